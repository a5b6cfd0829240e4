package fr.appui.query.activity;

import static fr.appui.query.activity.Visits.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Decided;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.FollowedUp;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entry in series, corrections that begin with what is written, what became of decisions, and why a line counts. */
class SeriesInPagesTest {
    private static final String WEBINAR = "/activites/" + id(1);
    private static final String NEXT = "/activites/formations/nouvelle?copie=" + id(1);

    private static Story story() {
        return new Story()
                .account(Story.ARA, "permanence")
                .then(Story.ARA, Story.signalement(8, Centre.ARA, Sector.EMS, SignalementKind.GEA))
                .then(
                        Story.ARA,
                        entered(1, CaseKind.TRAINING, ActivityKind.WEBINAR, null, Story.MONDAY),
                        new Linked(CaseKind.TRAINING, id(1), Story.id(8), Story.MONDAY))
                .then(
                        Story.ARA,
                        entered(2, CaseKind.MEETING, ActivityKind.WORKING_GROUP, Level.NATIONAL, Story.MONDAY),
                        new Decided(id(2), 1, new SealedText("Écrire la fiche"), null, null, Story.MONDAY),
                        new Decided(id(2), 2, new SealedText("La relire"), null, null, Story.MONDAY),
                        new FollowedUp(id(2), 1, new SealedText("Fiche écrite"), true, Story.MONDAY));
    }

    @Test
    void the_next_one_of_a_series_is_the_same_without_sector_place_and_participants() {
        var browsing = new Browsing(Views.of(story()));

        assertThat(browsing.open(Story.ARA, WEBINAR).links()).contains(NEXT);
        var entry = browsing.open(Story.ARA, NEXT).html();
        assertThat(entry)
                .contains(
                        "F-ARA-2020-00001",
                        "value=\"Précautions gouttelettes\"",
                        "<option value=\"WEBINAR\" selected>",
                        "name=\"occurredAt\" type=\"text\" value=\"02/03/2020 09:00\"",
                        "name=\"durationMinutes\" type=\"text\" value=\"60\"",
                        "name=\"themes\" value=\"DROPLET_PRECAUTIONS\" checked",
                        "name=\"strategy\" value=\"AXIS_2\" checked",
                        "name=\"links\" value=\"" + Story.id(8) + "\" checked",
                        "programme du webinaire")
                .doesNotContain(
                        "name=\"sector\" value=\"VILLE\" checked",
                        "name=\"sectors[2].sector\" value=\"VILLE\" checked",
                        "value=\"84\"");
    }

    @Test
    void what_is_not_there_for_a_person_or_of_another_kind_is_copied_by_nobody() {
        var browsing = new Browsing(Views.of(story()));

        assertThat(browsing.open(Story.IDF, NEXT).html()).doesNotContain("F-ARA", "value=\"Précautions gouttelettes\"");
        assertThat(browsing.open(Story.ARA, "/activites/reunions/nouvelle?copie=" + id(1))
                        .html())
                .doesNotContain("F-ARA", "value=\"Précautions gouttelettes\"");
        assertThat(browsing.open(Story.LIAISON, NEXT).status()).isEqualTo(403);
        assertThat(browsing.open(Story.EVALUATOR, WEBINAR).links())
                .noneMatch(link -> link.startsWith("/activites/formations"));
    }

    @Test
    void a_refused_one_still_says_what_it_is_copied_from() {
        var page = new Browsing(Views.of(story()))
                .refused(
                        Story.ARA,
                        "/activites/formations/nouvelle",
                        "formations",
                        Map.of(
                                "title", new String[] {"Autre titre"},
                                "_next", new String[] {"copie=" + id(1)}),
                        List.of(Map.of("field", "sector", "code", "required", "message", "À renseigner.")));

        assertThat(page.html())
                .contains("F-ARA-2020-00001", "value=\"Autre titre\"", "name=\"_next\" value=\"copie=" + id(1) + "\"")
                .doesNotContain("name=\"links\" value=\"" + Story.id(8) + "\" checked");
    }

    @Test
    void a_correction_begins_with_all_that_is_written() {
        var html = new Browsing(Views.of(story())).open(Story.ARA, WEBINAR).html();

        assertThat(html)
                .contains(
                        "id=\"corrections-title\" name=\"title\" type=\"text\" value=\"Précautions gouttelettes\"",
                        "id=\"corrections-occurredAt\" name=\"occurredAt\" type=\"text\" value=\"02/03/2020 09:00\"",
                        "name=\"sectors[2].sector\" value=\"VILLE\" checked",
                        "name=\"sectors[2].participants\" value=\"84\"",
                        "name=\"strategy\" value=\"AXIS_2\" checked")
                .doesNotContain("id=\"corrections-participants\"");
    }

    @Test
    void each_decision_has_a_form_of_its_own_for_what_became_of_it() {
        var browsing = new Browsing(Views.of(story()));
        var meeting = "/activites/" + id(2);

        var page = browsing.open(Story.LIAISON, meeting);
        assertThat(page.targets())
                .contains(
                        "/activites/reunions/" + id(2) + "/decisions/1/follow-ups",
                        "/activites/reunions/" + id(2) + "/decisions/2/follow-ups");
        assertThat(page.html()).contains("Fiche écrite", "<p>Suite").doesNotContain("<p>Relance");
        assertThat(browsing.open(Story.EVALUATOR, meeting).targets()).noneMatch(target -> target.contains("decisions"));
    }

    @Test
    void a_line_says_by_which_rule_it_counts_or_why_not() {
        var browsing = new Browsing(Views.of(story().then(
                        Story.ARA,
                        entered(3, CaseKind.PUBLICATION, ActivityKind.NEWS, null, null),
                        new Cancelled(
                                CaseKind.PUBLICATION,
                                id(3),
                                new SealedText("sans objet"),
                                ReasonCode.OTHER,
                                Story.MONDAY))));

        var list = browsing.open(Story.ARA, "/activites").html();
        assertThat(list)
                .contains(
                        "Un webinaire compte une fois, sous le secteur de la formation",
                        "sector=VILLE&amp;centre=ARA#definition",
                        "Seul un groupe de travail de niveau régional compte",
                        "Une activité annulée n’a pas eu lieu");
        assertThat(browsing.open(Story.ARA, WEBINAR).html()).contains("Un webinaire compte une fois");
    }

    private static Entered entered(
            int n, CaseKind of, ActivityKind kind, @Nullable Level level, @Nullable Instant doneAt) {
        var training = of == CaseKind.TRAINING;
        return new Entered(
                of,
                id(n),
                "%s-ARA-2020-%05d".formatted(training ? "F" : of == CaseKind.MEETING ? "R" : "P", n),
                Centre.ARA,
                "84",
                null,
                null,
                null,
                kind,
                level,
                new SealedText("Précautions gouttelettes"),
                Sector.VILLE,
                null,
                training ? List.of(new Participants(Sector.VILLE, 84)) : null,
                null,
                Framework.REGIONAL,
                List.of(Theme.DROPLET_PRECAUTIONS),
                doneAt == null ? Visits.THURSDAY : null,
                null,
                doneAt,
                training ? 60 : null,
                training ? 84 : null,
                null,
                null,
                new SealedText("programme du webinaire"),
                List.of("AXIS_2"),
                null,
                Story.MONDAY);
    }
}
