package fr.appui.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One search over all cases: what is found, by whom, and what comes first. */
class SearchTest {
    private static final SealedText WHY = new SealedText("essai");

    private Story story;
    private Views views;
    private Asking api;

    @BeforeEach
    void cases_of_several_kinds_and_centres() {
        story = new Story()
                .then(Story.ARA, asked(1, Centre.ARA, "Isolement d’un résident colonisé à BHRe ?", Theme.XDRO))
                .then(Story.ARA, asked(2, Centre.ARA, "Pénurie de masques chirurgicaux", Theme.PPE))
                .then(Story.IDF, asked(3, Centre.IDF, "Masque et gouttelettes au bloc", Theme.PPE))
                .then(Story.ARA, asked(12, Centre.ARA, "Légionelles dans l’eau chaude", Theme.WATER_LEGIONELLA))
                .then(
                        Story.LIAISON,
                        Story.signalement(4, Centre.ARA, Sector.EMS, SignalementKind.GEA, "2017:1a"),
                        Story.signalement(5, Centre.IDF, Sector.EMS, SignalementKind.IRA));
        take();
    }

    private static Opened asked(int n, Centre centre, String question, Theme theme) {
        return Story.request(n, centre, Sector.EMS, Story.MONDAY.plus(Duration.ofHours(n)), question, theme);
    }

    private void take() {
        views = Views.of(story);
        api = views.api();
    }

