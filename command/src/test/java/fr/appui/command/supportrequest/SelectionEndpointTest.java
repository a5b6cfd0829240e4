package fr.appui.command.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One form, several requests: each has an event of its own, and nothing is done twice. */
class SelectionEndpointTest {
    private static final String SELECTION = "/demandes/actions";
    private static final String KEY = "0195a000-0000-7000-8000-00000000000f";
    private static final String CALL = """
            {"centre": "%s", "receivedAt": "2020-03-16T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
             "themes": ["PPE"], "question": "Quel masque ?"}""";
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2020-03-16T10:00:00Z"));

    private final Register register = new Register();
    private final Web requests = new Web(
            new SupportRequestEndpoint(register.commands(), NOW, register, register, register, register, register),
            register);
    private final Web web = new Web(new SelectionEndpoint(register.commands(), NOW, register, register));
    private String first = "";
    private String second = "";

    @BeforeEach
    void two_requests_of_which_the_second_is_closed() throws Exception {
        first = open("ARA");
        second = open("ARA");
        requests.json("/api/support-requests/" + second + "/closures", "{\"outcome\": \"ORAL_ADVICE\"}");
    }

    private String open(String centre) throws Exception {
        return requests.as(Web.actor(Role.COORDINATOR, null))
                .json("/api/support-requests", CALL.formatted(centre))
                .body()
                .get("id")
                .asString();
    }

    @Test
    void each_is_assigned_by_an_event_of_its_own_and_sent_again_nothing_more_happens() throws Exception {
        var told = assign();
        var again = assign();

        assertThat(told.status()).isEqualTo(303);
        assertThat(told.response().getHeader("Location"))
                .startsWith("/demandes/actions?list=sector%3DEMS&done=" + first + "," + second + "&already=&refused=")
                .endsWith("&minPosition=5");
        assertThat(again.response().getHeader("Location"))
                .isEqualTo(told.response().getHeader("Location"));
        assertThat(events(Assigned.class)).hasSize(2);
    }

    private Web.Told assign() throws Exception {
        return web.form(
                SELECTION,
                "cases",
                first,
                "cases",
                second,
                "act",
                "ASSIGN",
                "to",
                "permanence",
                "outcome",
                "",
                "list",
                "sector=EMS",
                "_key",
                KEY);
    }

    @Test
    void what_is_already_so_and_what_is_refused_is_told_and_holds_up_no_other() throws Exception {
        var elsewhere = open("IDF");
        var done = web.form(
                SELECTION,
                "cases",
                first,
                "cases",
                second,
                "cases",
                elsewhere,
                "act",
                "CLOSE",
                "outcome",
                "ORAL_ADVICE",
                "_key",
                KEY);

        assertThat(done.response().getHeader("Location"))
                .contains("done=" + first + "&", "already=" + second + "&", "refused=" + elsewhere + ":not-found");
        var otherwise = web.form(SELECTION, "cases", second, "act", "CLOSE", "outcome", "NO_ACTION", "_key", KEY);
        assertThat(otherwise.response().getHeader("Location"))
                .contains("refused=" + second + ":support-request.closed");
        assertThat(events(Closed.class)).hasSize(2);
    }

    @Test
    void a_form_that_lacks_something_comes_back_in_the_list_with_nothing_done() throws Exception {
        var nobody = web.form(SELECTION, "cases", first, "act", "ASSIGN", "list", "q=gale+%26+linge");
        var none = web.form(SELECTION, "act", "CLOSE", "outcome", "ORAL_ADVICE");
        var stranger = web.form(SELECTION, "cases", first, "cases", second, "act", "ASSIGN", "to", "inconnue");

        assertThat(List.of(nobody.status(), none.status(), stranger.status())).containsOnly(422);
        assertThat(nobody.response().getForwardedUrl()).isEqualTo("/demandes?q=gale+%26+linge");
        assertThat(none.attribute("form.name")).isEqualTo("actions");
        assertThat(events(Assigned.class)).isEmpty();
        assertThat(events(Closed.class)).hasSize(1);
    }

    @Test
    void an_evaluator_does_nothing() throws Exception {
        var told = web.as(Web.actor(Role.EVALUATOR, null))
                .form(SELECTION, "cases", first, "act", "CLOSE", "outcome", "ORAL_ADVICE");

        assertThat(told.status()).isEqualTo(403);
        assertThat(web.as(Web.actor(Role.HOTLINE, Centre.IDF))
                        .form(SELECTION, "cases", first, "act", "CLOSE", "outcome", "ORAL_ADVICE")
                        .response()
                        .getHeader("Location"))
                .contains("refused=" + first + ":not-found");
        assertThat(events(Closed.class)).hasSize(1);
    }

    @Test
    void two_that_may_be_one_are_led_to_where_they_are_compared_and_nothing_is_done() throws Exception {
        var coordination = web.as(Web.actor(Role.COORDINATOR, Centre.ARA));
        var before = register.log().size();

        var led = coordination.form(
                SELECTION, "cases", second, "cases", first, "act", "MERGE", "to", "", "outcome", "", "list", "q=gale");

        assertThat(led.status()).isEqualTo(303);
        assertThat(led.response().getHeader("Location"))
                .isEqualTo("/demandes/" + second + "/fusion?avec=" + number(first));
        assertThat(register.log()).hasSize(before);
    }

    @Test
    void more_or_fewer_than_two_and_what_nobody_may_know_of_are_refused_in_the_list() throws Exception {
        var third = open("ARA");
        var elsewhere = open("IDF");
        var coordination = web.as(Web.actor(Role.COORDINATOR, Centre.ARA));

        var one = coordination.form(SELECTION, "cases", first, "act", "MERGE", "list", "q=gale&cursor=x");
        var twice = coordination.form(SELECTION, "cases", first, "cases", first, "act", "MERGE");
        var three = coordination.form(SELECTION, "cases", first, "cases", second, "cases", third, "act", "MERGE");
        var hidden = coordination.form(SELECTION, "cases", first, "cases", elsewhere, "act", "MERGE");

        assertThat(List.of(one.status(), twice.status(), three.status(), hidden.status()))
                .containsOnly(422);
        assertThat(one.response().getForwardedUrl()).isEqualTo("/demandes?q=gale&cursor=x");
        assertThat(three.attribute("form.errors").toString()).contains("not-two");
        assertThat(hidden.attribute("form.errors").toString()).contains("unknown-case");
        assertThat(web.as(Web.actor(Role.HOTLINE, Centre.ARA))
                        .form(SELECTION, "cases", first, "cases", second, "act", "MERGE")
                        .status())
                .isEqualTo(403);
    }

    private String number(String id) {
        return register.facts(UUID.fromString(id)).orElseThrow().number();
    }

    private <E> List<E> events(Class<E> type) {
        return register.log().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
