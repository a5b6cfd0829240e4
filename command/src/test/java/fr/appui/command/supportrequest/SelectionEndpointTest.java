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
    private final Web web = new Web(new SelectionEndpoint(register.commands(), NOW, register));
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

    private <E> List<E> events(Class<E> type) {
        return register.log().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
