package fr.appui.command.signalement;

import static fr.appui.command.intake.Web.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.appui.command.intake.Register;
import fr.appui.command.intake.Web;
import fr.appui.command.intake.Web.Told;
import fr.appui.command.supportrequest.RequestDesk;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.rule.RuleEvent.ClusterThresholdDefined;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signalements as a program and as a page meet them, with the real shell behind. */
class SignalementEndpointTest {
    private static final String SIGNALEMENTS = "/api/signalements";
    private static final String CLUSTER = """
            {"centre": "ARA", "receivedAt": "2020-03-16T09:00:00+01:00", "origin": "PORTAL", "sector": "EMS",
             "kind": "IRA", "criteria": [{"scheme": "2017", "code": "2"}], "cases": {"residents": 6, "staff": 1},
             "facility": {"department": "69"}}""";
    private static final Instant NOW = Instant.parse("2020-03-16T10:00:00Z");

    private static final String KEY = "0195a000-0000-7000-8000-00000000000f";
    private static final Actor LIAISON = liaison("84");
    private static final Actor NATIONAL = actor(Role.COORDINATOR, null);

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measures             | {"text": "isolement"}
            feedbacks            | {"text": "rappelé le cadre"}
            corrections          | {"summary": "foyer éteint", "reason": "erreur"}
            withdrawals          | {"reason": "doublon", "reasonCode": "DUPLICATE"}
            deadlines            | {"step": "CLOSURE", "dueOn": "2020-04-30"}
            """)
    void the_rest_that_can_be_done_to_it_is_a_further_version_too(String act, String body) throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));

        assertThat(web.json(at(id, act), body).response().getHeader("ETag")).isEqualTo("\"6\"");
    }

    @Test
    void from_the_first_question_to_the_second_closing() throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));

        web.json(at(id, "information-requests"), "{\"what\": \"courbe\", \"dueOn\": \"2020-03-20\"}");
        web.json(at(id, "reminders"), """
                {"informationRequest": 1, "to": "ehpad@exemple.fr", "subject": "Relance", "text": "Merci de nous répondre."}""");
        web.json(at(id, "information-received"), "{\"informationRequest\": 1, \"text\": \"reçue\"}");
        var again = web.json(at(id, "reminders"), "{\"informationRequest\": 1}");
        web.json(at(id, "closures"), """
                {"summary": "fin du foyer", "cases": {"residents": 9, "staff": 1},
                 "curve": [{"day": "2020-03-14", "residents": 2}, {"day": "2020-03-15", "residents": 7, "staff": 1}]}""");
        var closed = web.json(at(id, "assessments"), "{\"assessment\": \"x\"}");
        web.json(at(id, "reopenings"), "{}");
        var last = web.json(at(id, "closures"), "{\"summary\": \"fin du foyer, bis\"}");

        assertThat(again.code()).isEqualTo("signalement.information-received");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.code()).isEqualTo("signalement.closed");
        assertThat(last.status()).isEqualTo(200);
        assertThat(register.log().subList(5, register.log().size()))
                .hasExactlyElementsOfTypes(
                        InformationRequested.class,
                        Reminded.class,
                        InformationReceived.class,
                        CasesCounted.class,
                        Judged.class,
                        Closed.class,
                        Reopened.class,
                        DeadlineSet.class,
                        Closed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "origin": "FAX"                                       | origin                 | unknown-code
            "criteria": [{"scheme": "2017", "code": "1c"}]        | criteria[0].code       | unknown-code
            "criteria": [{"code": "2"}]                           | criteria[0].scheme     | required
            "cases": {"residents": 10001}                         | cases.residents        | out-of-range
            "cases": {"residents": 2, "deaths": 3}                | cases.deaths           | more-than-residents
            "cases": {"residents": 2, "asOfDay": "2020-03-17"}    | cases.asOfDay          | future
            "firstCaseOn": "2020-03-17"                           | firstCaseOn            | after-receipt
            "subSector": "USAGER"                                 | subSector              | not-with-sector
            "summary": "Mme DUPONT Jeanne 12/03/1938"             | summary                | patient-identity
            "microorganism": {"label": "DDN 12/03/1938"}          | microorganism.label    | patient-identity
            "fromRequest": "D-ARA-2020-00009"                     | fromRequest            | unknown-case
            "number": "S-ARA-2020-00009"                          | number                 | unknown-field
            """)
    void a_creation_is_held_to_its_limits(String member, String field, String code) throws Exception {
        var name = member.substring(0, member.indexOf(':'));
        var told = web.json(SIGNALEMENTS, without(name).replaceFirst("}\\s*$", ", " + member.replace("\\", "") + "}"));

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors()).isEqualTo(Map.of(field, code));
        assertThat(register.log()).isEmpty();
        assertThat(register.numbersDrawn()).isZero();
    }

    /** The plain creation without one of its members. */
    private static String without(String name) {
        return switch (name) {
            case "\"origin\"" -> CLUSTER.replace("\"origin\": \"PORTAL\", ", "");
            case "\"criteria\"" -> CLUSTER.replace("\"criteria\": [{\"scheme\": \"2017\", \"code\": \"2\"}], ", "");
            case "\"cases\"" -> CLUSTER.replace("\"cases\": {\"residents\": 6, \"staff\": 1},", "");
            default -> CLUSTER;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            reminders            | {"informationRequest": 1, "to": "ehpad@exemple.fr"}             | subject, text      | required, required
            reminders            | {"informationRequest": 1, "to": "personne"}                     | to                 | not-an-email
            reminders            | {"informationRequest": 7}                                       | informationRequest | signalement.information-request-unknown
            information-received | {"informationRequest": 0}                                       | informationRequest | out-of-range
            deadlines            | {"step": "INFORMATION", "dueOn": "2020-03-30"}                  | informationRequest | required
            deadlines            | {"step": "CLOSURE", "informationRequest": 1, "dueOn": "2020-03-30"} | informationRequest | not-with-step
            corrections          | {"reason": "x"}                                                 | receivedAt         | nothing-given
            corrections          | {"cases": {"asOfDay": "2020-03-16"}, "reason": "x"}             | receivedAt         | nothing-given
            case-counts          | {"asOfDay": "2020-03-16", "residents": 1, "deaths": 2}          | deaths             | more-than-residents
            closures             | {"summary": "x", "curve": [{"day": "2020-03-15"}, {"day": "2020-03-14"}]} | curve[1].day | not-in-order
            closures             | {"summary": "x", "curve": [{"day": "2020-03-15"}, {"day": "2020-03-15", "staff": 1}]} | curve[1].day | not-in-order
            assignments          | {"to": "nobody"}                                                | to                 | unknown-account
            links                | {"to": "D-ARA-2020-00077"}                                      | to                 | unknown-case
            """)
    void what_a_body_says_must_fit(String act, String body, String fields, String codes) throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));

        var told = web.json(at(id, act), body);

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors().keySet()).containsExactlyInAnyOrder(fields.split(", "));
        assertThat(told.errors().values()).containsExactlyInAnyOrder(codes.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            acknowledgements     | {"text": "TEXT"}                                                      | text
            assessments          | {"assessment": "TEXT"}                                                | assessment
            information-requests | {"what": "TEXT", "dueOn": "2020-03-20"}                               | what
            information-received | {"informationRequest": 1, "text": "TEXT"}                             | text
            reminders            | {"informationRequest": 1, "text": "TEXT"}                             | text
            reminders            | {"informationRequest": 1, "to": "a@b.fr", "subject": "TEXT", "text": "x"} | subject
            measures             | {"text": "TEXT"}                                                      | text
            feedbacks            | {"text": "TEXT"}                                                      | text
            closures             | {"summary": "TEXT"}                                                   | summary
            reopenings           | {"reason": "TEXT"}                                                    | reason
            corrections          | {"kind": "GEA", "reason": "TEXT"}                                     | reason
            corrections          | {"summary": "TEXT", "reason": "x"}                                    | summary
            withdrawals          | {"reason": "TEXT"}                                                    | reason
            deadlines            | {"step": "CLOSURE", "dueOn": "2020-04-30", "reason": "TEXT"}          | reason
            notes                | {"text": "TEXT"}                                                      | text
            """)
    void no_text_of_a_signalement_holds_a_patients_identity(String act, String body, String field) throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));
        web.json(at(id, "information-requests"), "{\"what\": \"courbe\", \"dueOn\": \"2020-03-20\"}");

        var told = web.json(at(id, act), body.replace("TEXT", "Mme DUPONT Jeanne, née le 12/03/1938"));

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors()).isEqualTo(Map.of(field, "patient-identity"));
        assertThat(told.body().get("errors").get(0).get("message").asString()).contains("patient");
        assertThat(register.log()).hasSize(6);
    }

    @Test
    void a_subject_without_an_address_is_no_mail() throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));
        web.json(at(id, "information-requests"), "{\"what\": \"courbe\", \"dueOn\": \"2020-03-20\"}");

        web.json(at(id, "reminders"), "{\"informationRequest\": 1, \"subject\": \"Relance\", \"text\": \"Appelé.\"}");

        assertThat(register.log().getLast())
                .isEqualTo(new Reminded(UUID.fromString(id), 1, null, null, new SealedText("Appelé."), NOW));
    }

    @Test
    void it_is_made_from_a_support_request_within_reach_and_linked_to_it() throws Exception {
        var request = new Web(RequestDesk.of(register, NOW), register).json("/api/support-requests", """
                {"centre": "ARA", "receivedAt": "2020-03-16T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["PPE"], "question": "Que faire ?"}""");
        var from = CLUSTER.replaceFirst("}$", ", \"fromRequest\": \"d-ara-2020-00001\"}");

        assertThat(request.status()).isEqualTo(201);
        assertThat(web.json(SIGNALEMENTS, from).status()).isEqualTo(201);
        assertThat(register.log())
                .filteredOn(Received.class::isInstance)
                .extracting(event -> ((Received) event).fromRequest())
                .containsExactly(UUID.fromString(idOf(request)));
        assertThat(web.as(LIAISON).json(SIGNALEMENTS, from).errors()).isEqualTo(Map.of("fromRequest", "unknown-case"));
    }

    @Test
    void a_liaison_officer_links_cases_of_the_region_and_learns_of_no_support_request() throws Exception {
        new Web(RequestDesk.of(register, NOW), register).json("/api/support-requests", """
                {"centre": "ARA", "receivedAt": "2020-03-16T09:00:00+01:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["PPE"], "question": "Que faire ?"}""");
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));
        web.json(SIGNALEMENTS, CLUSTER);
        web.as(NATIONAL).json(SIGNALEMENTS, CLUSTER.replace("ARA", "IDF").replace("69", "75"));
        web.as(LIAISON);

        assertThat(web.json(at(id, "links"), "{\"to\": \"D-ARA-2020-00001\"}").errors())
                .isEqualTo(Map.of("to", "unknown-case"));
        assertThat(web.json(at(id, "links"), "{\"to\": \"S-IDF-2020-00004\"}").errors())
                .isEqualTo(Map.of("to", "unknown-case"));
        assertThat(web.json(at(id, "links"), "{\"to\": \"S-ARA-2020-00003\"}").status())
                .isEqualTo(200);
        web.as(Web.HOTLINE);
        assertThat(web.json(at(id, "links"), "{\"to\": \"D-ARA-2020-00001\"}").status())
                .isEqualTo(200);
        assertThat(web.json(at(id, "links"), "{\"to\": \"S-IDF-2020-00004\"}").status())
                .isEqualTo(200);
    }

    @Test
    void a_liaison_officer_records_signalements_of_the_region_whatever_centre_serves_it() throws Exception {
        assertThat(web.as(LIAISON).json(SIGNALEMENTS, CLUSTER).status()).isEqualTo(201);
        assertThat(web.as(liaison("06"))
                        .json(SIGNALEMENTS, CLUSTER.replace("ARA", "REU").replace("69", "976"))
                        .status())
                .isEqualTo(201);
        assertThat(web.as(liaison("04"))
                        .json(SIGNALEMENTS, CLUSTER.replace("ARA", "REU").replace("69", "974"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            11 | {"centre": "ARA", "nonsense": 1}
            04 | {"centre": "REU", "facility": {"department": "976"}, "nonsense": 1}
            06 | {"centre": "REU", "facility": {"department": "974"}, "nonsense": 1}
            06 | {"centre": "REU", "nonsense": 1}
            """)
    void another_region_is_told_before_the_input_is_judged(String region, String body) throws Exception {
        var told = web.as(liaison(region)).json(SIGNALEMENTS, body);

        assertThat(told.status()).isEqualTo(403);
        assertThat(told.code()).isEqualTo("outside-scope");
        assertThat(register.numbersDrawn()).isZero();
    }

    @Test
    void a_centre_outside_the_scope_is_told_before_the_input_is_judged() throws Exception {
        assertThat(web.json(SIGNALEMENTS, "{\"centre\": \"IDF\", \"nonsense\": 1}")
                        .code())
                .isEqualTo("outside-scope");
        assertThat(web.json(SIGNALEMENTS, "{\"centre\": \"XXX\"}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "withdrawals"})
    void a_liaison_officer_takes_nothing_back_and_is_told_so_first(String act) throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));

        var told = web.as(LIAISON).json(at(id, act), "{");

        assertThat(told.status()).isEqualTo(403);
        assertThat(told.code()).isEqualTo("not-allowed");
    }

    @Test
    void who_follows_no_signalement_or_only_reads_is_told_so_before_the_input_is_judged() throws Exception {
        for (var role : new Role[] {Role.EVALUATOR, Role.ADMIN}) {
            assertThat(web.as(actor(role, null)).json(SIGNALEMENTS, "{").code()).isEqualTo("not-allowed");
        }
    }

    @Test
    void a_signalement_of_another_region_is_as_unknown_as_none() throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));
        web.as(liaison("11"));

        var others = web.json(at(id, "notes"), "{\"text\": \"x\"}");

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body())
                .isEqualTo(web.json(at(KEY, "notes"), "{\"text\": \"x\"}").body());
    }

    @Test
    void a_rule_told_later_changes_nothing_that_was_decided() throws Exception {
        var id = idOf(web.json(SIGNALEMENTS, CLUSTER));
        var before = register.facts(UUID.fromString(id)).orElseThrow();
        register.told(new ClusterThresholdDefined(
                UUID.fromString(KEY), SignalementKind.IRA, 2, 4, LocalDate.of(2000, 1, 1), null, "Arrêté", true, NOW));

        web.json(at(id, "assignments"), "{\"to\": \"permanence\"}");
        web.json(at(id, "corrections"), "{\"summary\": \"foyer éteint\", \"reason\": \"erreur\"}");
        var after = (SignalementFacts) register.facts(UUID.fromString(id)).orElseThrow();
        web.json(SIGNALEMENTS, CLUSTER);

        assertThat(after.judgement()).isEqualTo(((SignalementFacts) before).judgement());
        assertThat(after.deadlines()).isEqualTo(((SignalementFacts) before).deadlines());
        assertThat(register.log())
                .filteredOn(Judged.class::isInstance)
                .extracting(event -> ((Judged) event).rule().toString())
                .containsExactly("CLUSTER_IRA v1", "CLUSTER_IRA v3");
    }

    @Test
    void a_repeat_answers_the_first_result_and_writes_nothing() throws Exception {
        var first = web.json(SIGNALEMENTS, CLUSTER, "Idempotency-Key", KEY);
        var again = web.json(SIGNALEMENTS, CLUSTER, "Idempotency-Key", KEY);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(register.log()).hasSize(5);
        assertThat(register.numbersDrawn()).isEqualTo(1);
    }

    // The same from pages.

    private static final String[] TYPED = {
        "_key", KEY,
        "centre", "ARA",
        "receivedAt", "16/03/2020 09:00",
        "origin", "E_SIN",
        "externalNumber", "2020-123",
        "sector", "ES",
        "kind", "C_DIFFICILE",
        "criteria", "2017:1a",
        "criteria", "2001:1c",
        "cases.residents", "3",
        "cases.staff", "",
        "microorganism.code", "CLODIF",
        "microorganism.system", "ECDC",
        "summary", " Trois cas. "
    };

    @Test
    void a_form_leads_to_the_signalements_own_page() throws Exception {
        var told = web.form("/signalements", TYPED);

        var received = (Received) register.log().getFirst();
        assertThat(told.status()).isEqualTo(303);
        assertThat(told.response().getHeader("Location"))
                .isEqualTo("/signalements/" + received.id() + "?minPosition=4");
        assertThat(received.criteria()).containsExactly(new Criterion("2017", "1a"), new Criterion("2001", "1c"));
        assertThat(received.summary()).isEqualTo(new SealedText("Trois cas."));
        assertThat(register.submissions().getFirst().origin()).isEqualTo(Origin.PAGE);
    }

    @Test
    void rows_of_a_form_become_an_epidemic_curve() throws Exception {
        web.form("/signalements", TYPED);
        var id = register.log().getFirst().id();

        var told = web.form(
                "/signalements/" + id + "/closures",
                "summary",
                "fin",
                "cases.asOfDay",
                "2020-03-16",
                "cases.residents",
                "",
                "curve[0].day",
                "14/03/2020",
                "curve[0].residents",
                "2",
                "curve[1].day",
                "2020-03-16",
                "curve[1].residents",
                "1",
                "curve[1].staff",
                "",
                "curve[2].day",
                "",
                "curve[2].residents",
                "");

        assertThat(told.status()).isEqualTo(303);
        assertThat(register.log().getLast())
                .isEqualTo(new Closed(
                        id,
                        new SealedText("fin"),
                        List.of(
                                new CurveDay(LocalDate.of(2020, 3, 14), 2, 0),
                                new CurveDay(LocalDate.of(2020, 3, 16), 1, 0)),
                        NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            board                          | /signalements?minPosition=5
            board?sector=EMS&q=grippe%20A  | /signalements?sector=EMS&q=grippe%20A&minPosition=5
            list=sector%3DEMS              | /signalements/ID?list=sector%3DEMS&minPosition=5
            board?kind=IRA&vue=liste#x     | /signalements/ID?minPosition=5
            board?q=a b                    | /signalements/ID?minPosition=5
            board?from=01/03/2020          | /signalements?from=01/03/2020&minPosition=5
            boarding                       | /signalements/ID?minPosition=5
            https://exemple.org            | /signalements/ID?minPosition=5
            -                              | /signalements/ID?minPosition=5
            """)
    void a_form_may_ask_to_lead_back_to_the_board(@Nullable String wish, String page) throws Exception {
        web.form("/signalements", TYPED);
        var id = register.log().getFirst().id();

        var told = wish == null
                ? web.form("/signalements/" + id + "/notes", "text", "x")
                : web.form("/signalements/" + id + "/notes", "text", "x", "_next", wish);

        assertThat(told.response().getHeader("Location")).isEqualTo(page.replace("ID", id.toString()));
    }

    @Test
    void a_refused_form_is_shown_again_where_it_was_filled_in() throws Exception {
        var creation = web.form("/signalements", "centre", "ARA");
        web.form("/signalements", TYPED);
        var id = register.log().getFirst().id();
        var change = web.form("/signalements/" + id + "/notes", "text", "né le 12/03/1938");

        assertThat(creation.status()).isEqualTo(422);
        assertThat(creation.response().getForwardedUrl()).isEqualTo("/signalements/nouveau");
        assertThat(creation.attribute("form.name")).isEqualTo("signalements");
        assertThat(change.status()).isEqualTo(422);
        assertThat(change.response().getForwardedUrl()).isEqualTo("/signalements/" + id);
        assertThat(change.attribute("form.name")).isEqualTo("notes");
    }

    private static Actor liaison(String region) {
        return new Actor(UUID.randomUUID(), Role.LIAISON, null, region);
    }

    private static String at(String id, String act) {
        return SIGNALEMENTS + "/" + id + "/" + act;
    }

    private static String idOf(Told told) {
        return told.body().get("id").asString();
    }
}
