package fr.appui.command.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerEndpointTest {
    private static final Actor COORDINATOR = Web.actor(Role.COORDINATOR, Centre.ARA);
    private static final Actor NATIONAL = Web.actor(Role.COORDINATOR, null);
    private static final String ANSWERS = "/api/answers";
    private static final String OF_ARA = """
            {"centre": "ARA", "shortcut": "gale", "title": "Gale", "text": "Traiter le linge.", "themes": ["SCABIES"]}""";
    private static final String OF_THE_NETWORK = """
            {"shortcut": "gale", "title": "Gale", "text": "Traiter le linge."}""";

    private final Register register = new Register();
    private final Web web = new Web(new AnswerEndpoint(
            register.commands(), InstantSource.fixed(Instant.parse("2020-03-16T10:00:00Z")), register));

    @Test
    void the_hotline_proposes_for_its_own_centre_from_today_on() throws Exception {
        var told = web.json(ANSWERS, OF_ARA);

        assertThat(told.status()).isEqualTo(201);
        assertThat(register.log())
                .singleElement()
                .isInstanceOfSatisfying(
                        Proposed.class,
                        proposed -> assertThat(proposed.validFrom()).isEqualTo(LocalDate.of(2020, 3, 16)));
    }

    @Test
    void what_is_sent_again_to_everybody_names_no_patient() throws Exception {
        var told = web.json(
                ANSWERS,
                OF_ARA.replace("\"Gale\"", "\"Gale de Mme DUPONT, née en 1938\"")
                        .replace("Traiter le linge.", "DDN 12/03/1938"));

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors()).isEqualTo(Map.of("title", "patient-identity", "text", "patient-identity"));
    }

    @Test
    void neither_the_network_nor_another_centre_is_spoken_for() throws Exception {
        assertThat(web.json(ANSWERS, OF_THE_NETWORK).code()).isEqualTo("outside-scope");
        assertThat(web.json(ANSWERS, OF_ARA.replace("ARA", "IDF")).code()).isEqualTo("outside-scope");
        assertThat(web.as(COORDINATOR).json(ANSWERS, OF_THE_NETWORK).code()).isEqualTo("outside-scope");
        assertThat(web.as(NATIONAL).json(ANSWERS, OF_THE_NETWORK).status()).isEqualTo(201);
        assertThat(web.as(Web.ADMIN).json(ANSWERS, OF_ARA).code()).isEqualTo("not-allowed");
    }

    @Test
    void the_coordinator_of_the_centre_approves_and_nobody_below() throws Exception {
        var approvals = ANSWERS + "/" + proposed(Web.HOTLINE, OF_ARA) + "/approvals";

        assertThat(web.as(Web.HOTLINE).json(approvals, "{}").code()).isEqualTo("not-allowed");
        assertThat(web.as(Web.actor(Role.COORDINATOR, Centre.IDF))
                        .json(approvals, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(web.as(COORDINATOR).json(approvals, "{}").status()).isEqualTo(200);
    }

    @Test
    void an_answer_of_the_network_is_seen_by_a_centre_but_not_decided_by_it() throws Exception {
        var approvals = ANSWERS + "/" + proposed(NATIONAL, OF_THE_NETWORK) + "/approvals";

        assertThat(web.as(COORDINATOR).json(approvals, "{}").code()).isEqualTo("outside-scope");
        assertThat(web.as(NATIONAL).json(approvals, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_proposal_may_be_taken_back_by_the_hotline_but_an_approved_answer_not() throws Exception {
        var why = "{\"reason\": \"en double\"}";
        var first = proposed(Web.HOTLINE, OF_ARA);
        var second = proposed(Web.HOTLINE, OF_ARA);
        web.as(COORDINATOR).json(ANSWERS + "/" + second + "/approvals", "{}");
        web.as(Web.HOTLINE);

        assertThat(web.json(ANSWERS + "/" + first + "/withdrawals", why).status())
                .isEqualTo(200);
        assertThat(web.json(ANSWERS + "/" + second + "/withdrawals", why).code())
                .isEqualTo("not-allowed");
    }

    @Test
    void the_answer_that_takes_over_must_be_known() throws Exception {
        var old = proposed(COORDINATOR, OF_ARA);
        var by = proposed(COORDINATOR, OF_ARA);
        web.json(ANSWERS + "/" + old + "/approvals", "{}");
        web.json(ANSWERS + "/" + by + "/approvals", "{}");
        var supersessions = ANSWERS + "/" + old + "/supersessions";

        assertThat(web.json(supersessions, "{\"by\": \"0195a000-0000-7000-8000-00000000000f\"}")
                        .errors())
                .isEqualTo(Map.of("by", "unknown-answer"));
        assertThat(web.json(supersessions, "{\"by\": \"%s\"}".formatted(by)).status())
                .isEqualTo(200);
        assertThat(web.json(supersessions, "{\"by\": \"%s\"}".formatted(by))
                        .body()
                        .get("version")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void a_form_leads_to_the_answers_own_page_and_comes_back_with_its_errors() throws Exception {
        var done = web.form("/reponses", "centre", "ARA", "shortcut", "gale", "title", "Gale", "text", "Traiter.");
        var wrong = web.form("/reponses", "centre", "ARA", "shortcut", "Gale !", "title", "Gale");

        assertThat(done.response().getHeader("Location")).matches("/reponses/[0-9a-f-]{36}\\?minPosition=1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.response().getForwardedUrl()).isEqualTo("/reponses/nouvelle");
        assertThat(wrong.attribute("form.name")).isEqualTo("reponses");
    }

    private String proposed(Actor by, String body) throws Exception {
        return web.as(by).json(ANSWERS, body).body().get("id").asString();
    }
}
