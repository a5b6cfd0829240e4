package fr.appui.query.finding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.Conclusion;
import fr.appui.shared.finding.FindingEvent.Answered;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.finding.FindingEvent.Reopened;
import fr.appui.shared.finding.FindingEvent.Settled;
import fr.appui.shared.finding.FindingEvent.Withdrawn;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions and findings, read: by those who raise and those who answer, at any moment. */
class FindingsTest {
    private static final String API = "/api/findings";
    private static final String FILE = API + "/export?format=csv";
    private static final String SEARCH = "/api/search?q=";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 6, 30);
    private static final String OF_ARA = "/chiffres?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-06-30&centre=ARA";

    private static final int QUESTION = 101;
    private static final int OF_AN_EVENT = 102;
    private static final int OF_THE_NETWORK = 103;

    /** Position of the request of ARA. */
    private static final long REQUEST = 4;

    private static final long RAISED = 6;
    private static final long ANSWERED = 9;

    private static Story story() {
        return new Story()
                .account(Story.ARA, "permanence")
                .account(Story.NATIONAL, "coordination")
                .then(
                        Story.ADMIN,
                        new AccountEvent.Created(
                                Story.EVALUATOR.account(),
                                new SealedText("evaluation"),
                                new SealedText("Nom de l’évaluatrice"),
                                Role.EVALUATOR,
                                null,
                                null,
                                LocalDate.of(2020, 3, 31),
                                Story.MONDAY))
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.IDF, Story.request(2, Centre.IDF, Sector.ES))
                .then(Story.EVALUATOR, question(Centre.ARA, 1))
                .then(
                        Story.EVALUATOR,
                        new Raised(
                                Story.id(OF_AN_EVENT),
                                "C-IDF-2020-00001",
                                FindingKind.FINDING,
                                Centre.IDF,
                                null,
                                new CitedEvent(5, "support-request.opened", "D-IDF-2020-00002"),
                                new SealedText("Saisie sans établissement"),
                                Story.EVALUATOR.account(),
                                Story.MONDAY))
                .then(
                        Story.EVALUATOR,
                        new Raised(
                                Story.id(OF_THE_NETWORK),
                                "C-NAT-2020-00001",
                                FindingKind.QUESTION,
                                Centre.NAT,
                                figure(null, 5, 2),
                                null,
                                new SealedText("Deux fois la même ?"),
                                Story.EVALUATOR.account(),
                                Story.MONDAY))
                .then(Story.ARA, new Answered(Story.id(QUESTION), new SealedText("Un foyer de gale"), Story.MONDAY));
    }

    private static Raised question(Centre centre, int value) {
        return new Raised(
                Story.id(QUESTION),
                "C-ARA-2020-00001",
                FindingKind.QUESTION,
                centre,
                figure(Centre.ARA, 5, value),
                null,
                new SealedText("Pourquoi une seule demande ?"),
                Story.EVALUATOR.account(),
                Story.MONDAY);
    }

    private static CitedFigure figure(@Nullable Centre centre, long position, int value) {
        return new CitedFigure(
                Measure.SUPPORT_REQUESTS,
                1,
                FIRST,
                LAST,
                centre,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                position,
                BigDecimal.valueOf(value));
    }

    @Test
    void evaluators_see_all_those_who_answer_what_concerns_them_and_others_not_even_that_there_are_any() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.EVALUATOR, API).all("number"))
                .containsExactly("C-NAT-2020-00001", "C-IDF-2020-00001", "C-ARA-2020-00001");
        assertThat(api.get(Story.NATIONAL, API).rows()).hasSize(3);
        assertThat(api.get(Story.ARA, API).all("number")).containsExactly("C-ARA-2020-00001");
        assertThat(api.get(Story.IDF, API).all("number")).containsExactly("C-IDF-2020-00001");
        assertThat(api.get(Story.IDF, API + "/" + Story.id(QUESTION)).status()).isEqualTo(404);
        assertThat(api.get(Story.ARA, API + "?centre=NAT").status()).isEqualTo(403);
        for (var actor : List.of(Story.LIAISON, Story.ADMIN)) {
            assertThat(api.get(actor, API).status()).isEqualTo(403);
            assertThat(api.get(actor, "/api/audit").text()).doesNotContain("finding.", "C-ARA-2020");
        }
    }

    @Test
    void the_list_is_that_of_any_moment() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.ARA, API).all("status")).containsExactly("ANSWERED");
        assertThat(api.get(Story.ARA, API + "?asOf=" + (ANSWERED - 1)).all("status"))
                .containsExactly("OPEN");
        assertThat(api.get(Story.ARA, API + "?asOf=" + (RAISED - 1)).rows()).isEmpty();
        assertThat(api.get(Story.ARA, API + "/" + Story.id(QUESTION) + "?asOf=" + RAISED)
                        .json()
                        .get("answers")
                        .toString())
                .isEqualTo("[]");
        assertThat(new Browsing(Views.of(story()))
                        .open(Story.ARA, "/constats/" + Story.id(QUESTION) + "?asOf=" + RAISED)
                        .html())
                .contains("Sans réponse")
                .doesNotContain("Un foyer de gale");
    }

    @Test
    void filters_narrow_and_withdrawn_ones_are_told_when_asked_for() {
        var story = story().then(
                        Story.EVALUATOR,
                        new Withdrawn(Story.id(OF_AN_EVENT), new SealedText("erreur"), ReasonCode.OTHER, Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(numbers(api, "")).containsExactly("C-NAT-2020-00001", "C-ARA-2020-00001");
        assertThat(numbers(api, "?status=WITHDRAWN")).containsExactly("C-IDF-2020-00001");
        assertThat(numbers(api, "?status=ANSWERED")).containsExactly("C-ARA-2020-00001");
        assertThat(numbers(api, "?centre=NAT")).containsExactly("C-NAT-2020-00001");
        assertThat(numbers(api, "?kind=FINDING&status=WITHDRAWN,OPEN")).containsExactly("C-IDF-2020-00001");
        assertThat(numbers(api, "?measure=SIGNALEMENTS")).isEmpty();
        assertThat(numbers(api, "?raisedBy=" + Story.ARA.account())).isEmpty();
        assertThat(api.get(Story.EVALUATOR, API + "?limit=1").json().get("next").isNull())
                .isFalse();
        assertThat(api.get(Story.EVALUATOR, API + "?colour=red").status()).isEqualTo(400);
    }

    private static List<String> numbers(Asking api, String query) {
        return api.get(Story.EVALUATOR, API + query).all("number");
    }

    @Test
    void evaluators_read_these_texts_and_no_other() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.EVALUATOR, API + "/" + Story.id(QUESTION)).text())
                .contains("Pourquoi une seule", "Un foyer de gale");
        var events = api.get(Story.EVALUATOR, "/api/events").text();
        assertThat(events).contains("Pourquoi une seule", "Un foyer de gale").doesNotContain("Que faire devant");
        var trail = api.get(Story.EVALUATOR, "/api/audit");
        assertThat(trail.rows().getFirst().get("changes").toString())
                .contains(
                        "{\"field\":\"status\",\"before\":\"OPEN\",\"after\":\"ANSWERED\"}",
                        "{\"field\":\"answers[1]\",\"before\":null,\"after\":\"Un foyer de gale\"}");
        assertThat(trail.text()).doesNotContain("Que faire devant", "Camille");
        assertThat(api.get(Story.EVALUATOR, "/api/audit?case=C-ARA-2020-00001").all("type"))
                .containsExactly("finding.answered", "finding.raised");
    }

    @Test
    void a_figure_tells_what_was_raised_about_it_and_evaluators_raise_more() {
        var pages = new Browsing(Views.of(story()));
        var evaluator = pages.open(Story.EVALUATOR, OF_ARA);

        assertThat(evaluator.html())
                .contains(
                        "C-ARA-2020-00001",
                        "Pourquoi une seule demande ?",
                        "data-about-past",
                        "name=\"figure.centre\" value=\"ARA\"",
                        "name=\"figure.position\" value=\"9\"",
                        "name=\"figure.value\" value=\"1\"")
                .doesNotContain("C-NAT-2020-00001");
        assertThat(evaluator.targets()).contains("/constats");
        assertThat(pages.open(Story.EVALUATOR, OF_ARA + "&asOf=5").html())
                .contains("name=\"figure.position\" value=\"5\"")
                .doesNotContain("C-ARA-2020-00001");
        assertThat(pages.open(Story.ARA, OF_ARA).html()).contains("C-ARA-2020-00001");
        assertThat(pages.open(Story.ARA, OF_ARA).targets()).doesNotContain("/constats");
        assertThat(pages.open(Story.EVALUATOR, OF_ARA.replace("2020-06-30", "2020-05-31"))
                        .html())
                .doesNotContain("C-ARA-2020-00001");
    }

    @Test
    void so_does_an_event() {
        var pages = new Browsing(Views.of(story()));

        assertThat(pages.open(Story.EVALUATOR, "/evenements/5").html())
                .contains("C-IDF-2020-00001", "name=\"event.number\" value=\"D-IDF-2020-00002\"", "data-about-past");
        assertThat(pages.open(Story.IDF, "/evenements/5").html())
                .contains("C-IDF-2020-00001")
                .doesNotContain("data-about-past");
        assertThat(pages.open(Story.EVALUATOR, "/evenements/" + REQUEST).html()).doesNotContain("C-IDF-2020-00001");
    }

    @Test
    void a_refused_form_is_shown_again_as_it_was_typed() {
        var sight = new Browsing(Views.of(story()))
                .refused(
                        Story.EVALUATOR,
                        OF_ARA,
                        "constats",
                        Map.of("kind", new String[] {"FINDING"}, "centre", new String[] {"IDF"}),
                        List.of(Map.of("field", "text", "code", "required", "message", "À renseigner.")));

        assertThat(sight.html())
                .contains(
                        "<option value=\"FINDING\" selected>",
                        "<option value=\"IDF\" selected>",
                        "href=\"#constats-text\"");
    }

    @Test
    void what_is_cited_stands_beside_what_the_register_answers_to_the_same() {
        var right = new Browsing(Views.of(story())).open(Story.ARA, "/constats/" + Story.id(QUESTION));
        var event = new Browsing(Views.of(story())).open(Story.IDF, "/constats/" + Story.id(OF_AN_EVENT));
        var wrong = new Browsing(Views.of(new Story()
                        .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                        .later(java.time.Duration.ofDays(1))
                        .gap(3)
                        .then(Story.ARA, Story.request(2, Centre.ARA, Sector.EMS))
                        .then(Story.EVALUATOR, question(Centre.ARA, 99))))
                .open(Story.ARA, "/constats/" + Story.id(QUESTION));

        assertThat(right.html()).contains("identique").doesNotContain("différent de ce qui est cité");
        assertThat(right.links()).contains(OF_ARA + "&asOf=5");
        assertThat(event.html()).contains("identique").doesNotContain("différent de ce qui est cité");
        assertThat(event.links()).contains("/evenements/5");
        assertThat(wrong.html()).contains("différent de ce qui est cité").contains("<dd>99</dd>");
    }

    /** Citing it does not open it: a centre is not told the figure of the whole network. */
    @Test
    void a_figure_beyond_the_scope_is_not_counted_for_who_answers() {
        var story = story().then(
                        Story.EVALUATOR,
                        new Raised(
                                Story.id(104),
                                "C-ARA-2020-00002",
                                FindingKind.QUESTION,
                                Centre.ARA,
                                figure(null, 5, 77),
                                null,
                                new SealedText("Votre part ?"),
                                Story.EVALUATOR.account(),
                                Story.MONDAY));
        var sight = new Browsing(Views.of(story)).open(Story.ARA, "/constats/" + Story.id(104));

        assertThat(sight.html()).contains("dépasse votre périmètre").doesNotContain("différent de ce qui est cité");
        assertThat(sight.links()).noneMatch(link -> link.startsWith("/chiffres"));
    }

    @Test
    void each_is_offered_what_each_may_do_and_what_waits_for_each_is_counted() {
        var views = Views.of(story());
        var pages = new Browsing(views);
        var findings = views.the(Findings.class);
        var page = "/constats/" + Story.id(QUESTION);

        assertThat(pages.open(Story.EVALUATOR, page).targets())
                .contains(page + "/settlements", page + "/withdrawals")
                .doesNotContain(page + "/answers", page + "/reopenings");
        assertThat(pages.open(Story.ARA, page).targets())
                .contains(page + "/answers")
                .doesNotContain(page + "/settlements", page + "/withdrawals");
        assertThat(waiting(findings, Story.EVALUATOR, Story.NATIONAL, Story.ARA, Story.IDF, Story.LIAISON))
                .containsExactly(1L, 2L, 0L, 1L, 0L);

        views.play(story().then(
                        Story.EVALUATOR,
                        new Settled(
                                Story.id(QUESTION),
                                Conclusion.EXPLAINED,
                                new SealedText("Vu sur place"),
                                Story.MONDAY)));

        assertThat(waiting(findings, Story.EVALUATOR)).containsExactly(0L);
    }

    private static List<Long> waiting(Findings findings, Actor... actors) {
        return java.util.Arrays.stream(actors).map(findings::waitingFor).toList();
    }

    @Test
    void delivered_one_by_one_or_twice_the_list_has_the_same_rows() {
        var story = story().then(
                        Story.EVALUATOR, new Settled(Story.id(QUESTION), Conclusion.CORRECTED, null, Story.MONDAY));
        var whole = Views.of(story).rows();
        var rows = whole.get("view.finding");
        var views = Views.empty();
        views.know(story);
        story.told().forEach(event -> views.deliver(List.of(event)));

        assertThat(views.rows().get("view.finding")).isEqualTo(rows).hasSize(5);
        assertThat(views.rows().get("view.search")).isEqualTo(whole.get("view.search"));
        views.deliver(story.told());
        assertThat(views.rows().get("view.finding")).isEqualTo(rows);
    }

    @Test
    void its_number_is_found_in_the_palette_by_those_who_may_read_it() {
        var pages = new Browsing(Views.of(story()));

        assertThat(pages.open(Story.ARA, "/palette/options?q=c-ara").html())
                .contains("/constats/" + Story.id(QUESTION));
        assertThat(pages.open(Story.EVALUATOR, "/palette/options?q=C-ARA-2020-00001")
                        .html())
                .contains("/constats/" + Story.id(QUESTION));
        for (var actor : List.of(Story.IDF, Story.LIAISON)) {
            assertThat(pages.open(actor, "/palette/options?q=C-ARA").html()).doesNotContain("/constats/");
        }
    }

    @Test
    void it_is_found_by_its_number_and_its_words_by_those_who_read_it_and_nobody_else() {
        var api = Views.of(story()).api();

        for (var actor : List.of(Story.EVALUATOR, Story.NATIONAL, Story.ARA)) {
            for (var typed : List.of("C-ARA-2020-1", "c-ara", "foyer", "seule", "foyr", "foyer&kind=FINDING")) {
                assertThat(found(api, actor, typed)).as(typed).containsExactly("C-ARA-2020-00001");
            }
        }
        assertThat(api.get(Story.EVALUATOR, SEARCH + "foyer").text()).contains("{\"text\":\"foyer\",\"hit\":true}");
        assertThat(found(api, Story.EVALUATOR, "constats")).contains("C-IDF-2020-00001");
        for (var actor : List.of(Story.IDF, Story.LIAISON)) {
            assertThat(found(api, actor, "C-ARA-2020-1")).isEmpty();
            assertThat(found(api, actor, "foyer")).isEmpty();
            assertThat(found(api, actor, "2020-1")).noneMatch("C-ARA-2020-00001"::equals);
        }
        assertThat(api.get(Story.LIAISON, SEARCH + "foyer&kind=FINDING").status())
                .isEqualTo(403);
        assertThat(api.get(Story.ADMIN, SEARCH + "foyer").status()).isEqualTo(403);
    }

    @Test
    void it_is_found_by_what_it_said_at_the_moment() {
        var story = story();
        var api = Views.of(story).api();

        assertThat(found(api, Story.EVALUATOR, "foyer&asOf=" + ANSWERED)).containsExactly("C-ARA-2020-00001");
        assertThat(found(api, Story.EVALUATOR, "foyer&asOf=" + (ANSWERED - 1))).isEmpty();
        assertThat(found(api, Story.EVALUATOR, "seule&asOf=" + RAISED)).containsExactly("C-ARA-2020-00001");
        assertThat(found(api, Story.EVALUATOR, "C-ARA-2020-1&asOf=" + (RAISED - 1)))
                .noneMatch(number -> number.startsWith("C-"));
        assertThat(found(api, Story.IDF, "seule&asOf=" + RAISED)).isEmpty();

        story.then(
                Story.EVALUATOR,
                new Withdrawn(Story.id(QUESTION), new SealedText("erreur"), ReasonCode.OTHER, Story.MONDAY));
        var later = Views.of(story).api();
        assertThat(found(later, Story.EVALUATOR, "foyer")).isEmpty();
        assertThat(found(later, Story.EVALUATOR, "erreur")).isEmpty();
        assertThat(found(later, Story.EVALUATOR, "foyer&asOf=" + ANSWERED)).containsExactly("C-ARA-2020-00001");
        assertThat(later.get(Story.EVALUATOR, SEARCH + "C-ARA-2020-00001").text())
                .contains("\"status\":\"WITHDRAWN\"");
    }

    private static List<String> found(Asking api, Actor actor, String typed) {
        return api.get(actor, SEARCH + typed)
                .json()
                .get("groups")
                .valueStream()
                .flatMap(group -> group.get("rows").valueStream())
                .map(row -> row.get("number").asString())
                .toList();
    }

    @Test
    void the_page_of_the_search_leads_to_it_and_offers_it_to_those_who_read_it() {
        var pages = new Browsing(Views.of(story()));

        assertThat(pages.open(Story.EVALUATOR, "/recherche?q=foyer").html())
                .contains("Questions et constats", "/constats/" + Story.id(QUESTION), "<mark>foyer</mark>", "Répondu")
                .doesNotContain("masqué", "caseKind", "findingStatus", "search.");
        assertThat(pages.open(Story.ARA, "/recherche").html()).contains("value=\"FINDING\"");
        assertThat(pages.open(Story.LIAISON, "/recherche").html()).doesNotContain("value=\"FINDING\"");
    }

    @Test
    void the_list_can_be_had_as_a_file_as_known_at_any_moment_by_those_who_read_it_and_nobody_else() {
        var views = Views.of(story());
        var api = views.api();
        var file = rows(api.get(Story.EVALUATOR, FILE));

        assertThat(file)
                .extracting(row -> row.get("number"))
                .containsExactly("C-NAT-2020-00001", "C-IDF-2020-00001", "C-ARA-2020-00001");
        assertThat(file.getLast())
                .containsEntry("status", "ANSWERED")
                .containsEntry("centre", "ARA")
                .containsEntry("figure.measure", "SUPPORT_REQUESTS")
                .containsEntry("figure.value", "1")
                .containsEntry("event.position", "")
                .containsEntry("subject", OF_ARA + "&asOf=5")
                .containsEntry("text", "Pourquoi une seule demande ?")
                .containsEntry("answers", "1")
                .containsEntry("answer", "Un foyer de gale")
                .containsEntry("asOfPosition", "9");
        assertThat(file.get(1))
                .containsEntry("figure.measure", "")
                .containsEntry("event.position", "5")
                .containsEntry("event.number", "D-IDF-2020-00002")
                .containsEntry("subject", "/evenements/5");
        assertThat(rows(api.get(Story.EVALUATOR, FILE + "&asOf=" + RAISED)))
                .extracting(row -> row.get("number") + row.get("answer"))
                .containsExactly("C-ARA-2020-00001");
        assertThat(rows(api.get(Story.ARA, FILE + "&status=ANSWERED,OPEN")))
                .extracting(row -> row.get("number"))
                .containsExactly("C-ARA-2020-00001");
        assertThat(api.get(Story.ARA, FILE + "&centre=IDF").status()).isEqualTo(403);
        assertThat(api.get(Story.ARA, FILE + "&cursor=1").errors()).containsExactly("cursor unknown-parameter");
        for (var actor : List.of(Story.LIAISON, Story.ADMIN)) {
            assertThat(api.get(actor, FILE).status()).isEqualTo(403);
        }
        var pages = new Browsing(views);
        assertThat(pages.open(Story.EVALUATOR, "/constats?centre=ARA").links())
                .contains("/constats/export?centre=ARA&format=csv-excel");
        assertThat(new String(
                        pages.file(Story.EVALUATOR, "/constats/export?centre=ARA&format=csv-excel"),
                        StandardCharsets.UTF_8))
                .contains("Pourquoi une seule demande ?", "Centre concerné", "Répondu")
                .doesNotContain("C-IDF-2020-00001");
    }

    private static List<Map<String, String>> rows(Asking.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return CsvReader.builder().ofNamedCsvRecord(answer.text()).stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
    }

    @Test
    void an_exchange_is_told_in_order_with_how_it_ended_and_that_it_was_taken_up_again() {
        var story = story().then(
                        Story.EVALUATOR,
                        new Settled(
                                Story.id(QUESTION), Conclusion.UPHELD, new SealedText("Vu sur place"), Story.MONDAY))
                .then(
                        Story.EVALUATOR,
                        new Reopened(
                                Story.id(QUESTION),
                                new SealedText("Trop vite"),
                                ReasonCode.NEW_INFORMATION,
                                Story.MONDAY));
        var html = new Browsing(Views.of(story))
                .open(Story.ARA, "/constats/" + Story.id(QUESTION))
                .html();

        assertThat(html).containsSubsequence("Pourquoi une seule", "Un foyer de gale", "Vu sur place", "Trop vite");
        assertThat(html).contains("Maintenu", "Répondu").doesNotContain("finding.", "conclusion.");
    }

    @Test
    void an_evaluator_begins_with_the_end_of_the_access_what_is_open_and_the_figures() {
        var sight = new Browsing(Views.of(story())).open(Story.EVALUATOR, "/evaluation");

        assertThat(sight.html())
                .contains("ouvert jusqu’au 31/03/2020", "Il vous reste 30 jours", "C-NAT-2020-00001")
                .doesNotContain("evaluation.way.");
        assertThat(sight.links())
                .contains("/chiffres?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-06-30", "/journal", "/constats");
        assertThat(new Browsing(Views.of(story()))
                        .open(Story.ARA, "/evaluation")
                        .status())
                .isEqualTo(403);
    }
}
