package fr.appui.query.signalement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilePagesTest {

    @Test
    void every_step_is_told_with_its_two_dates_who_took_it_and_what_changed() {
        var page = new Browsing(Views.of(IraCluster.closed())).open(Story.ARA, IraCluster.PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains(
                        "Accusé de réception",
                        "Cas dénombrés",
                        "Relance",
                        "cadre@ehpad.example",
                        "9 résidents, 3 membres du personnel, 1 décès au 04/03/2020",
                        "Nom de liaison")
                // acknowledged two hours after the receipt: happened, then recorded
                .containsPattern("datetime=\"2020-03-02T10:00:00Z\"(?s:.*?)datetime=\"2020-03-02T10:00:0\\dZ\"");
    }

    @Test
    void the_next_deadline_is_told_in_words_and_the_judgement_names_its_rule_and_source() {
        var page = new Browsing(Views.of(IraCluster.followed())).open(Story.LIAISON, IraCluster.PAGE);

        assertThat(page.html())
                .contains("Prochaine échéance", "dans 7 jours", "CLUSTER_IRA v1", "Instruction DGS/DGCS")
                .contains("Cas groupés");
    }

    @Test
    void what_is_asked_for_stands_there_with_its_state_and_leads_to_its_reminder() {
        var browsing = new Browsing(Views.of(IraCluster.followed()));

        var page = browsing.open(Story.LIAISON, IraCluster.PAGE);
        assertThat(page.html()).contains("nombre de vaccinés", "?relance=2#relance", "?recu=2#recu");

        var reminder = browsing.open(Story.LIAISON, IraCluster.PAGE + "?relance=2");
        assertThat(reminder.html())
                .containsPattern("<details class=\"action\" open>\\s*<summary>Relancer")
                .contains("<input type=\"hidden\" name=\"informationRequest\" value=\"2\">")
                .contains("Signalement PORTAIL-2020-0042\u00a0: information attendue")
                .containsPattern(
                        "<textarea id=\"reminders-text\"(?s:[^>]*)>\\s*Bonjour,(?s:.*?)nombre de vaccinés(?s:.*?)"
                                + "22/03/2020(?s:.*?)Nom de liaison");
    }

    @Test
    void the_curve_is_drawn_with_the_table_of_its_numbers() {
        var browsing = new Browsing(Views.of(IraCluster.closed()));

        assertThat(browsing.open(Story.ARA, IraCluster.PAGE).html())
                .contains("Courbe épidémique établie à la clôture", "<svg", "role=\"img\"", "05/03/2020");
        var derived = new Browsing(Views.of(IraCluster.followed())).open(Story.ARA, IraCluster.PAGE);
        assertThat(derived.html()).contains("Nouveaux cas d’un dénombrement à l’autre");
    }

    @Test
    void each_role_is_offered_what_it_may_do_in_that_state() {
        var open = new Browsing(Views.of(IraCluster.followed()));
        assertThat(open.open(Story.ARA, IraCluster.PAGE).targets())
                .contains(to("closures"), to("corrections"), to("withdrawals"), to("reminders"), to("deadlines"))
                .doesNotContain(to("acknowledgements"), to("reopenings"));
        assertThat(open.open(Story.LIAISON, IraCluster.PAGE).targets())
                .contains(to("closures"), to("feedbacks"), to("case-counts"))
                .doesNotContain(to("corrections"), to("withdrawals"));
        assertThat(open.open(Story.EVALUATOR, IraCluster.PAGE).targets())
                .noneMatch(to -> to.startsWith(IraCluster.PAGE));

        var closed = new Browsing(Views.of(IraCluster.closed()));
        assertThat(closed.open(Story.LIAISON, IraCluster.PAGE).targets())
                .contains(to("reopenings"), to("feedbacks"), to("notes"))
                .doesNotContain(to("closures"), to("reminders"));
    }

    @Test
    void a_liaison_officer_is_not_told_that_there_is_a_support_request() {
        var browsing = new Browsing(Views.of(IraCluster.closed()));

        assertThat(browsing.open(Story.ARA, IraCluster.PAGE).html())
                .contains("/demandes/" + IraCluster.REQUEST, "D-ARA-2020-00001", "S-ARA-2020-00101");
        assertThat(browsing.open(Story.LIAISON, IraCluster.PAGE).html())
                .contains("S-ARA-2020-00101")
                .doesNotContain("/demandes", "D-ARA-2020-00001", IraCluster.REQUEST.toString());
    }

    @Test
    void an_evaluator_sees_every_fact_but_no_free_text() {
        var page = new Browsing(Views.of(IraCluster.closed())).open(Story.EVALUATOR, IraCluster.PAGE);

        assertThat(page.html())
                .contains("class=\"masked\"", "Cas groupés", "05/03/2020")
                .doesNotContain("fébriles", "isolement", "terminée", "cadre@ehpad.example", "vaccinés");
    }

    @Test
    void what_lies_outside_the_scope_is_not_found_and_an_administrator_is_refused() {
        var browsing = new Browsing(
                Views.of(IraCluster.received().then(Story.IDF, IraCluster.creation(200, Centre.IDF, "11", null))));

        assertThat(browsing.open(Story.LIAISON, "/signalements/" + Story.id(200))
                        .status())
                .isEqualTo(404);
        assertThat(browsing.open(Story.IDF, IraCluster.PAGE).status()).isEqualTo(404);
        assertThat(browsing.open(Story.ADMIN, IraCluster.PAGE).status()).isEqualTo(403);
    }

    @Test
    void a_refused_form_comes_back_open_with_what_was_typed_and_what_changed_meanwhile() {
        var browsing = new Browsing(Views.of(IraCluster.followed()));

        var refused = browsing.refused(
                Story.LIAISON,
                IraCluster.PAGE,
                "closures",
                Map.of("summary", new String[] {"fin de l’épisode"}, "curve[13].day", new String[] {"31/02/2020"}),
                List.of(Map.of("field", "curve[13].day", "code", "not-a-day", "message", "n’est pas un jour")));

        assertThat(refused.html())
                .containsPattern("<details class=\"action\" open>\\s*<summary>Clore")
                .contains("fin de l’épisode", "value=\"31/02/2020\"", "n’est pas un jour", "href=\"#closures-curve\"");
    }

    @Test
    void a_support_request_and_the_signalement_made_from_it_lead_to_each_other() {
        var browsing = new Browsing(Views.of(IraCluster.closed()));

        assertThat(browsing.open(Story.ARA, "/demandes/" + IraCluster.REQUEST).links())
                .contains(IraCluster.PAGE, "/signalements/nouveau?demande=" + IraCluster.REQUEST);
    }

    private static String to(String path) {
        return IraCluster.PAGE + "/" + path;
    }
}
