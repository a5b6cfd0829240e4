package fr.appui.command.signalement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.command.intake.Web.Told;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.Received;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signalements as a program and as a page meet them, with the real shell behind. */
class SignalementEndpointTest {
    private static final String SIGNALEMENTS = "/api/signalements";
    private static final String CLUSTER = """
            {"centre": "ARA", "receivedAt": "2020-03-16T09:00:00+01:00", "origin": "PORTAL", "sector": "EMS",
             "kind": "IRA", "criteria": [{"scheme": "2017", "code": "2"}], "cases": {"residents": 6, "staff": 1},
             "facility": {"department": "69"}}""";
    private static final Instant NOW = Instant.parse("2020-03-16T10:00:00Z");

    private final Register register = new Register();
    private final Web web = new Web(
            new SignalementEndpoint(
                    register.commands(), InstantSource.fixed(NOW), register, register, register, register, register),
            register);

    @Test
    void a_signalement_is_recorded_judged_and_given_its_last_days_at_once() throws Exception {
        var told = web.json(SIGNALEMENTS, CLUSTER);

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.response().getHeader("Location")).isEqualTo(SIGNALEMENTS + "/" + idOf(told));
        assertThat(told.body().get("number").asString()).isEqualTo("S-ARA-2020-00001");
        assertThat(told.body().get("version").intValue()).isEqualTo(5);
        assertThat(told.body().get("position").longValue()).isEqualTo(5);
        assertThat(register.log())
                .hasExactlyElementsOfTypes(
                        Received.class, Judged.class, DeadlineSet.class, DeadlineSet.class, DeadlineSet.class);
        assertThat((Received) register.log().getFirst()).satisfies(received -> {
            assertThat(received.region()).isEqualTo("84");
            assertThat(received.department()).isEqualTo("69");
            assertThat(received.criteria()).containsExactly(new Criterion("2017", "2"));
            assertThat(received.cases()).isNotNull();
            assertThat(received.cases().asOfDay()).isEqualTo("2020-03-16");
        });
        assertThat(register.log())
                .filteredOn(DeadlineSet.class::isInstance)
                .extracting(
                        it -> ((DeadlineSet) it).step(),
                        it -> ((DeadlineSet) it).dueOn().toString())
                .containsExactly(
                        tuple(Step.ACKNOWLEDGEMENT, "2020-03-18"),
                        tuple(Step.ASSESSMENT, "2020-03-23"),
                        tuple(Step.CLOSURE, "2020-03-26"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acknowledgements     | {}
            assignments          | {"to": "permanence"}
            assessments          | {"assessment": "foyer actif"}
            criteria             | {"scheme": "2017", "code": "3"}
            information-requests | {"what": "courbe", "dueOn": "2020-03-20"}
            closures             | {"summary": "fin du foyer"}
            notes                | {"text": "à rappeler"}
            """)
    void everything_that_can_be_done_to_a_signalement_is_a_further_version(String act, String body) throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));

        var told = web.json(at(id, act), body, "If-Match", "\"5\"");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.response().getHeader("ETag")).isEqualTo("\"6\"");
        assertThat(told.body().get("number").asString()).isEqualTo("S-ARA-2020-00001");
    }

    private static String at(String id, String act) {
        return SIGNALEMENTS + "/" + id + "/" + act;
    }

    private static String idOf(Told told) {
        return told.body().get("id").asString();
    }
}
