package fr.appui.command.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingEndpointTest {
    private static final Actor EVALUATOR = Web.actor(Role.EVALUATOR, null);
    private static final Actor ANOTHER = Web.actor(Role.EVALUATOR, null);
    private static final Actor NATIONAL = Web.actor(Role.COORDINATOR, null);
    private static final Actor OF_IDF = Web.actor(Role.COORDINATOR, Centre.IDF);
    private static final Actor LIAISON = new Actor(EVALUATOR.account(), Role.LIAISON, null, "84");
    private static final String FINDINGS = "/api/findings";
    private static final String ABOUT_A_FIGURE = """
            {"kind": "QUESTION", "centre": "ARA", "text": "Pourquoi cette hausse ?",
             "figure": {"measure": "SUPPORT_REQUESTS", "definition": 1, "from": "2020-01-01", "to": "2020-06-30",
                        "sector": "EMS", "theme": "SCABIES", "criterion": "2017:1a", "position": 5000000000,
                        "value": 131}}""";
    private static final String ABOUT_AN_EVENT = """
            {"kind": "FINDING", "centre": "NAT", "text": "Saisi deux fois.",
             "event": {"position": 7, "type": "support-request.opened", "number": "D-ARA-2020-00001"}}""";
    private static final String ANSWER = "{\"text\": \"Deux foyers de gale.\"}";
    private static final String SETTLE = "{\"conclusion\": \"EXPLAINED\"}";
    private static final String WHY = "{\"reason\": \"Mauvais chiffre.\"}";

    private final Register register = new Register();
    private final Web web = new Web(new FindingEndpoint(
            register.commands(), InstantSource.fixed(Instant.parse("2020-11-09T09:00:00Z")), register));

    @Test
    void an_evaluator_raises_a_question_about_a_figure_as_it_was_read() throws Exception {
        var told = web.as(EVALUATOR).json(FINDINGS, ABOUT_A_FIGURE);

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.body().get("number").asString()).isEqualTo("C-ARA-2020-00001");
        assertThat(register.log()).singleElement().isInstanceOfSatisfying(Raised.class, raised -> {
            assertThat(raised.by()).isEqualTo(EVALUATOR.account());
            assertThat(raised.event()).isNull();
            assertThat(raised.figure().measure()).isEqualTo(Measure.SUPPORT_REQUESTS);
            assertThat(raised.figure().sector()).isEqualTo(Sector.EMS);
            assertThat(raised.figure().position()).isEqualTo(5_000_000_000L);
            assertThat(raised.figure().value()).isEqualTo(BigDecimal.valueOf(131));
        });
    }

    @Test
    void it_is_about_exactly_one_figure_or_event_that_there_can_be() throws Exception {
        web.as(EVALUATOR);

        assertThat(web.json(FINDINGS, "{\"kind\": \"QUESTION\", \"centre\": \"ARA\", \"text\": \"?\"}")
                        .errors())
                .isEqualTo(Map.of("figure", "figure-or-event"));
        assertThat(web.json(FINDINGS, ABOUT_A_FIGURE.replace("2020-06-30", "2019-06-30"))
                        .errors())
                .isEqualTo(Map.of("figure.to", "before-the-beginning"));
        assertThat(web.json(FINDINGS, ABOUT_AN_EVENT.replace("request.opened", "request.danced"))
                        .errors())
                .isEqualTo(Map.of("event.type", "unknown-code"));
        assertThat(web.json(FINDINGS, ABOUT_AN_EVENT.replace("\"position\": 7", "\"position\": 0"))
                        .errors())
                .isEqualTo(Map.of("event.position", "out-of-range"));
        assertThat(register.numbersDrawn()).isZero();
    }

    @Test
    void no_text_of_an_evaluation_names_a_patient() throws Exception {
        var id = raised(ABOUT_A_FIGURE);

        assertThat(web.as(EVALUATOR)
                        .json(FINDINGS, ABOUT_A_FIGURE.replace("Pourquoi", "Mme DUPONT, née le 12/03/1938 :"))
                        .errors())
                .isEqualTo(Map.of("text", "patient-identity"));
        assertThat(web.as(Web.HOTLINE)
                        .json(FINDINGS + "/" + id + "/answers", ANSWER.replace("Deux", "DDN 12/03/1938"))
                        .errors())
                .isEqualTo(Map.of("text", "patient-identity"));
    }

    @Test
    void whom_it_concerns_answers_and_nobody_else() throws Exception {
        var answers = FINDINGS + "/" + raised(ABOUT_A_FIGURE) + "/answers";

        assertThat(web.as(EVALUATOR).json(answers, ANSWER).code()).isEqualTo("not-allowed");
        assertThat(web.as(LIAISON).json(answers, ANSWER).code()).isEqualTo("not-allowed");
        assertThat(web.as(Web.ADMIN).json(answers, ANSWER).code()).isEqualTo("not-allowed");
        assertThat(web.as(OF_IDF).json(answers, ANSWER).status()).isEqualTo(404);
        assertThat(web.as(Web.HOTLINE).json(answers, ANSWER).status()).isEqualTo(200);
        assertThat(web.as(NATIONAL).json(answers, ANSWER).status()).isEqualTo(200);
    }

    @Test
    void what_concerns_the_network_its_coordinators_alone_answer() throws Exception {
        var answers = FINDINGS + "/" + raised(ABOUT_AN_EVENT) + "/answers";

        assertThat(web.as(Web.HOTLINE).json(answers, ANSWER).status()).isEqualTo(404);
        assertThat(web.as(NATIONAL).json(answers, ANSWER).status()).isEqualTo(200);
    }

    @Test
    void evaluators_settle_and_reopen_and_whoever_raised_it_takes_it_back() throws Exception {
        var path = FINDINGS + "/" + raised(ABOUT_A_FIGURE);

        assertThat(web.as(Web.HOTLINE).json(path + "/settlements", SETTLE).code())
                .isEqualTo("not-allowed");
        assertThat(web.as(ANOTHER).json(path + "/settlements", SETTLE).status()).isEqualTo(200);
        assertThat(web.json(path + "/reopenings", WHY).status()).isEqualTo(200);
        assertThat(web.json(path + "/withdrawals", WHY).code()).isEqualTo("not-allowed");
        assertThat(web.as(EVALUATOR).json(path + "/withdrawals", WHY).status()).isEqualTo(200);
    }

    @Test
    void nobody_else_raises_any() throws Exception {
        for (var actor : List.of(Web.HOTLINE, NATIONAL, LIAISON, Web.ADMIN)) {
            assertThat(web.as(actor).json(FINDINGS, ABOUT_A_FIGURE).code()).isEqualTo("not-allowed");
        }
    }

    @Test
    void a_stale_answer_is_refused_and_a_repeat_is_recognised() throws Exception {
        var answers = FINDINGS + "/" + raised(ABOUT_A_FIGURE) + "/answers";
        var key = "0195a000-0000-7000-8000-0000000000f1";
        web.as(Web.HOTLINE);

        assertThat(web.json(answers, ANSWER, "If-Match", "\"1\"", "Idempotency-Key", key)
                        .status())
                .isEqualTo(200);
        assertThat(web.json(answers, ANSWER, "If-Match", "\"1\"").code()).isEqualTo("stale");
        assertThat(web.json(answers, ANSWER, "If-Match", "\"1\"", "Idempotency-Key", key)
                        .body()
                        .get("version")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_refused_form_comes_back_on_the_page_of_its_figure_or_event() throws Exception {
        web.as(EVALUATOR);
        var figure = web.form(
                "/constats",
                "kind",
                "QUESTION",
                "centre",
                "ARA",
                "figure.measure",
                "SUPPORT_REQUESTS",
                "figure.definition",
                "1",
                "figure.from",
                "2020-01-01",
                "figure.to",
                "2020-06-30",
                "figure.sector",
                "EMS",
                "figure.position",
                "12");
        var event = web.form(
                "/constats",
                "kind",
                "FINDING",
                "centre",
                "ARA",
                "event.position",
                "7",
                "event.type",
                "account.created");

        assertThat(figure.status()).isEqualTo(422);
        assertThat(figure.response().getForwardedUrl())
                .isEqualTo("/chiffres?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-06-30&sector=EMS&asOf=12");
        assertThat(figure.attribute("form.name")).isEqualTo("constats");
        assertThat(event.response().getForwardedUrl()).isEqualTo("/evenements/7");
    }

    @Test
    void a_form_leads_to_the_page_of_what_was_raised() throws Exception {
        var done = web.as(EVALUATOR)
                .form(
                        "/constats",
                        "kind",
                        "FINDING",
                        "centre",
                        "ARA",
                        "text",
                        "Saisi deux fois.",
                        "event.position",
                        "7",
                        "event.type",
                        "support-request.opened");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.response().getHeader("Location"))
                .isEqualTo("/constats/" + register.log().getFirst().id() + "?minPosition=1");
    }

    private String raised(String body) throws Exception {
        return web.as(EVALUATOR).json(FINDINGS, body).body().get("id").asString();
    }
}