    @ParameterizedTest
    @CsvSource({
        "D-ARA-2020-00012, D-ARA-2020-00012",
        "d-ara-2020-12, D-ARA-2020-00012",
        "D ARA 2020 12, D-ARA-2020-00012",
        "dara202012, D-ARA-2020-00012",
        "D-ARA-2020-0001, D-ARA-2020-00001 D-ARA-2020-00012",
        "2020-12, D-ARA-2020-00012",
        "2020-00004, S-ARA-2020-00004",
        "S-ARA, S-ARA-2020-00004",
        "00012, D-ARA-2020-00012",
        "D-12, D-ARA-2020-00012"
    })
    void a_case_is_found_by_its_number_or_as_much_of_it_as_one_knows(String typed, String numbers) {
        assertThat(numbers(Story.NATIONAL, typed)).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "résident isolement",
                "resident ISOLEMENT",
                "résidents isolés bhre",
                "isolement d'un résident",
                "résid isolem",
                "resdient isolemnt",
                "colonisée bhre",
                "fleyriat bhre",
                "centre hospitalier fleyriat bhre",
                "010000024 bhre",
                "clostridium",
                "clostridium dificile"
            })
    void accents_endings_beginnings_and_typing_errors_are_forgiven(String typed) {
        story.then(
                Story.ARA,
                new Opened(
                        Story.id(20),
                        "D-ARA-2020-00020",
                        Centre.ARA,
                        "84",
                        null,
                        Story.MONDAY,
                        Channel.PHONE,
                        Sector.ES,
                        null,
                        new Facility("010000024", "CH de Fleyriat", "Bourg-en-Bresse", null),
                        null,
                        List.of(Theme.OTHER),
                        new SealedText("Isolements : résidents colonisés, BHRe, Clostridioides difficile"),
                        null,
                        Framework.REGIONAL,
                        Story.MONDAY));
        take();

        assertThat(numbers(Story.ARA, typed)).contains("D-ARA-2020-00020");
    }

    @Test
    void all_words_must_be_found_and_the_newest_case_comes_first() {
        assertThat(numbers(Story.NATIONAL, "masques")).containsExactly("D-IDF-2020-00003", "D-ARA-2020-00002");
        assertThat(numbers(Story.NATIONAL, "masques pénurie")).containsExactly("D-ARA-2020-00002");
        assertThat(numbers(Story.NATIONAL, "masques légionelles")).isEmpty();
    }

    @Test
    void what_was_typed_comes_before_what_is_like_it() {
        story.then(Story.ARA, asked(21, Centre.ARA, "Une masquerade", Theme.OTHER));
        take();

        var groups = found(Story.ARA, "masqu");
        assertThat(groups.get("forgiving").asBoolean()).isTrue();

        story.then(Story.ARA, asked(22, Centre.ARA, "Que veut dire masqu ?", Theme.OTHER));
        story.then(Story.ARA, asked(23, Centre.ARA, "Masquer une odeur", Theme.OTHER));
        take();
        var rows = rows(found(Story.ARA, "odeurs"));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().get("exact").asBoolean()).isTrue();
        assertThat(numbers(Story.ARA, "masquerad").getFirst()).isEqualTo("D-ARA-2020-00021");
    }

    @Test
    void whether_a_word_is_written_in_another_centre_is_not_felt() {
        story.then(Story.ARA, asked(24, Centre.ARA, "Appeler madame Duponteix", Theme.OTHER));
        take();
        var before = numbers(Story.ARA, "duponteux");
        assertThat(before).containsExactly("D-ARA-2020-00024");

        story.then(Story.IDF, asked(25, Centre.IDF, "Appeler madame Duponteux", Theme.OTHER));
        take();
        assertThat(numbers(Story.ARA, "duponteux")).isEqualTo(before);
        assertThat(numbers(Story.IDF, "duponteux")).containsExactly("D-IDF-2020-00025");
    }

    @Test
    void a_code_is_found_by_what_it_is_called() {
        assertThat(numbers(Story.ARA, "gastro-entérite")).containsExactly("S-ARA-2020-00004");
        assertThat(numbers(Story.ARA, "légionelle")).contains("D-ARA-2020-00012");
        assertThat(numbers(Story.ARA, "signalements")).contains("S-ARA-2020-00004");
    }

    @Test
    void everyone_finds_what_lies_in_the_own_scope_only() {
        assertThat(numbers(Story.ARA, "masques")).containsExactly("D-ARA-2020-00002");
        assertThat(numbers(Story.IDF, "D-ARA-2020-00012")).isEmpty();
        assertThat(numbers(Story.LIAISON, "masques")).isEmpty();
        assertThat(numbers(Story.LIAISON, "malades tilleuls")).containsExactly("S-ARA-2020-00004");
        assertThat(numbers(Story.NATIONAL, "malades tilleuls"))
                .containsExactlyInAnyOrder("S-ARA-2020-00004", "S-IDF-2020-00005");
        assertThat(api.get(Story.LIAISON, "/api/search?q=masques&kind=SUPPORT_REQUEST")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(Story.ADMIN, "/api/search?q=masques").status()).isEqualTo(403);
    }

    @Test
    void an_evaluator_searches_no_text_that_is_masked_and_reads_none() {
        assertThat(numbers(Story.EVALUATOR, "pénurie")).isEmpty();
        assertThat(numbers(Story.EVALUATOR, "penurei")).isEmpty();
        assertThat(numbers(Story.EVALUATOR, "pén")).isEmpty();

        var rows = rows(found(Story.EVALUATOR, "fleyriat légionelles"));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().at("/excerpt/sealed").asBoolean()).isTrue();
        assertThat(api.get(Story.EVALUATOR, "/api/search?q=fleyriat").text()).doesNotContain("chaude", "Pénurie");
    }

    @Test
    void an_excerpt_shows_where_the_words_stand() {
        story.then(
                Story.ARA,
                new Answered(
                        Story.id(12), new SealedText("Choc thermique, puis prélever"), Story.MONDAY, 5, Story.MONDAY));
        take();

        var hit = rows(found(Story.ARA, "preleve thermiqe")).getFirst();

        assertThat(hit.get("number").asString()).isEqualTo("D-ARA-2020-00012");
        assertThat(marked(hit)).containsExactly("thermique", "prélever");
        assertThat(whole(hit)).isEqualTo("Choc thermique, puis prélever");
    }

    @Test
    void what_was_corrected_is_no_longer_found_by_its_old_words() {
        story.then(
                Story.ARA,
                new Corrected(
                        Story.id(2),
                        null,
                        null,
                        null,
                        new SealedText("Rupture de gants"),
                        null,
                        WHY,
                        ReasonCode.OTHER,
                        Story.MONDAY));
        take();

        assertThat(numbers(Story.ARA, "pénurie")).isEmpty();
        assertThat(numbers(Story.ARA, "rupture")).containsExactly("D-ARA-2020-00002");
        assertThat(views.db()
                        .sql("SELECT count(*) FROM view.search_word WHERE word = 'penuri'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_withdrawn_or_merged_is_found_by_its_number_only_and_says_so() {
        story.then(Story.ARA, new Withdrawn(Story.id(2), WHY, ReasonCode.OTHER, Story.MONDAY))
                .then(
                        Story.NATIONAL,
                        new TookIn(Story.id(12), Story.id(1), WHY, ReasonCode.DUPLICATE, Story.MONDAY),
                        new Merged(Story.id(1), Story.id(12), WHY, ReasonCode.DUPLICATE, Story.MONDAY));
        take();

        assertThat(numbers(Story.ARA, "pénurie")).isEmpty();
        assertThat(numbers(Story.ARA, "isolement")).isEmpty();
        assertThat(rows(found(Story.ARA, "D-ARA-2020-2"))
                        .getFirst()
                        .get("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(rows(found(Story.ARA, "D-ARA-2020-1"))
                        .getFirst()
                        .get("status")
                        .asString())
                .isEqualTo("MERGED");

        story.then(Story.ARA, new Reopened(Story.id(2), WHY, ReasonCode.OTHER, Story.MONDAY));
        take();
        assertThat(numbers(Story.ARA, "pénurie")).containsExactly("D-ARA-2020-00002");
    }

    @Test
    void pages_of_one_kind_hold_every_hit_once() {
        for (var n = 100; n < 130; n++) {
            story.then(Story.ARA, asked(n, Centre.ARA, "Dépistage n° " + n, Theme.OTHER));
        }
        take();
        var seen = new ArrayList<String>();

        var next = "";
        do {
            var page = api.get(
                            Story.ARA,
                            "/api/search?q=depistage&kind=SUPPORT_REQUEST&limit=7"
                                    + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            rows(page).forEach(row -> seen.add(row.get("number").asString()));
            assertThat(page.at("/groups/0/count").asLong()).isEqualTo(30);
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(30).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** The one year has more than are counted, the other fewer. */
    @Test
    void of_more_than_are_counted_the_newest_come_page_by_page() {
        for (var n = 1000; n < 3300; n++) {
            var at = Story.MONDAY.minus(Duration.ofHours(n < 1900 ? 1900 : 0)).plus(Duration.ofMinutes(n));
            story.then(Story.ARA, Story.request(n, Centre.ARA, Sector.EMS, at, "Dépistage n° " + n, Theme.OTHER));
        }
        take();
        var seen = new ArrayList<String>();

        var next = "";
        do {
            var page = api.get(
                            Story.ARA,
                            "/api/search?q=depistage&kind=SUPPORT_REQUEST&limit=500"
                                    + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            rows(page).forEach(row -> seen.add(row.get("number").asString()));
            assertThat(page.at("/groups/0/count").asInt()).isEqualTo(1000);
            assertThat(page.at("/groups/0/more").asBoolean()).isTrue();
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(2300).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void beginnings_of_numbers_are_counted_kind_by_kind() {
        story.then(Story.LIAISON, Story.signalement(10_000, Centre.ARA, Sector.EMS, SignalementKind.IRA));
        for (var n = 10_001; n < 11_005; n++) {
            story.then(Story.ARA, asked(n, Centre.ARA, "Dépistage", Theme.OTHER));
        }
        take();

        var found = api.get(Story.ARA, "/api/search?q=2020-1&limit=5").json();

        assertThat(found.get("groups").valueStream())
                .extracting(group -> group.get("kind").asString() + " " + group.get("count") + " " + group.get("more"))
                .containsExactly("SUPPORT_REQUEST 1000 true", "SIGNALEMENT 1 false");
        assertThat(found.at("/groups/1/rows/0/number").asString()).isEqualTo("S-ARA-2020-10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%27", "%27%29%20%7C%20%28%27", "%3A*", "%26%21", "%5C", "=theme.PPE", "%25", "%22", "a%27b%5C"})
    void signs_mean_nothing(String typed) {
        assertThat(api.get(Story.ARA, "/api/search?q=" + typed).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search, q missing",
        "/api/search?q=a&kind=ALL, kind unknown-code",
        "/api/search?q=a&limit=0, limit out-of-range",
        "/api/search?q=a&asOf=hier, asOf not-a-moment",
        "/api/search?q=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k, q too-many-words"
    })
    void what_cannot_be_read_is_refused(String address, String error) {
        var answer = api.get(Story.ARA, address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void the_page_tells_the_same_in_words() {
        var page = new Browsing(views);

        var all = page.open(Story.NATIONAL, "/recherche?q=masques");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.html())
                .contains("Demandes d’appui", "<mark>Masque</mark>", "<mark>masques</mark>", "/demandes/" + id(3));
        assertThat(page.open(Story.NATIONAL, "/recherche").html()).doesNotContain("dossiers trouvés");
        assertThat(page.open(Story.NATIONAL, "/recherche?q=zzzzz").html()).contains("Rien ne répond", "moins de mots");
        assertThat(page.open(Story.EVALUATOR, "/recherche?q=fleyriat").html())
                .contains("masqué")
                .doesNotContain("Pénurie");
        assertThat(page.open(Story.ARA, "/recherche?q=x&type=ALL").status()).isEqualTo(400);
        assertThat(page.open(Story.ADMIN, "/reglages").html()).doesNotContain("action=\"/recherche\"");
        assertThat(page.open(Story.ARA, "/reglages").html()).contains("action=\"/recherche\"");
    }

    private static UUID id(int n) {
        return Story.id(n);
    }

    private JsonNode found(Actor actor, String typed) {
        var answer = api.get(actor, "/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> rows(JsonNode found) {
        return found.get("groups")
                .valueStream()
                .flatMap(group -> group.get("rows").valueStream())
                .toList();
    }

    private List<String> numbers(Actor actor, String typed) {
        return rows(found(actor, typed)).stream()
                .map(row -> row.get("number").asString())
                .toList();
    }

    private static List<String> marked(JsonNode hit) {
        return hit.get("excerpt")
                .valueStream()
                .filter(part -> part.get("hit").asBoolean())
                .map(part -> part.get("text").asString())
                .toList();
    }

    private static String whole(JsonNode hit) {
        return String.join(
                "",
                hit.get("excerpt")
                        .valueStream()
                        .map(part -> part.get("text").asString())
                        .toList());
    }
}
