package fr.appui.query.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.DayUnit;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleEvent.ClusterThresholdDefined;
import fr.appui.shared.rule.RuleEvent.CriteriaSchemeDefined;
import fr.appui.shared.rule.RuleEvent.DeadlineDefined;
import fr.appui.shared.rule.RuleEvent.HolidaysDefined;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The story's clock stands at 2 March 2020. */
class RulesTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final List<Actor> EVERYBODY =
            List.of(Story.ARA, Story.LIAISON, Story.NATIONAL, Story.EVALUATOR, Story.ADMIN);

    @Test
    void everybody_reads_the_versions_as_known_at_a_position() {
        var api = Views.of(new Story()
                        .then(Story.ADMIN, ira(8, MAY, "Instruction de mai"))
                        .then(Story.ADMIN, ira(4, MAY, "Instruction de mai, rectifiée")))
                .api();

        for (var actor : EVERYBODY) {
            var now = api.get(actor, "/api/rules/CLUSTER_IRA").json();

            assertThat(now.get("version").asInt()).isEqualTo(4);
            assertThat(now.at("/versions/0/recordedAt").isNull()).isTrue();
            assertThat(now.at("/versions/3/says/cases").asInt()).isEqualTo(4);
            assertThat(now.at("/versions/3/source").asString()).isEqualTo("Instruction de mai, rectifiée");
            assertThat(now.at("/versions/3/position").asLong()).isEqualTo(2);
        }
        assertThat(api.get(Story.ARA, "/api/rules/CLUSTER_IRA?asOf=1")
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(api.get(Story.ARA, "/api/rules?asOf=0").rows()).hasSize(15);
        assertThat(api.get(Story.ARA, "/api/rules").rows()).hasSize(17);
        assertThat(api.get(Story.ARA, "/api/rules/CLUSTER_NOTHING").status()).isEqualTo(404);
        assertThat(api.get(Story.ARA, "/api/rules?sector=ES").errors()).containsExactly("sector unknown-parameter");
    }

    @Test
    void each_form_of_rule_is_told_with_the_names_that_a_post_uses() {
        var api = Views.of(new Story()
                        .then(
                                Story.ADMIN,
                                new DeadlineDefined(
                                        id("DEADLINE_CLOSURE"),
                                        Step.CLOSURE,
                                        15,
                                        DayUnit.WORKING_DAYS,
                                        MAY,
                                        null,
                                        "Source",
                                        true,
                                        Story.MONDAY))
                        .then(
                                Story.ADMIN,
                                new CriteriaSchemeDefined(
                                        id("CRITERIA_2027"),
                                        "2027",
                                        List.of("A", "B"),
                                        MAY,
                                        null,
                                        "Source",
                                        true,
                                        Story.MONDAY))
                        .then(
                                Story.ADMIN,
                                new HolidaysDefined(
                                        id("HOLIDAYS_REUNION"),
                                        Territory.REUNION,
                                        List.of("12-20", "EASTER+1"),
                                        MAY,
                                        null,
                                        "Source",
                                        true,
                                        Story.MONDAY)))
                .api();

        assertThat(says(api.get(Story.ARA, "/api/rules/DEADLINE_CLOSURE").json().at("/versions/1/says")))
                .isEqualTo("{\"days\":15,\"unit\":\"WORKING_DAYS\"}");
        assertThat(says(api.get(Story.ARA, "/api/rules/CRITERIA_2027").json().at("/versions/0/says")))
                .isEqualTo("{\"codes\":[\"A\",\"B\"]}");
        assertThat(says(api.get(Story.ARA, "/api/rules/HOLIDAYS_REUNION").json().at("/versions/1/says")))
                .isEqualTo("{\"holidays\":[\"12-20\",\"EASTER+1\"]}");
    }

    @Test
    void figures_of_signalements_bear_the_rule_changes_of_their_period_and_others_do_not() {
        var api = Views.of(new Story()
                        .then(Story.ADMIN, ira(8, MAY, "Instruction de mai"))
                        .then(
                                Story.ADMIN,
                                new HolidaysDefined(
                                        id("HOLIDAYS_REUNION"),
                                        Territory.REUNION,
                                        List.of("12-20"),
                                        MAY,
                                        null,
                                        "Source",
                                        true,
                                        Story.MONDAY)))
                .api();
        var may = "/api/counters?from=2020-05-01&to=2020-05-31&measure=";

        var changes = api.get(Story.LIAISON, may + "SIGNALEMENTS").json().get("ruleChanges");

        assertThat(says(changes))
                .isEqualTo(
                        "[{\"day\":\"2020-05-01\",\"rule\":\"CLUSTER_IRA\",\"version\":3,\"source\":\"Instruction de mai\"}]");
        assertThat(api.get(Story.ARA, may + "SUPPORT_REQUESTS").json().get("ruleChanges"))
                .isEmpty();
        assertThat(api.get(Story.ARA, may + "SIGNALEMENTS&asOf=0").json().get("ruleChanges"))
                .isEmpty();
        assertThat(api.get(Story.ARA, may.replace("05-01", "05-02") + "SIGNALEMENTS")
                        .json()
                        .get("ruleChanges"))
                .isEmpty();
        assertThat(says(api.get(Story.ARA, "/api/counters?from=2023-06-20&to=2023-06-20&measure=SIGNALEMENTS")
                        .json()
                        .at("/ruleChanges/0/version")))
                .isEqualTo("2");
    }

    @Test
    void the_figure_and_the_dashboard_say_so_in_words() {
        var browsing = new Browsing(Views.of(new Story().then(Story.ADMIN, ira(8, MAY, "Instruction de mai"))));

        for (var address : List.of(
                "/chiffres?measure=SIGNALEMENTS&from=2020-01-01&to=2020-06-30",
                "/tableau-de-bord?from=2020-01-01&to=2020-06-30")) {
            assertThat(browsing.open(Story.NATIONAL, address).html())
                    .contains("01/05/2020", "Cas groupés", "au moins 8 résidents en 4 jours", "Instruction de mai");
        }
    }

    @Test
    void the_page_tells_in_words_what_holds_today_and_what_is_not_confirmed() {
        var browsing = new Browsing(Views.of(new Story().then(Story.ADMIN, ira(8, MAY, "Instruction de mai"))));

        for (var actor : EVERYBODY) {
            var page = browsing.open(actor, "/regles");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html())
                    .contains("au moins 5 résidents en 4 jours", "CLUSTER_IRA v1", "À confirmer", "2 jours ouvrés")
                    .contains("À partir du 01/05/2020")
                    .contains("garde le jugement");
            assertThat(page.targets()).doesNotContain("/administration/regles");
        }
        assertThat(browsing.open(Story.ARA, "/regles?lang=en").html())
                .contains("at least 5 residents within 4 days", "To be confirmed");
    }

    @Test
    void only_an_administrator_finds_the_forms() {
        var browsing = new Browsing(Views.of(new Story().then(Story.ADMIN, ira(8, MAY, "Instruction de mai"))));
        var address = "/administration/regles?rule=" + id("CLUSTER_IRA");

        assertThat(browsing.open(Story.ADMIN, address).targets()).contains("/administration/regles");
        assertThat(browsing.open(Story.ADMIN, address).html())
                .contains("name=\"rule\" value=\"CLUSTER_IRA\"", "name=\"_version\" value=\"3\"", "version 3");
        for (var actor : List.of(Story.ARA, Story.LIAISON, Story.NATIONAL, Story.EVALUATOR)) {
            assertThat(browsing.open(actor, address).status()).isEqualTo(403);
        }
    }

    @Test
    void a_deadline_can_be_tried_on_a_day_and_in_a_territory() {
        var browsing = new Browsing(Views.empty());
        var address = "/regles?rule=" + id("DEADLINE_ACKNOWLEDGEMENT") + "&day=28/03/2024&territory=";

        assertThat(browsing.open(Story.ARA, address + "ALSACE_MOSELLE").html())
                .contains("mercredi 03/04/2024", "DEADLINE_ACKNOWLEDGEMENT v1", "HOLIDAYS_ALSACE_MOSELLE v1");
        assertThat(browsing.open(Story.ARA, address + "METROPOLE").html()).contains("mardi 02/04/2024");
        assertThat(browsing.open(Story.ARA, address.replace("28/03/2024", "hier") + "METROPOLE")
                        .html())
                .contains("filter-day-error");
    }

    private static String says(Object json) {
        return json.toString();
    }

    private static UUID id(String code) {
        return Rule.streamOf(code);
    }

    private static ClusterThresholdDefined ira(int cases, LocalDate from, String source) {
        return new ClusterThresholdDefined(
                id("CLUSTER_IRA"), SignalementKind.IRA, cases, 4, from, null, source, true, Story.MONDAY);
    }
}
