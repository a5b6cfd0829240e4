package fr.appui.command.supportrequest;

import static fr.appui.command.intake.Web.HOTLINE;
import static fr.appui.command.intake.Web.actor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.command.intake.Web.Told;
import fr.appui.command.reference.ReferenceDesk;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Support requests as a program and as a page meet them, with the real shell behind. */
class SupportRequestEndpointTest {
    private static final String REQUESTS = "/api/support-requests";
    private static final String KEY = "0195a000-0000-7000-8000-00000000000f";
    private static final String CALL = """
            {"centre": "ARA", "receivedAt": "2020-03-16T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
             "themes": ["PPE"], "question": "Quel masque ?"}""";
    private static final Instant NOW = Instant.parse("2020-03-16T10:00:00Z");

    private final Register register = new Register();
    private final Web web = new Web(
            new SupportRequestEndpoint(
                    register.commands(), InstantSource.fixed(NOW), register, register, register, register, register),
            register);

    @Test
    void a_call_is_logged() throws Exception {
        var told = web.json(REQUESTS, CALL);

        var id = told.body().get("id").asString();
        assertThat(told.status()).isEqualTo(201);
        assertThat(told.response().getHeader("Location")).isEqualTo(REQUESTS + "/" + id);
        assertThat(told.response().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(told.body().propertyNames()).containsExactly("id", "number", "version", "position");
        assertThat(told.body().get("number").asString()).isEqualTo("D-ARA-2020-00001");
        assertThat(told.body().get("version").intValue()).isEqualTo(1);
        assertThat(told.body().get("position").longValue()).isEqualTo(1);
        assertThat(register.log()).singleElement().isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.id()).hasToString(id);
            assertThat(opened.occurredAt()).isEqualTo(NOW);
            assertThat(opened.region()).isEqualTo("84");
        });
    }

    @Test
    void answered_and_closed_at_once_it_has_three_events_and_the_last_position() throws Exception {
        var told = web.json(
                REQUESTS,
                CALL.replace("}", ", \"answer\": \"FFP2\", \"outcome\": \"ORAL_ADVICE\", \"durationMinutes\": 5}"));

        assertThat(told.body().get("version").intValue()).isEqualTo(3);
        assertThat(told.body().get("position").longValue()).isEqualTo(3);
        assertThat(register.log()).hasExactlyElementsOfTypes(Opened.class, Answered.class, Closed.class);
        assertThat(((Answered) register.log().get(1)).answeredAt()).isEqualTo("2020-03-16T08:05:00Z");
    }

    @Test
    void the_year_of_a_number_is_that_of_the_call_in_paris() throws Exception {
        var told = web.json(REQUESTS, CALL.replace("2020-03-16T09:00:00+01:00", "2019-12-31T23:30:00Z"));

        assertThat(told.body().get("number").asString()).isEqualTo("D-ARA-2020-00001");
    }

    @Test
    void a_repeat_answers_the_first_result_and_draws_no_number() throws Exception {
        var first = web.json(REQUESTS, CALL, "Idempotency-Key", KEY);
        var again = web.json(REQUESTS, CALL.replace("09:00:00+01:00", "08:00:00Z"), "Idempotency-Key", KEY);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(register.log()).hasSize(1);
        assertThat(register.numbersDrawn()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_content_or_on_another_path_is_refused() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL, "Idempotency-Key", KEY));

        var other = web.json(REQUESTS, CALL.replace("PPE", "GEA"), "Idempotency-Key", KEY);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(web.json(at(id, "notes"), "{\"text\": \"x\"}", "Idempotency-Key", KEY)
                        .code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_creation_may_bring_its_own_id_once() throws Exception {
        var own = CALL.replace("{", "{\"id\": \"0195a000-0000-7000-8000-000000000001\", ");

        assertThat(idOf(web.json(REQUESTS, own))).isEqualTo("0195a000-0000-7000-8000-000000000001");
        assertThat(web.json(REQUESTS, own).code()).isEqualTo("id-reused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answers           | {"answer": "FFP2", "durationMinutes": 5}
            reclassifications | {"sector": "ES", "reason": "erreur", "reasonCode": "WRONG_SECTOR"}
            corrections       | {"channel": "EMAIL", "reason": "erreur"}
            assignments       | {"to": "permanence"}
            referrals         | {"to": "EMH"}
            closures          | {"outcome": "NO_ACTION", "occurredAt": "2020-03-16T09:30:00Z"}
            withdrawals       | {"reason": "doublon", "reasonCode": "DUPLICATE"}
            notes             | {"text": "à rappeler"}
            """)
    void everything_that_can_be_done_to_a_request_is_a_second_version(String act, String body) throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));

        var told = web.json(at(id, act), body, "If-Match", "\"1\"");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.response().getHeader("Location")).isNull();
        assertThat(told.response().getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(idOf(told)).isEqualTo(id);
        assertThat(told.body().get("number").asString()).isEqualTo("D-ARA-2020-00001");
        assertThat(register.log()).hasSize(2);
    }

    @Test
    void a_closed_request_is_reopened_and_what_is_already_so_answers_without_an_event() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL.replace("}", ", \"outcome\": \"NO_ACTION\"}")));

        assertThat(version(web.json(at(id, "closures"), "{\"outcome\": \"NO_ACTION\"}")))
                .isEqualTo(2);
        assertThat(version(web.json(at(id, "reopenings"), "{\"reason\": \"suite\"}")))
                .isEqualTo(3);
        assertThat(version(web.json(at(id, "reopenings"), "{\"reason\": \"suite\"}")))
                .isEqualTo(3);
    }

    @Test
    void a_rule_that_says_no_is_a_conflict_with_its_own_code() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL.replace("}", ", \"outcome\": \"NO_ACTION\"}")));

        var told = web.json(at(id, "answers"), "{\"answer\": \"FFP2\"}");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(told.code()).isEqualTo("support-request.closed");
        assertThat(told.body().get("detail").asString()).isNotBlank();
        assertThat(told.body().get("status").intValue()).isEqualTo(409);
    }

    @Test
    void a_stale_version_is_a_conflict_and_any_version_is_not() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));
        var note = "{\"text\": \"x\"}";

        assertThat(web.json(at(id, "notes"), note, "If-Match", "\"2\"").code()).isEqualTo("stale");
        assertThat(web.json(at(id, "notes"), note, "If-Match", "*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "\"x\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999\"", ""})
    void a_malformed_version_is_an_input_error(String version) throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));

        var told = web.json(at(id, "notes"), "{\"text\": \"x\"}", "If-Match", version);

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors()).isEqualTo(Map.of("If-Match", "not-a-version"));
    }

    @Test
    void a_key_must_be_a_uuid_and_the_url_bears_no_parameter() throws Exception {
        var told = web.json(REQUESTS + "?dryRun=true&centre=ARA", CALL, "Idempotency-Key", "abc");

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors())
                .isEqualTo(Map.of(
                        "Idempotency-Key", "not-a-uuid", "dryRun", "unknown-parameter", "centre", "unknown-parameter"));
    }

    @Test
    void input_errors_are_told_together_in_the_callers_language() throws Exception {
        var english = web.json(REQUESTS, "{\"centre\": \"ARA\", \"colour\": 1}", "Accept-Language", "en");
        var french = web.json(REQUESTS, "{\"centre\": \"ARA\", \"colour\": 1}", "Accept-Language", "fr-FR");

        assertThat(english.status()).isEqualTo(400);
        assertThat(english.code()).isEqualTo("invalid");
        assertThat(english.errors())
                .containsOnlyKeys("colour", "receivedAt", "channel", "sector", "themes", "question");
        assertThat(english.body().get("detail").asString()).isEqualTo("The input has errors.");
        assertThat(french.body().get("detail").asString()).isEqualTo("La saisie contient des erreurs.");
        assertThat(register.log()).isEmpty();
    }

    @Test
    void what_no_single_field_can_tell_is_an_input_error_too() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));

        assertThat(web.json(REQUESTS, CALL.replace("}", ", \"subSector\": \"USAGER\"}"))
                        .errors())
                .isEqualTo(Map.of("subSector", "not-with-sector"));
        assertThat(web.json(at(id, "reclassifications"), "{\"subSector\": \"USAGER\", \"reason\": \"x\"}")
                        .errors())
                .isEqualTo(Map.of("subSector", "not-with-sector"));
        assertThat(web.json(at(id, "reclassifications"), "{\"reason\": \"x\"}").errors())
                .isEqualTo(Map.of("sector", "nothing-given"));
        assertThat(web.json(at(id, "corrections"), "{\"reason\": \"x\"}").errors())
                .isEqualTo(Map.of("receivedAt", "nothing-given"));
        assertThat(web.json(at(id, "answers"), "{\"answer\": \"x\", \"documents\": [\"" + KEY + "\"]}")
                        .errors())
                .isEqualTo(Map.of("documents[0]", "unknown-case"));
        assertThat(web.json(at(id, "answers"), "{\"answer\": \"x\", \"documents\": []}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "facility": {"finess": "69000000"}           | facility.finess     | not-a-finess
            "facility": {"department": "20"}             | facility.department | unknown-code
            "facility": {"department": "96"}             | facility.department | unknown-code
            "requester": {"email": "nobody"}             | requester.email     | not-an-email
            "requester": {"phone": "01 02 03 04 05 06 07 08 09 10 11 12 13 14"} | requester.phone | too-long
            "durationMinutes": 10081                     | durationMinutes     | out-of-range
            "occurredAt": "2020-03-16T10:05:01Z"         | occurredAt          | future
            "framework": "primo"                         | framework           | unknown-code
            "number": "D-ARA-2020-00009"                 | number              | unknown-field
            "status": "CLOSED"                           | status              | unknown-field
            """)
    void a_creation_is_held_to_its_limits(String member, String field, String code) throws Exception {
        assertThat(web.json(REQUESTS, CALL.replace("}", ", " + member + "}")).errors())
                .isEqualTo(Map.of(field, code));
    }

    @Test
    void texts_and_lists_have_an_end() throws Exception {
        assertThat(web.json(REQUESTS, CALL.replace("Quel", "x".repeat(20_000))).errors())
                .isEqualTo(Map.of("question", "too-long"));
        assertThat(web.json(REQUESTS, CALL.replace("[\"PPE\"]", "[" + "\"PPE\",".repeat(10) + "\"GEA\"]"))
                        .errors())
                .isEqualTo(Map.of("themes", "too-long"));
        assertThat(web.json(REQUESTS, CALL.replace("[\"PPE\"]", "[]")).errors())
                .isEqualTo(Map.of("themes", "required"));
    }

    @Test
    void whom_and_what_a_body_names_must_exist() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));
        var other = idOf(web.json(REQUESTS, CALL));

        assertThat(web.json(at(id, "assignments"), "{\"to\": \"nobody\"}").errors())
                .isEqualTo(Map.of("to", "unknown-account"));
        assertThat(web.json(at(id, "links"), "{\"to\": \"" + KEY + "\"}").errors())
                .isEqualTo(Map.of("to", "unknown-case"));
        assertThat(web.json(at(id, "links"), "{\"to\": \"" + id + "\"}").errors())
                .isEqualTo(Map.of("to", "self"));
        web.json(at(id, "assignments"), "{\"to\": \"permanence\"}");
        web.json(at(id, "links"), "{\"to\": \"" + other + "\"}");
        assertThat(register.log())
                .contains(
                        new Assigned(UUID.fromString(id), Register.PERMANENCE, NOW),
                        new Linked(UUID.fromString(id), UUID.fromString(other), NOW));
    }

    @Test
    void a_theme_is_taken_once_it_is_defined_and_only_on_the_days_that_it_is_valid() throws Exception {
        var newTheme = CALL.replace("PPE", "MPOX");
        var administration = new Web(ReferenceDesk.of(register, NOW)).as(Web.ADMIN);

        assertThat(web.json(REQUESTS, newTheme).errors()).isEqualTo(Map.of("themes[0]", "unknown-code"));
        administration.json("/api/reference/themes", """
                {"code": "MPOX", "labelFr": "Mpox", "labelEn": "Mpox", "validFrom": "2020-03-01"}""");
        assertThat(web.json(REQUESTS, newTheme).status()).isEqualTo(201);
        administration.json("/api/reference/themes/" + new Theme("MPOX").id() + "/versions", """
                {"labelFr": "Mpox", "labelEn": "Mpox", "validFrom": "2020-03-01", "validTo": "2020-03-02"}""");

        var drawn = register.numbersDrawn();
        assertThat(web.json(REQUESTS, newTheme).errors()).isEqualTo(Map.of("themes[0]", "not-valid-on-day"));
        assertThat(register.numbersDrawn()).isEqualTo(drawn);
    }

    @Test
    void who_may_not_is_told_so_before_the_input_is_judged() throws Exception {
        for (var role : new Role[] {Role.LIAISON, Role.EVALUATOR, Role.ADMIN}) {
            var told = web.as(actor(role, null)).json(REQUESTS, "{");
            assertThat(told.status()).isEqualTo(403);
            assertThat(told.code()).isEqualTo("not-allowed");
        }
    }

    @Test
    void a_centre_outside_the_scope_is_told_before_the_input_is_judged_and_draws_no_number() throws Exception {
        var told = web.json(REQUESTS, "{\"centre\": \"IDF\", \"nonsense\": 1}");

        assertThat(told.status()).isEqualTo(403);
        assertThat(told.code()).isEqualTo("outside-scope");
        assertThat(register.numbersDrawn()).isZero();
    }

    @Test
    void a_request_of_another_centre_is_as_unknown_as_none() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));
        web.as(actor(Role.HOTLINE, Centre.IDF));

        var others = web.json(at(id, "notes"), "{\"text\": \"x\"}");
        var none = web.json(at(KEY, "notes"), "{\"text\": \"x\"}");

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(none.body());
        assertThat(web.json(at("1", "notes"), "{\"text\": \"x\"}").body()).isEqualTo(none.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json;charset=ISO-8859-1", "nonsense"})
    void anything_but_json_in_utf_8_is_not_taken(String type) throws Exception {
        var told = web.send(MockMvcRequestBuilders.post(REQUESTS)
                .header("Content-Type", type)
                .content(CALL));

        assertThat(told.status()).isEqualTo(415);
        assertThat(told.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void a_form_is_not_taken_where_programs_write() throws Exception {
        assertThat(web.form(REQUESTS, "centre", "ARA").status()).isEqualTo(415);
    }

    @Test
    void a_body_over_a_mebibyte_is_too_large() throws Exception {
        var told = web.json(REQUESTS, CALL.replace("Quel", "x".repeat(1 << 20)));

        assertThat(told.status()).isEqualTo(413);
        assertThat(told.code()).isEqualTo("too-large");
    }

    @Test
    void nothing_that_was_typed_is_in_what_a_submission_says_of_itself() throws Exception {
        web.json(REQUESTS, CALL.replace("}", ", \"requester\": {\"name\": \"Exemple\"}}"));

        assertThat(register.submissions()).singleElement().satisfies(submission -> {
            assertThat(submission.toString()).doesNotContain("masque", "Exemple");
            assertThat(submission.origin()).isEqualTo(Origin.API);
            assertThat(submission.actor()).isEqualTo(HOTLINE);
            assertThat(submission.content()).contains("masque", "Exemple").doesNotContain("occurredAt");
        });
    }

    // The same from pages.

    private static final String[] TYPED = {
        "_key", KEY,
        "_version", "",
        "_csrf", "token",
        "centre", "ARA",
        "receivedAt", "16/03/2020 09:00",
        "channel", "PHONE",
        "sector", "EMS",
        "subSector", "",
        "facility.name", "EHPAD d'Exemple",
        "facility.finess", "",
        "requester.name", "",
        "themes", "PPE",
        "themes", "GEA",
        "durationMinutes", "5",
        "question", " Quel masque ? ",
        "answer", ""
    };

    @Test
    void a_form_leads_to_the_requests_own_page() throws Exception {
        var told = web.form("/demandes", TYPED);

        var opened = (Opened) register.log().getFirst();
        assertThat(told.status()).isEqualTo(303);
        assertThat(told.response().getHeader("Location")).isEqualTo("/demandes/" + opened.id() + "?minPosition=1");
        assertThat(opened.receivedAt()).isEqualTo("2020-03-16T08:00:00Z");
        assertThat(opened.question().value()).isEqualTo("Quel masque ?");
        assertThat(opened.themes()).hasSize(2);
        assertThat(opened.requester()).isNull();
        assertThat(register.submissions().getFirst().origin()).isEqualTo(Origin.PAGE);
        assertThat(register.submissions().getFirst().key()).hasToString(KEY);
    }

    @Test
    void quick_entry_leads_back_to_itself_also_when_sent_twice() throws Exception {
        var first = web.form("/demandes", with(TYPED, "_next", "permanence"));
        var again = web.form("/demandes", with(TYPED, "_next", "permanence"));

        var id = register.log().getFirst().id();
        assertThat(first.response().getHeader("Location"))
                .isEqualTo("/permanence?created=D-ARA-2020-00001&case=" + id + "&minPosition=1");
        assertThat(again.response().getHeader("Location"))
                .isEqualTo(first.response().getHeader("Location"));
        assertThat(register.log()).hasSize(1);
    }

    @Test
    void a_saved_form_ends_its_draft_and_a_refused_one_does_not() throws Exception {
        var draft = "0195a000-0000-7000-8000-00000000d001";

        var refused = web.form("/demandes", with(typed("channel", "PIGEON"), "_draft", draft));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(web.drafts().ended()).isEmpty();
        web.form("/demandes", with(with(TYPED, "_draft", draft), "_step", "7"));

        assertThat(web.drafts().ended()).containsExactly(UUID.fromString(draft));
        assertThat(register.log()).hasSize(1);
    }

    @Test
    void taken_back_from_quick_entry_it_leads_back_there() throws Exception {
        web.form("/demandes", TYPED);
        var id = register.log().getFirst().id();

        var told = web.form(
                "/demandes/" + id + "/withdrawals",
                "_next",
                "permanence",
                "reason",
                "Annulée",
                "reasonCode",
                "ENTERED_BY_MISTAKE");

        assertThat(told.response().getHeader("Location"))
                .isEqualTo("/permanence?changed=D-ARA-2020-00001&case=" + id + "&minPosition=2");
    }

    @Test
    void a_form_with_errors_is_shown_again_with_what_was_typed() throws Exception {
        var told = web.form("/demandes", typed("channel", "PIGEON"));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.response().getForwardedUrl()).isEqualTo("/permanence");
        assertThat(told.attribute("form.name")).isEqualTo("demandes");
        assertThat(told.attribute("form.code")).isEqualTo("invalid");
        assertThat(told.attribute("form.errors"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("field", "channel")
                        .containsEntry("code", "unknown-code")
                        .containsKey("message"));
        assertThat(told.attribute("form.values"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String[].class))
                .containsKeys("question", "_key", "themes")
                .doesNotContainKey("_csrf")
                .satisfies(values -> assertThat(values.get("question")).containsExactly(" Quel masque ? "));
    }

    @Test
    void a_button_brings_the_outcome_that_the_list_leaves_open() throws Exception {
        web.form("/demandes", with(with(TYPED, "outcome", ""), "outcome", "ORAL_ADVICE"));

        assertThat(register.log().getLast())
                .isInstanceOfSatisfying(
                        Closed.class, closed -> assertThat(closed.outcome()).isEqualTo(Outcome.ORAL_ADVICE));
    }

    @Test
    void a_refused_form_is_shown_again_on_the_requests_page() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL.replace("}", ", \"outcome\": \"NO_ACTION\"}")));

        var refused = web.form("/demandes/" + id + "/answers", "answer", "FFP2", "_version", "2");
        var stale = web.form("/demandes/" + id + "/notes", "text", "x", "_version", "1");
        var taken = web.form("/demandes/" + id + "/notes", "text", "x", "_version", "2");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().getForwardedUrl()).isEqualTo("/demandes/" + id);
        assertThat(refused.attribute("form.name")).isEqualTo("answers");
        assertThat(refused.attribute("form.code")).isEqualTo("support-request.closed");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.attribute("form.code")).isEqualTo("stale");
        assertThat(taken.response().getHeader("Location")).isEqualTo("/demandes/" + id + "?minPosition=3");
    }

    @Test
    void a_form_bears_no_fields_of_its_own_invention() throws Exception {
        var told = web.form("/demandes", with(TYPED, "status", "CLOSED"));

        assertThat(told.status()).isEqualTo(422);
        assertThat(web.form("/demandes?lang=en", TYPED).status()).isEqualTo(303);
        assertThat(web.form("/demandes?status=CLOSED", TYPED).status()).isEqualTo(422);
    }

    @Test
    void whom_a_page_does_not_serve_gets_the_plain_status() throws Exception {
        var id = idOf(web.json(REQUESTS, CALL));

        assertThat(web.form("/demandes/" + KEY + "/notes", "text", "x").status())
                .isEqualTo(404);
        assertThat(web.form("/demandes/1/notes", "text", "x").status()).isEqualTo(404);
        assertThat(web.as(actor(Role.EVALUATOR, null))
                        .form("/demandes/" + id + "/notes", "text", "x")
                        .status())
                .isEqualTo(403);
    }

    private static String[] typed(String name, String value) {
        var other = TYPED.clone();
        other[Arrays.asList(TYPED).indexOf(name) + 1] = value;
        return other;
    }

    private static String[] with(String[] fields, String name, String value) {
        var more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    private static String at(String id, String act) {
        return REQUESTS + "/" + id + "/" + act;
    }

    private static String idOf(Told told) {
        return told.body().get("id").asString();
    }

    private static int version(Told told) {
        return told.body().get("version").intValue();
    }
}
