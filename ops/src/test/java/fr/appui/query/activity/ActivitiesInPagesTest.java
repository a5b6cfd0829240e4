package fr.appui.query.activity;

import static fr.appui.query.activity.Visits.THURSDAY;
import static fr.appui.query.activity.Visits.completed;
import static fr.appui.query.activity.Visits.done;
import static fr.appui.query.activity.Visits.id;
import static fr.appui.query.activity.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of on-site actions, each as its reader meets it. */
class ActivitiesInPagesTest {
    private static final String PAGE = "/activites/" + id(1);

    private static Story story() {
        return new Story()
                .account(Story.ARA, "permanence")
                .then(Story.ARA, Story.request(7, Centre.ARA, Sector.ES))
                .then(Story.ARA, Story.signalement(8, Centre.ARA, Sector.EMS, SignalementKind.GEA))
                .then(Story.ARA, planned(1, THURSDAY))
                .then(
                        Story.ARA,
                        new Linked(CaseKind.ON_SITE_ACTION, id(1), Story.id(7), Story.MONDAY),
                        new Linked(CaseKind.ON_SITE_ACTION, id(1), Story.id(8), Story.MONDAY))
                .then(Story.IDF, done(2, Centre.IDF, "11", ActionMode.ON_SITE));
    }

    @Test
    void what_is_planned_offers_to_be_done_to_those_who_work_on_it() {
        var browsing = new Browsing(Views.of(story()));

        assertThat(browsing.open(Story.ARA, PAGE).targets())
                .contains(PAGE + "/completions", PAGE + "/cancellations", PAGE + "/corrections");
        assertThat(browsing.open(Story.LIAISON, PAGE).status()).isEqualTo(200);
        assertThat(browsing.open(Story.LIAISON, PAGE).targets()).noneMatch(target -> target.startsWith("/activites"));
        assertThat(browsing.open(Story.IDF, PAGE).status()).isEqualTo(404);
        assertThat(browsing.open(Story.ADMIN, PAGE).status()).isEqualTo(403);
        assertThat(browsing.open(Story.LIAISON, "/activites/nouvelle").status()).isEqualTo(403);
    }

    @Test
    void what_is_done_leads_to_its_figure_and_is_not_done_again() {
        var browsing = new Browsing(Views.of(story().then(Story.ARA, completed(1))));

        var page = browsing.open(Story.ARA, PAGE);
        assertThat(page.links())
                .contains("/chiffres?measure=ON_SITE_ACTIONS&from=2020-03-06&to=2020-03-06&sector=EMS&centre=ARA");
        assertThat(page.targets()).doesNotContain(PAGE + "/completions", PAGE + "/cancellations");
        assertThat(browsing.open(Story.ARA, "/activites").links())
                .contains("/chiffres?measure=ON_SITE_ACTIONS&from=2020-03-06&to=2020-03-06&sector=EMS&centre=ARA");
    }

    @Test
    void a_liaison_officer_is_not_told_that_a_support_request_is_linked_and_an_evaluator_reads_no_text() {
        var browsing = new Browsing(Views.of(story()));

        assertThat(browsing.open(Story.ARA, PAGE).html()).contains("D-ARA-2020-00007", "S-ARA-2020-00008");
        assertThat(browsing.open(Story.LIAISON, PAGE).html())
                .contains("S-ARA-2020-00008", "cuisines")
                .doesNotContain("D-ARA", Story.id(7).toString());
        for (var address : List.of(PAGE, "/activites")) {
            assertThat(browsing.open(Story.EVALUATOR, address).html())
                    .contains("masqué")
                    .doesNotContain("cuisines", "gastro");
        }
    }

    @Test
    void an_entry_from_a_case_begins_with_its_place_and_sector_as_far_as_the_case_may_be_known() {
        var browsing = new Browsing(Views.of(story()));

        var entry = browsing.open(Story.ARA, "/activites/nouvelle?dossier=" + Story.id(8));
        assertThat(entry.html())
                .contains(
                        "S-ARA-2020-00008",
                        "<input type=\"hidden\" name=\"links\" value=\"" + Story.id(8) + "\">",
                        "value=\"Ehpad des Tilleuls\"",
                        "value=\"EMS\" checked");
        assertThat(browsing.open(Story.ARA, "/activites/nouvelle?dossier=" + Story.id(7))
                        .html())
                .contains("D-ARA-2020-00007", "value=\"ES\" checked");
        assertThat(browsing.open(Story.IDF, "/activites/nouvelle?dossier=" + Story.id(8))
                        .html())
                .doesNotContain("S-ARA-2020-00008", "Tilleuls");
    }

    @Test
    void a_refused_entry_comes_back_with_what_was_typed_and_its_link() {
        var browsing = new Browsing(Views.of(story()));

        var page = browsing.refused(
                Story.ARA,
                "/activites/nouvelle",
                "activites",
                Map.of(
                        "title", new String[] {"Visite du linge"},
                        "links", new String[] {Story.id(8).toString()}),
                List.of(Map.of("field", "type", "code", "required", "message", "À renseigner.")));

        assertThat(page.html())
                .contains(
                        "href=\"#activites-type\"",
                        "value=\"Visite du linge\"",
                        "name=\"links\" value=\"" + Story.id(8) + "\"",
                        "À renseigner.");
    }

    @Test
    void both_linked_cases_lead_to_the_action_and_a_filter_that_cannot_be_read_is_marked() {
        var browsing = new Browsing(Views.of(story()));

        assertThat(browsing.open(Story.ARA, "/signalements/" + Story.id(8)).links())
                .contains(PAGE, "/activites/nouvelle?dossier=" + Story.id(8));
        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(7)).links())
                .contains(PAGE, "/activites/nouvelle?dossier=" + Story.id(7));
        assertThat(browsing.open(Story.LIAISON, "/signalements/" + Story.id(8)).links())
                .contains(PAGE)
                .noneMatch(link -> link.startsWith("/activites/nouvelle"));
        var wrong = browsing.open(Story.ARA, "/activites?from=31/02/2020&mode=BY_BOAT");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("id=\"filter-from-error\"", "id=\"filter-mode-error\"");
    }
}
