package fr.appui.command.onsiteaction;

import static fr.appui.command.intake.Web.actor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.command.intake.Web.Told;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Linked;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On-site actions as a program and as a page meet them, with the real shell behind. */
class OnSiteActionEndpointTest {
    private static final String ACTIONS = "/api/on-site-actions";
    private static final String VISIT = """
            {"centre": "ARA", "mode": "ON_SITE", "type": "VISIT", "title": "Visite", "sector": "EMS"%s}""";
    private static final Instant NOW = Instant.parse("2020-03-16T10:00:00Z");

    private final Register register = new Register();
    private final Web web = new Web(
            new OnSiteActionEndpoint(register.commands(), InstantSource.fixed(NOW), register, register, register),
            register);

    @Test
    void without_a_time_it_is_done_now() throws Exception {
        var told = web.json(ACTIONS, VISIT.formatted(""));

        assertThat(told.status()).isEqualTo(201);
        assertThat(told.response().getHeader("Location")).isEqualTo(ACTIONS + "/" + idOf(told));
        assertThat(told.body().get("number").asString()).isEqualTo("A-ARA-2020-00001");
        assertThat((Entered) register.log().getFirst()).satisfies(entered -> {
            assertThat(entered.doneAt()).isEqualTo(NOW);
            assertThat(entered.plannedFor()).isNull();
            assertThat(entered.region()).isEqualTo("84");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-01-04                | 2021-01-04 |                      | A-ARA-2021-00001
            2020-12-31T23:30:00Z      | 2021-01-01 | 2020-12-31T23:30:00Z | A-ARA-2021-00001
            2020-04-02T09:30:00+02:00 | 2020-04-02 | 2020-04-02T07:30:00Z | A-ARA-2020-00001
            """)
    void it_may_be_planned_for_a_day_or_an_hour_ahead(String told, String day, String at, String number)
            throws Exception {
        var answer = web.json(ACTIONS, VISIT.formatted(", \"plannedFor\": \"" + told + "\""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("number").asString()).isEqualTo(number);
        assertThat((Entered) register.log().getFirst()).satisfies(entered -> {
            assertThat(entered.plannedFor()).hasToString(day);
            assertThat(entered.plannedAt()).isEqualTo(at == null ? null : Instant.parse(at));
            assertThat(entered.doneAt()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "plannedFor": "2020-03-20", "occurredAt": "2020-03-15T10:00:00Z" | plannedFor | not-with-occurred-at
            , "plannedFor": "20 mars"                                          | plannedFor | bad-date
            , "plannedFor": "1999-12-31"                                       | plannedFor | bad-date
            , "occurredAt": "2020-03-17T10:00:00Z"                             | occurredAt | future
            , "team": "EMH Ain"                                                | team       | not-with-mode
            , "subSector": "SCOLAIRE"                                          | subSector  | not-with-sector
            , "links": ["D-ARA-2020-99999"]                                    | links[0]   | unknown-case
            , "participants": -1                                               | participants | out-of-range
            , "text": "Mme DUPONT Jeanne 12/03/1938"                           | text       | patient-identity
            """)
    void what_makes_no_sense_is_told_at_its_field(String more, String field, String code) throws Exception {
        var told = web.json(ACTIONS, VISIT.formatted(more));

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(told.body().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(register.numbersDrawn()).isZero();
    }

    @Test
    void it_is_linked_at_once_to_cases_named_by_id_or_number() throws Exception {
        var first = web.json(ACTIONS, VISIT.formatted(""));
        var second = web.json(ACTIONS, VISIT.formatted(", \"links\": [\"" + idOf(first) + "\", \"a-ara-2020-00001\"]"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(register.log())
                .filteredOn(Linked.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((Linked) event).to()).hasToString(idOf(first)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completions   | {"participants": 7, "text": "fait"}
            completions   | {}
            cancellations | {"reason": "fermé"}
            corrections   | {"sector": "ES", "reason": "erreur"}
            withdrawals   | {"reason": "doublon", "reasonCode": "DUPLICATE"}
            notes         | {"text": "à rappeler"}
            """)
    void everything_that_can_be_done_to_it_is_a_further_version(String act, String body) throws Exception {
        var id = idOf(web.json(ACTIONS, VISIT.formatted(", \"plannedFor\": \"2020-03-20\"")));

        var told = web.json(ACTIONS + "/" + id + "/" + act, body, "If-Match", "\"1\"");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.response().getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(told.body().get("number").asString()).isEqualTo("A-ARA-2020-00001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completions   | {"text": "Mme DUPONT Jeanne 12/03/1938"}                 | text
            cancellations | {"reason": "né le 3 mai 1940"}                           | reason
            corrections   | {"title": "DDN 12/03/1938", "reason": "x"}               | title
            corrections   | {"text": "DDN 12/03/1938", "reason": "x"}                | text
            corrections   | {"report": "DDN 12/03/1938", "reason": "x"}              | report
            corrections   | {"sector": "ES", "reason": "DDN 12/03/1938"}             | reason
            withdrawals   | {"reason": "DDN 12/03/1938"}                             | reason
            notes         | {"text": "NIR 1 38 03 69 123 456 78"}                    | text
            """)
    void no_text_of_it_names_a_patient(String act, String body, String field) throws Exception {
        var id = idOf(web.json(ACTIONS, VISIT.formatted(", \"plannedFor\": \"2020-03-20\"")));

        var told = web.json(ACTIONS + "/" + id + "/" + act, body, "If-Match", "\"1\"");

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors()).isEqualTo(Map.of(field, "patient-identity"));
        assertThat(register.log()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LIAISON", "EVALUATOR", "ADMIN"})
    void who_only_reads_enters_nothing(Role role) throws Exception {
        var reader = new Actor(UUID.randomUUID(), role, null, role == Role.LIAISON ? "84" : null);

        var told = web.as(reader).json(ACTIONS, VISIT.formatted(""));

        assertThat(told.status()).isEqualTo(403);
        assertThat(register.log()).isEmpty();
    }

    @Test
    void another_centre_is_out_of_reach() throws Exception {
        var id = idOf(web.json(ACTIONS, VISIT.formatted("")));
        web.as(actor(Role.HOTLINE, Centre.IDF));

        assertThat(web.json(ACTIONS, VISIT.formatted("")).code()).isEqualTo("outside-scope");
        assertThat(web.json(ACTIONS + "/" + id + "/notes", "{\"text\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(web.as(actor(Role.COORDINATOR, null))
                        .json(ACTIONS + "/" + id + "/notes", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(200);
    }

    private static String idOf(Told told) {
        return told.body().get("id").asString();
    }
}
