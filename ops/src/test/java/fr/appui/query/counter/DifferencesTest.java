package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.count.Cause;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures compared: the same at two moments, or two periods at one. */
class DifferencesTest {
    private static final SealedText WHY = new SealedText("erreur");
    private static final String MARCH = "?from=2020-03-01&to=2020-03-31";
    private static final String DIFFERENCES = "/api/counters/differences";
    private static final List<String> DIMENSIONS = List.of(
            "sector", "centre", "region", "month", "week", "theme", "channel", "framework", "origin", "facility");

    /** Three requests of March; in April one is entered, one goes to another sector, one is withdrawn. */
    private static Story story() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.ARA, Story.request(2, Centre.ARA, Sector.ES))
                .then(Story.IDF, Story.request(3, Centre.IDF, Sector.ES))
                .later(Duration.ofDays(40));
        story.then(Story.ARA, Story.request(4, Centre.ARA, Sector.ES))
                .then(
                        Story.ARA,
                        new Reclassified(
                                Story.id(1),
                                Sector.ES,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                WHY,
                                ReasonCode.WRONG_SECTOR,
                                story.now()))
                .then(Story.IDF, new Withdrawn(Story.id(3), WHY, ReasonCode.DUPLICATE, story.now()));
        return story;
    }

    @Test
    void a_difference_is_told_with_what_was_what_is_and_why() {
        var api = Views.of(story()).api();

        var answer =
                api.get(Story.NATIONAL, DIFFERENCES + MARCH + "&measure=SUPPORT_REQUESTS&by=sector&since=3&asOf=6");
        assertThat(answer.json().at("/since/position").asLong()).isEqualTo(3);
        assertThat(answer.json().at("/asOf/position").asLong()).isEqualTo(6);
        assertThat(answer.rows().getFirst().toString())
                .isEqualTo("{\"measure\":\"SUPPORT_REQUESTS\",\"before\":2,\"after\":3,"
                        + "\"causes\":{\"LATE_ENTRY\":1,\"CORRECTION\":1,\"WITHDRAWAL\":-1},"
                        + "\"lines\":{\"LATE_ENTRY\":1,\"CORRECTION\":1,\"WITHDRAWAL\":1},"
                        + "\"difference\":1,\"kind\":\"flow\",\"sector\":\"ES\"}");
        assertThat(answer.rows().get(1).get("difference").asLong()).isEqualTo(-1);
        assertThat(answer.rows()).hasSize(4);
    }

    @Test
    void the_lines_of_a_difference_are_those_between_the_moments_each_with_its_cause() {
        var api = Views.of(story()).api();

        var lines = api.get(
                Story.NATIONAL, "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&sector=ES&since=3&asOf=6");
        assertThat(lines.all("position")).containsExactly("4", "5", "6");
        assertThat(lines.all("cause")).containsExactly("LATE_ENTRY", "CORRECTION", "WITHDRAWAL");
        assertThat(lines.json().get("sum").asLong()).isEqualTo(1);
        assertThat(api.get(Story.NATIONAL, "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&sector=ES")
                        .all("cause"))
                .startsWith("ENTRY", "ENTRY");
        assertThat(api.get(Story.ARA, "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&since=3")
                        .all("position"))
                .containsExactly("4", "5", "5");
    }

    @Test
    void moments_may_be_instants_and_nothing_lies_between_a_moment_and_itself() {
        var api = Views.of(story()).api();
        var asked = DIFFERENCES + MARCH + "&measure=SUPPORT_REQUESTS&since=";

        var april = api.get(Story.NATIONAL, asked + "2020-03-31T23:59:59%2B02:00");
        assertThat(april.json().at("/since/position").asLong()).isEqualTo(3);
        assertThat(april.rows().getFirst().get("before").asLong()).isEqualTo(3);
        var same = api.get(Story.NATIONAL, asked + "6").rows().getFirst();
        assertThat(same.get("lines").isEmpty()).isTrue();
        assertThat(same.get("before")).isEqualTo(same.get("after"));
    }

    @Test
    void two_periods_are_compared_at_one_moment_cause_by_cause() {
        var api = Views.of(story()).api();

        var answer = api.get(
                Story.NATIONAL,
                DIFFERENCES + "?from=2020-02-01&to=2020-02-29&otherFrom=2020-03-01&otherTo=2020-03-31"
                        + "&measure=SUPPORT_REQUESTS,OPEN_REQUESTS&asOf=5");
        assertThat(answer.json().at("/other/from").asString()).isEqualTo("2020-03-01");
        assertThat(answer.json().has("since")).isFalse();
        var flow = answer.rows().getFirst();
        assertThat(flow.get("before").asLong()).isZero();
        assertThat(flow.get("after").asLong()).isEqualTo(4);
        assertThat(flow.get("causes").toString()).isEqualTo("{\"LATE_ENTRY\":1,\"CORRECTION\":0,\"ENTRY\":3}");
        assertThat(sum(answer.rows().getLast().get("causes"))).isEqualByComparingTo("4");
    }

    @Test
    void a_delay_is_told_with_its_median_then_and_now() {
        var story = new Story().then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES));
        story.then(Story.ARA, answered(story, 1, 30));
        story.then(Story.ARA, Story.request(2, Centre.ARA, Sector.ES));
        story.then(Story.ARA, answered(story, 2, 90));

        var row = Views.of(story)
                .api()
                .get(Story.ARA, DIFFERENCES + MARCH + "&measure=FIRST_ANSWER_MINUTES&since=2")
                .rows()
                .getFirst();
        assertThat(row.get("difference").asLong()).isEqualTo(1);
        assertThat(row.get("causes").toString()).isEqualTo("{\"FOLLOW_UP\":1}");
        assertThat(row.get("p90Before").asLong()).isEqualTo(30);
        assertThat(row.get("p90After").asLong()).isEqualTo(90);
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        var api = Views.of(story()).api();

        assertThat(errors(api, MARCH)).containsExactly("since missing");
        assertThat(errors(api, MARCH + "&since=soon")).containsExactly("since not-a-moment");
        assertThat(errors(api, MARCH + "&since=5&asOf=4")).containsExactly("since since-after-as-of");
        assertThat(errors(api, MARCH + "&since=2999-01-01T00:00:00Z")).containsExactly("since as-of-in-future");
        assertThat(errors(api, MARCH + "&since=1&otherFrom=2020-01-01"))
                .containsExactly("otherTo missing", "since moments-or-periods");
        assertThat(errors(api, MARCH + "&otherFrom=2020-02-01&otherTo=2020-01-01&by=month"))
                .containsExactly("otherFrom after-the-end", "by no-times-beside-periods");
        assertThat(api.get(Story.ARA, DIFFERENCES + MARCH + "&since=0&centre=IDF")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(Story.LIAISON, DIFFERENCES + MARCH + "&since=0&measure=SUPPORT_REQUESTS")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void before_and_causes_make_after_and_both_are_the_figures_of_their_moments(long seed) {
        var random = new Random(seed);
        var story = RandomStory.of(seed, 1500);
        var api = Views.of(story).api();
        var causes = EnumSet.noneOf(Cause.class);
        var moved = 0;

        for (var question = 0; question < 40; question++) {
            var actor = List.of(Story.NATIONAL, Story.EVALUATOR, Story.ARA, Story.LIAISON)
                    .get(random.nextInt(4));
            var first = LocalDate.of(2020, 2, 1).plusDays(random.nextInt(200));
            var one = random.nextLong(story.position() + 1);
            var other = random.nextLong(story.position() + 1);
            var by = DIMENSIONS.stream().filter(_ -> random.nextInt(6) == 0).toList();
            var asked = "?from=" + first + "&to=" + first.plusDays(random.nextInt(300))
                    + (by.isEmpty() ? "" : "&by=" + String.join(",", by))
                    + (random.nextInt(4) == 0 ? "&theme=SCABIES" : "")
                    + (random.nextInt(4) == 0 ? "&sector=" + Sector.values()[random.nextInt(4)] : "");
            var answer = api.get(
                    actor, DIFFERENCES + asked + "&since=" + Math.min(one, other) + "&asOf=" + Math.max(one, other));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var before = figures(api, actor, asked, Math.min(one, other), by);
            var after = figures(api, actor, asked, Math.max(one, other), by);
            for (var row : answer.rows()) {
                assertThat(row.get("before")).as("%s %s", asked, row).isEqualTo(taken(before, row, by));
                assertThat(row.get("after")).as("%s %s", asked, row).isEqualTo(taken(after, row, by));
                row.get("causes").propertyNames().forEach(cause -> causes.add(Cause.valueOf(cause)));
                if (!List.of("stock", "unique").contains(row.get("kind").asString())) {
                    assertThat(sum(row.get("causes")))
                            .as("%s %s", asked, row)
                            .isEqualByComparingTo(row.get("difference").decimalValue());
                    moved += row.get("difference").decimalValue().signum() == 0 ? 0 : 1;
                }
            }
            assertThat(before).isEmpty();
            assertThat(after).isEmpty();
        }
        assertThat(moved).isGreaterThan(100);
        assertThat(causes).isEqualTo(EnumSet.allOf(Cause.class));
    }

    private static Map<String, JsonNode> figures(Asking api, Actor actor, String asked, long at, List<String> by) {
        var figures = new HashMap<String, JsonNode>();
        api.get(actor, "/api/counters" + asked + "&asOf=" + at)
                .rows()
                .forEach(row -> figures.put(key(row, by), row.get("count")));
        return figures;
    }

    /** Where nothing is counted there is no row, and 0; of a unique there is no figure. */
    private static JsonNode taken(Map<String, JsonNode> figures, JsonNode row, List<String> by) {
        var figure = figures.remove(key(row, by));
        var none = row.get("kind").asString().equals("unique") ? "null" : "0";
        return figure == null ? JsonMapper.shared().readTree(none) : figure;
    }

    private static String key(JsonNode row, List<String> by) {
        var key = new ArrayList<String>();
        key.add(row.get("measure").asString());
        by.forEach(dimension -> key.add(row.get(dimension).toString()));
        return key.toString();
    }

    private static BigDecimal sum(JsonNode causes) {
        return causes.valueStream().map(JsonNode::decimalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> errors(Asking api, String query) {
        var answer = api.get(Story.NATIONAL, DIFFERENCES + query);
        assertThat(answer.status()).isEqualTo(400);
        return answer.errors();
    }

    private static Answered answered(Story story, int n, int minutes) {
        return new Answered(
                Story.id(n), new SealedText("oui"), Story.MONDAY.plus(Duration.ofMinutes(minutes)), null, story.now());
    }
}
