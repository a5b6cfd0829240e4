package fr.appui.query.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.citation.CitedPublications;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.page.Change;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Form;
import fr.appui.query.page.SamplePages;
import fr.appui.query.page.Step;
import fr.appui.query.workspace.DraftedForm;
import fr.appui.query.workspace.SavedView;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.workspace.ListKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPagesTest {
    private static final SavedView SAVED = new SavedView(
            new UUID(1, 1), 1, SamplePages.ME, Centre.ARA, "Gale \"en\" Ehpad", "q=x", ListKind.REQUESTS, false);
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_hotline_sees_what_was_saved_and_what_waits(String language) {
        var page = new HotlinePage(
                drafted(fresh()),
                List.of(Centre.ARA),
                Centre.ARA,
                SamplePages.NOW,
                TODAY,
                counters(),
                list(BuiltIn.TODAY, SampleRequests.rows(8, Status.ANSWERED, Status.CLOSED, Status.OPEN)),
                Set.of(SampleRequests.ID),
                new HotlinePage.Created(SampleRequests.ID, "D-ARA-2020-09831", Sector.EMS, TODAY, 14),
                null);

        var html = render("permanence", "supportrequest/hotline", "/permanence", language, page);

        assertThat(html)
                .contains(
                        "role=\"status\"",
                        "D-ARA-2020-09831",
                        "/chiffres?measure=SUPPORT_REQUESTS&amp;from=2020-06-30&amp;to=2020-06-30&amp;sector=EMS&amp;centre=ARA",
                        "<input type=\"hidden\" name=\"centre\" value=\"ARA\">",
                        "value=\"30/06/2020 14:02\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_refused_entry_keeps_what_was_typed_and_leads_to_each_field(String language) {
        var form = new Form(
                "demandes",
                SamplePages.ME,
                Map.of(
                        "receivedAt", List.of("31/06/2020 25:00"),
                        "channel", List.of("FAX"),
                        "question", List.of(SamplePages.HOSTILE),
                        "themes", List.of("SCABIES", "PPE"),
                        "facility.name", List.of("EHPAD L’Érable \"bleu\"")),
                List.of(
                        new Form.Problem("receivedAt", "wrong-date", "is no date"),
                        new Form.Problem("sector", "required", "is required"),
                        new Form.Problem("facility.finess", "wrong-length", "has 9 characters")),
                "invalid",
                "");
        var page = new HotlinePage(
                drafted(form),
                List.of(Centre.values()),
                null,
                SamplePages.NOW,
                TODAY,
                counters(),
                list(BuiltIn.TO_ANSWER, List.of()),
                Set.of(),
                null,
                null);

        var html = render("permanence-refusee", "supportrequest/hotline", "/permanence", language, page);

        assertThat(html)
                .contains(
                        "href=\"#demandes-receivedAt\"",
                        "href=\"#demandes-facility-finess\"",
                        "value=\"31/06/2020 25:00\"",
                        "<option value=\"FAX\" selected>",
                        "value=\"SCABIES\" checked>",
                        "&lt;script&gt;alert('x')&lt;/script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_list_keeps_its_filters_from_page_to_page(String language) {
        var page = new RequestListPage(
                ListQuery.parse("sector=EMS&q=gale+%26+linge"),
                List.of(),
                List.of(new RequestListPage.Chip("sector", "Médico-social", "/demandes?q=gale+%26+linge")),
                List.of(Centre.values()),
                List.of(new Choice(SamplePages.ME.toString(), "Camille Durand")),
                SampleRequests.rows(12, Status.values()),
                false,
                List.of(
                        new ListView("to-answer", "À traiter", "/demandes?status=OPEN", 12L, true, false, null),
                        new ListView(SAVED.id().toString(), SAVED.name(), "/demandes?q=x", null, true, false, SAVED)),
                Form.fresh("vues", Map.of("visibility", "PERSONAL")),
                Form.fresh("names", Map.of()),
                null,
                true,
                Form.fresh("actions", Map.of()),
                true,
                "before",
                "opaque=",
                null,
                912_440);

        var html = render("demandes", "supportrequest/list", "/demandes", language, page);

        assertThat(html)
                .contains(
                        "/demandes?q=gale+%26+linge&amp;sector=EMS&amp;cursor=opaque%3D\" rel=\"next\"",
                        "name=\"list\" value=\"q=gale+%26+linge&amp;sector=EMS&amp;cursor=before\"",
                        "name=\"act\" value=\"MERGE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_list_without_rows_says_why(String language) {
        var page = new RequestListPage(
                ListQuery.parse("from=31/02/2020"),
                List.of("from"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                Form.fresh("names", Map.of()),
                SAVED,
                false,
                null,
                false,
                null,
                null,
                0L,
                912_440);

        var html = render("demandes-vide", "supportrequest/list", "/demandes", language, page);

        assertThat(html).contains("class=\"empty\"", "value=\"31/02/2020\"", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_request_is_told_with_its_two_times(String language) {
        var html = render("demande", "supportrequest/request", "/demandes/x", language, request(language, true, null));

        assertThat(html)
                .contains(
                        "Marie Lefèvre",
                        "S-ARA-2020-00101",
                        "name=\"_version\" value=\"4\"",
                        "/evenements/912404",
                        "/answers\"")
                .contains("datetime=\"2020-06-29T08:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_evaluator_sees_every_fact_but_no_free_text(String language) {
        var page = request(language, false, null);
        var html = SamplePages.render(
                "demande-masquee",
                "supportrequest/request",
                "/demandes/x",
                SamplePages.EVALUATOR,
                language,
                Map.of("page", page));

        assertThat(html).contains("class=\"masked\"").doesNotContain("<textarea", "Marie Lefèvre", "gale dans une");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_refused_action_comes_back_open_with_its_reason(String language) {
        var refused = new Form(
                "withdrawals",
                SamplePages.ME,
                Map.of("reason", List.of("saisie deux fois"), "reasonCode", List.of("DUPLICATE")),
                List.of(),
                "stale",
                "La demande a changé entre-temps : relisez-la, puis renvoyez.");

        var html = render(
                "demande-perimee", "supportrequest/request", "/demandes/x", language, request(language, true, refused));

        assertThat(html)
                .contains(
                        "<details class=\"action\" id=\"withdrawals\" open>",
                        "saisie deux fois</textarea>",
                        "withdrawals-meanwhile",
                        "href=\"/demandes?sector=EMS\"",
                        "name=\"_next\" value=\"list=sector%3DEMS\"");
    }

    private static String render(String file, String template, String path, String language, Object page) {
        return SamplePages.render(file, template, path, SamplePages.HOTLINE, language, Map.of("page", page));
    }

    private static DraftedForm drafted(Form form) {
        return new DraftedForm(form, "demandes", SamplePages.ME, 0, null, List.of());
    }

    private static LiveList list(BuiltIn shown, List<RequestRow> rows) {
        var tabs = Arrays.stream(BuiltIn.values())
                .map(view -> new LiveList.Tab(view, view == BuiltIn.MINE ? null : 12L))
                .toList();
        return new LiveList(
                shown,
                tabs,
                rows,
                rows.isEmpty() ? SampleRequests.rows(3, Status.CLOSED) : List.of(),
                true,
                false,
                912_440);
    }

    private static Form fresh() {
        return Form.fresh(
                "demandes", Map.of("receivedAt", "30/06/2020 14:02", "channel", "PHONE", "framework", "REGIONAL"));
    }

    private static List<HotlinePage.SectorCount> counters() {
        return Arrays.stream(Sector.values())
                .map(sector -> new HotlinePage.SectorCount(
                        sector, 14 - 3L * sector.ordinal(), 1_210 - 300L * sector.ordinal()))
                .toList();
    }

    private static RequestPage request(String language, boolean opened, @Nullable Form refused) {
        var words = SamplePages.words(language);
        var forms = opened
                ? Action.possible(SamplePages.HOTLINE, SampleRequests.facts()).stream()
                        .collect(Collectors.toMap(
                                action -> action,
                                action -> refused != null && refused.name().equals(action.path())
                                        ? refused
                                        : Form.fresh(action.path(), Map.of())))
                : Map.<Action, Form>of();
        var day = SamplePages.NOW.minus(Duration.ofHours(3));
        return new RequestPage(
                SampleRequests.facts(),
                4,
                opened,
                opened ? "Deux cas de gale dans une unité de vie protégée.\n\nFaut-il traiter tout l’étage ?" : null,
                opened
                        ? new Requester(
                                "Marie Lefèvre",
                                "infirmière coordinatrice",
                                "04 72 00 00 00",
                                "m.lefevre@tilleuls.example")
                        : null,
                "Camille Durand",
                List.of(new RequestPage.Linked(new UUID(1, 7), "D-ARA-2020-09102", "EHPAD Les Tilleuls, Lyon")),
                List.of(
                        step(
                                912_401,
                                "support-request.opened",
                                day,
                                day,
                                null,
                                List.of(said(words.say("field.question"), opened)),
                                List.of()),
                        step(
                                912_404,
                                "support-request.answered",
                                SamplePages.NOW.minus(Duration.ofHours(2)),
                                SamplePages.NOW.minus(Duration.ofHours(2)),
                                null,
                                List.of(said(words.say("field.answer"), opened)),
                                List.of()),
                        step(
                                912_431,
                                "support-request.reclassified",
                                java.time.Instant.parse("2020-06-29T08:00:00Z"),
                                SamplePages.NOW,
                                "WRONG_SECTOR",
                                List.of(said(words.say("field.reason"), opened)),
                                List.of(
                                        new Change(
                                                words.say("field.sector"),
                                                words.code(Sector.ES),
                                                words.code(Sector.EMS)),
                                        new Change(words.say("field.facility"), "", "EHPAD Les Tilleuls, Lyon"))),
                        step(
                                912_440,
                                "support-request.noted",
                                SamplePages.NOW,
                                SamplePages.NOW,
                                null,
                                List.of(said(words.say("field.text"), opened)),
                                List.of())),
                forms,
                Map.of(),
                List.of(new RequestPage.Colleague(SamplePages.ME, "Camille Durand")),
                List.of(new RequestPage.Linked(new UUID(1, 8), "D-ARA-2020-09103", "EHPAD Les Tilleuls, Lyon")),
                refused == null
                        ? List.of()
                        : List.of(step(
                                912_441,
                                "support-request.noted",
                                SamplePages.NOW,
                                SamplePages.NOW,
                                null,
                                List.of(said(words.say("field.text"), opened)),
                                List.of())),
                new RequestPage.Linked(new UUID(1, 9), "D-ARA-2020-09829", ""),
                null,
                "sector=EMS",
                false,
                Map.of(),
                Map.of(912_404L, List.of(sent(CitedPublications.Standing.REPLACED))),
                List.of(),
                List.of(new LinkedCase(
                        new UUID(1, 9), CaseKind.SIGNALEMENT, "S-ARA-2020-00101", "EHPAD Les Tilleuls, Lyon")),
                List.of(),
                912_440,
                null);
    }

    private static CitedPublications.Cited sent(CitedPublications.Standing now) {
        return new CitedPublications.Cited(
                new UUID(1, 10),
                "P-ARA-2020-00012",
                Centre.ARA,
                null,
                CitedPublications.Standing.IN_FORCE,
                now,
                new UUID(1, 11),
                "P-ARA-2020-00031");
    }

    private static Step.Said said(String label, boolean opened) {
        return new Step.Said(
                label,
                opened
                        ? "Traitement simultané des résidents et des soignants exposés ; linge isolé 72 heures.\nDocument envoyé."
                        : null);
    }

    private static Step step(
            long position,
            String type,
            java.time.Instant happened,
            java.time.Instant recorded,
            @Nullable String reasonCode,
            List<Step.Said> said,
            List<Change> changes) {
        return new Step(
                position,
                4,
                type,
                happened,
                recorded,
                "Camille Durand",
                Role.HOTLINE,
                Centre.ARA,
                Origin.PAGE,
                reasonCode,
                said,
                changes);
    }
}
