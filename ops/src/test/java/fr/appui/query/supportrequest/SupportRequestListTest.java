package fr.appui.query.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportRequestListTest {
    private static final SealedText WHY = new SealedText("erreur");

    @Test
    void newest_come_first_and_pages_hold_still_while_others_write() {
        var story = new Story();
        for (var n = 1; n <= 7; n++) {
            story.then(Story.ARA, received(n, Duration.ofHours(n)));
        }
        var views = Views.of(story);

        var first = views.api().get(Story.ARA, "/api/support-requests?limit=3");
        story.then(Story.ARA, received(8, Duration.ofHours(8)), moved(7, Duration.ofHours(-5)));
        views.deliver(story.told().subList(7, 9));
        views.move(9);
        views.know(story);
        var second = next(views.api(), "/api/support-requests?limit=3", first);
        var third = next(views.api(), "/api/support-requests?limit=3", second);

        assertThat(numbers(first)).containsExactly("7", "6", "5");
        assertThat(numbers(second)).containsExactly("4", "3", "2");
        assertThat(numbers(third)).containsExactly("1");
        assertThat(third.json().get("next").isNull()).isTrue();
        assertThat(numbers(views.api().get(Story.ARA, "/api/support-requests")))
                .containsExactly("8", "6", "5", "4", "3", "2", "1", "7");
        assertThat(numbers(views.api().get(Story.ARA, "/api/support-requests?sort=receivedAt&limit=2")))
                .containsExactly("7", "1");
    }

    @Test
    void a_withdrawn_request_is_left_out_unless_its_status_is_named_and_still_there_as_known_before() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES), Story.request(2, Centre.ARA, Sector.ES))
                .then(Story.ARA, new Withdrawn(Story.id(1), WHY, ReasonCode.OTHER, Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(numbers(api.get(Story.ARA, "/api/support-requests"))).containsExactly("2");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?status=WITHDRAWN")))
                .containsExactly("1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?status=OPEN,WITHDRAWN")))
                .containsExactly("2", "1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?status=OPEN&status=WITHDRAWN")))
                .containsExactly("2", "1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?asOf=2"))).containsExactly("2", "1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?asOf=0"))).isEmpty();
    }

    @Test
    void every_filter_narrows_by_what_is_known_now() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS), Story.request(2, Centre.ARA, Sector.ES))
                .then(Story.ARA, reclassified(1));
        var api = Views.of(story).api();

        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?sector=VILLE")))
                .containsExactly("1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?sector=EMS")))
                .isEmpty();
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?sector=EMS&asOf=2")))
                .containsExactly("1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?theme=WASTE")))
                .containsExactly("1");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?facility=010000024")))
                .containsExactly("2");
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?from=2020-03-02&to=2020-03-02")))
                .hasSize(2);
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?from=2020-03-03")))
                .isEmpty();
        assertThat(numbers(api.get(Story.NATIONAL, "/api/support-requests?centre=IDF")))
                .isEmpty();
    }

    @Test
    void days_are_those_of_paris() {
        var story = new Story()
                .then(
                        Story.ARA,
                        Story.request(1, Centre.ARA, Sector.ES, Instant.parse("2020-03-01T23:30:00Z"), "?", Theme.PPE));
        var api = Views.of(story).api();

        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?from=2020-03-02")))
                .containsExactly("1");
    }

    @Test
    void search_minds_neither_accents_nor_case_nor_order_and_takes_wildcards_as_they_are() {
        var story = new Story()
                .then(
                        Story.ARA,
                        Story.request(
                                1, Centre.ARA, Sector.ES, Story.MONDAY, "Œdème après l’épidémie à 100 %", Theme.PPE),
                        Story.request(2, Centre.ARA, Sector.ES, Story.MONDAY, "Rien_de tel", Theme.PPE),
                        new Answered(Story.id(2), new SealedText("Voir la BHRe"), Story.MONDAY, null, Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(search(api, "epidemie OEDEME")).containsExactly("1");
        assertThat(search(api, "ÉPIDÉMIE")).containsExactly("1");
        assertThat(search(api, "%")).containsExactly("1");
        assertThat(search(api, "_")).containsExactly("2");
        assertThat(search(api, "\\")).isEmpty();
        assertThat(search(api, "bhre")).containsExactly("2");
        assertThat(search(api, "d-ara-2020-00002")).containsExactly("2");
        assertThat(search(api, "fleyriat bourg")).hasSize(2);
        assertThat(search(api, "Camille")).isEmpty();
        assertThat(search(api, "' OR 1=1 --")).isEmpty();
    }

    @Test
    void a_corrected_question_is_found_by_its_new_words_and_by_the_old_ones_as_known_before() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES))
                .then(
                        Story.ARA,
                        new Corrected(
                                Story.id(1),
                                null,
                                null,
                                null,
                                new SealedText("Des poux"),
                                null,
                                WHY,
                                ReasonCode.OTHER,
                                Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(search(api, "poux")).hasSize(1);
        assertThat(search(api, "gale")).isEmpty();
        assertThat(numbers(api.get(Story.ARA, "/api/support-requests?q=gale&asOf=1")))
                .hasSize(1);
    }

    @Test
    void an_evaluator_sees_masks_and_finds_nothing_by_sealed_words() {
        var story = new Story()
                .then(
                        Story.ARA,
                        Story.request(1, Centre.ARA, Sector.ES),
                        new Answered(Story.id(1), new SealedText("Un traitement"), Story.MONDAY, 5, Story.MONDAY));
        var api = Views.of(story).api();

        var row = api.get(Story.EVALUATOR, "/api/support-requests").rows().getFirst();
        assertThat(row.get("question").toString()).isEqualTo("{\"sealed\":true}");
        assertThat(row.get("answer").toString()).isEqualTo("{\"sealed\":true}");
        assertThat(row.get("facility").get("city").asString()).isEqualTo("Bourg-en-Bresse");
        assertThat(api.get(Story.EVALUATOR, "/api/support-requests?q=gale").rows())
                .isEmpty();
        assertThat(api.get(Story.EVALUATOR, "/api/support-requests?q=traitement")
                        .rows())
                .isEmpty();
        assertThat(api.get(Story.EVALUATOR, "/api/support-requests?q=bourg").rows())
                .hasSize(1);
        var own = api.get(Story.ARA, "/api/support-requests").rows().getFirst();
        assertThat(own.get("question").asString()).isEqualTo("Que faire devant une gale ?");
        assertThat(own.get("answer").asString()).isEqualTo("Un traitement");
    }

    @Test
    void a_note_or_a_link_begins_no_new_row() {
        var story = RandomStory.of(31, 800);
        var views = Views.of(story);

        assertThat(views.db().sql("""
                                SELECT count(*)
                                  FROM view.support_request a
                                  JOIN view.support_request b ON b.case_id = a.case_id AND b.from_pos = a.to_pos
                                 WHERE to_jsonb(a) - '{from_pos,to_pos,version,facts}'::text[]
                                     = to_jsonb(b) - '{from_pos,to_pos,version,facts}'::text[]
                                """).query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void the_level_of_open_requests_is_the_number_of_those_listed_as_open_at_any_moment(long seed) {
        var story = RandomStory.of(seed, 1000);
        var api = Views.of(story).api();
        var random = new Random(seed);

        for (var time = 0; time < 12; time++) {
            var at = random.nextLong(story.position() + 1);
            for (var centre : new String[] {"", "&centre=REU", "&sector=EMS"}) {
                var level = api.get(
                                Story.NATIONAL,
                                "/api/counters?from=2020-01-01&to=2029-12-31&measure=OPEN_REQUESTS&asOf=" + at + centre)
                        .rows()
                        .getFirst()
                        .get("count")
                        .asInt();
                assertThat(api.get(Story.NATIONAL, "/api/support-requests?status=OPEN&limit=1000&asOf=" + at + centre)
                                .rows())
                        .hasSize(level);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51})
    void the_pages_of_a_list_hold_every_request_once(long seed) {
        var story = RandomStory.of(seed, 900);
        var api = Views.of(story).api();
        var whole = numbers(api.get(Story.NATIONAL, "/api/support-requests?limit=1000"));

        var paged = new ArrayList<String>();
        var page = api.get(Story.NATIONAL, "/api/support-requests?limit=7");
        paged.addAll(numbers(page));
        while (!page.json().get("next").isNull()) {
            page = api.get(
                    Story.NATIONAL,
                    "/api/support-requests?limit=7&cursor="
                            + page.json().get("next").asString());
            paged.addAll(numbers(page));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    private static fr.appui.shared.supportrequest.SupportRequestEvent.Opened received(int n, Duration later) {
        return Story.request(n, Centre.ARA, Sector.ES, Story.MONDAY.plus(later), "?", Theme.PPE);
    }

    private static Corrected moved(int n, Duration later) {
        return new Corrected(
                Story.id(n),
                Story.MONDAY.plus(later),
                null,
                null,
                null,
                null,
                WHY,
                ReasonCode.WRONG_DATE,
                Story.MONDAY);
    }

    private static Reclassified reclassified(int n) {
        return new Reclassified(
                Story.id(n),
                Sector.VILLE,
                null,
                List.of(Theme.WASTE),
                new Facility(null, "Cabinet", "Lyon", "69"),
                "84",
                "69",
                null,
                WHY,
                ReasonCode.WRONG_SECTOR,
                Story.MONDAY);
    }

    private static List<String> search(Asking api, String words) {
        return numbers(api.get(
                Story.ARA,
                "/api/support-requests?q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20")));
    }

    private static Asking.Answer next(Asking api, String address, Asking.Answer page) {
        return api.get(Story.ARA, address + "&cursor=" + page.json().get("next").asString());
    }

    /** Last figures of the numbers, without zeros. */
    private static List<String> numbers(Asking.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.all("number").stream()
                .map(number -> number.substring(number.length() - 5).replaceFirst("^0+", ""))
                .toList();
    }
}
