package fr.appui.query.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.count.Fold;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Trials;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.trial.DayRule;
import fr.appui.shared.trial.Move;
import fr.appui.shared.trial.Only;
import fr.appui.shared.trial.Trial;
import fr.appui.shared.trial.TrialEvent.Defined;
import fr.appui.shared.trial.TrialEvent.ThrownAway;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is tried stands beside what is official: it is counted by the same functions, and moves nothing. */
class TrialsTest {
    private static final String YEAR = "from=2020-01-01&to=2020-12-31";
    private static final Trial HOME_HELP_AS_EMS = new Trial(
            Measure.SUPPORT_REQUESTS,
            false,
            List.of(new Move(SubSector.AIDE_DOMICILE, Sector.EMS)),
            Only.ALL,
            DayRule.OFFICIAL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_official_definition_under_another_name_counts_exactly_the_official_lines(long seed) {
        for (var events : cases(RandomStory.of(seed, 800))) {
            var official = Ledger.of(events);
            for (var base : Trials.bases()) {
                var trial = Trial.same(base.measure());

                assertThat(Trials.ledger(trial, events))
                        .isEqualTo(official.stream()
                                .filter(written -> written.line().measure() == base.measure())
                                .toList());
                assertThat(Trials.differences(trial, events)).isEmpty();
            }
        }
    }

    @Test
    void home_help_counted_as_ems_shows_line_by_line_what_it_would_move() {
        var story = new Story()
                .then(
                        Story.ARA,
                        Story.request(1, Centre.ARA, Sector.COMMUNAUTE),
                        Story.request(2, Centre.ARA, Sector.COMMUNAUTE),
                        Story.request(3, Centre.ARA, Sector.EMS))
                .then(Story.ARA, homeHelp(1), reclassified(3, Sector.COMMUNAUTE, SubSector.AIDE_DOMICILE));
        var id = define(story, HOME_HELP_AS_EMS);
        var views = counted(story, 2);
        var api = views.api();

        var figures = api.get(Story.EVALUATOR, "/api/trials/" + id + "/counters?" + YEAR + "&by=sector");
        var differences = api.get(Story.EVALUATOR, "/api/trials/" + id + "/differences?" + YEAR);

        assertThat(figures.json().get("official").asBoolean()).isFalse();
        assertThat(row(figures, "EMS")).isEqualTo("EMS 2 officially 0, +2");
        assertThat(row(figures, "COMMUNAUTE")).isEqualTo("COMMUNAUTE 1 officially 3, -2");
        assertThat(differences.rows().stream().map(TrialsTest::told))
                .containsExactly(
                        "D-ARA-2020-00001 nothing -> COMMUNAUTE -1",
                        "D-ARA-2020-00001 nothing -> EMS +1",
                        "D-ARA-2020-00003 EMS -1 -> nothing",
                        "D-ARA-2020-00003 COMMUNAUTE +1 -> nothing");
        assertThat(differences.json().get("sum").asLong()).isZero();
        assertThat(api.get(Story.EVALUATOR, "/api/trials/" + id + "/differences?" + YEAR + "&sector=EMS")
                        .json()
                        .get("sum")
                        .asLong())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void every_difference_of_two_figures_is_the_sum_of_the_lines_that_differ(long seed) {
        var random = new Random(seed);
        var story = withSubSectors(RandomStory.of(seed, 700), random);
        var trials = new ArrayList<UUID>();
        for (var base : Trials.bases().subList(0, 8)) {
            var days = Trials.days(base);
            trials.add(define(
                    story,
                    new Trial(
                            base.measure(),
                            false,
                            List.of(
                                    new Move(SubSector.AIDE_DOMICILE, Sector.EMS),
                                    new Move(SubSector.USAGER, Sector.VILLE)),
                            random.nextBoolean() ? Only.ALL : any(),
                            days.get(random.nextInt(days.size())))));
        }
        var api = counted(story, 211).api();
        var differing = 0;

        for (var id : trials) {
            for (var filter : List.of("", "&knownAt=" + story.position() / 2)) {
                var period = "from=2020-03-01&to=2020-05-31" + filter;
                var figures = api.get(Story.NATIONAL, "/api/trials/" + id + "/counters?by=sector,centre&" + period);
                assertThat(figures.status()).as(figures.text()).isEqualTo(200);
                for (var figure : figures.rows()) {
                    if (figure.get("sector").isNull()) {
                        continue;
                    }
                    var cell = period + "&sector=" + figure.get("sector").asString() + "&centre="
                            + figure.get("centre").asString();
                    var difference = figure.get("difference").asLong();
                    assertThat(figure.get("count").asLong()
                                    - figure.get("officialCount").asLong())
                            .isEqualTo(difference);
                    assertThat(sum(api, "/api/trials/" + id + "/differences?" + cell))
                            .isEqualTo(difference);
                    assertThat(api.get(Story.NATIONAL, "/api/trials/" + id + "/lines?limit=1&" + cell)
                                    .json()
                                    .get("sum")
                                    .asLong())
                            .isEqualTo(figure.get("count").asLong());
                    differing += difference == 0 ? 0 : 1;
                }
            }
        }
        assertThat(differing).isGreaterThan(30);
    }

    @Test
    void nothing_official_moves_and_the_pages_of_the_log_do_not_matter() {
        var story = withSubSectors(RandomStory.of(9, 500), new Random(9));
        define(story, HOME_HELP_AS_EMS);
        define(story, new Trial(Measure.SIGNALEMENTS, false, List.of(), Only.ALL, DayRule.CLOSED));
        var views = Views.of(story);
        var official = views.rows();

        count(views, story, 13);
        var inSmallPages = rows(views);
        views.db()
                .sql("TRUNCATE view.trial_count, view.trial_line, view.trial_difference")
                .update();
        count(views, story, 5000);

        assertThat(rows(views)).isEqualTo(inSmallPages).hasSizeGreaterThan(50);
        assertThat(views.rows()).isEqualTo(official);
    }

    @Test
    void a_measure_of_its_own_counts_the_past_and_is_compared_with_nothing() {
        var story = withSubSectors(RandomStory.of(3, 400), new Random(3));
        var scabiesByPhone = new Only(
                List.of(), List.of(), List.of(Channel.PHONE), List.of(), List.of(Theme.SCABIES), List.of(), List.of());
        var id = define(story, new Trial(Measure.SUPPORT_REQUESTS, true, List.of(), scabiesByPhone, DayRule.OFFICIAL));
        var api = counted(story, 100).api();

        var own = api.get(Story.NATIONAL, "/api/trials/" + id + "/counters?" + YEAR)
                .rows()
                .getFirst();

        var officially = api.get(
                        Story.NATIONAL, "/api/counters?measure=SUPPORT_REQUESTS&theme=SCABIES&channel=PHONE&" + YEAR)
                .rows()
                .getFirst();
        assertThat(own.get("count")).isEqualTo(officially.get("count"));
        assertThat(own.get("count").asLong()).isPositive();
        assertThat(own.get("officialCount").isNull()).isTrue();
        assertThat(api.get(Story.NATIONAL, "/api/trials/" + id + "/differences?" + YEAR)
                        .rows())
                .isEmpty();
    }

    @Test
    void until_the_past_is_counted_there_is_no_figure_and_once_thrown_away_none_any_more() {
        var story = RandomStory.of(4, 60);
        var id = define(story, HOME_HELP_AS_EMS);
        var before = story.position() - 1;
        var views = Views.of(story);
        var api = views.api();
        var ledger = views.the(TrialLedger.class);

        ledger.count(
                ledger.wanted().getLast(),
                story.told().subList(0, 10),
                story.told().get(9).position());

        var one = api.get(Story.NATIONAL, "/api/trials/" + id).json();
        assertThat(one.get("complete").asBoolean()).isFalse();
        assertThat(one.get("official").asBoolean()).isFalse();
        assertThat(api.get(Story.NATIONAL, "/api/trials/" + id + "/counters?" + YEAR)
                        .status())
                .isEqualTo(503);
        assertThat(api.get(Story.NATIONAL, "/api/trials/" + id + "?asOf=" + before)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(Story.ARA, "/api/trials/" + id).status()).isEqualTo(403);

        count(views, story, 50);
        assertThat(api.get(Story.NATIONAL, "/api/trials/" + id + "/counters?" + YEAR)
                        .status())
                .isEqualTo(200);

        story.then(Story.NATIONAL, new ThrownAway(id, new SealedText("vu"), story.now()));
        views.play(story);
        ledger.tidy();
        assertThat(api.get(Story.NATIONAL, "/api/trials/" + id + "/counters?" + YEAR)
                        .status())
                .isEqualTo(404);
        assertThat(rows(views)).isEmpty();
    }

    private static Only any() {
        return new Only(
                List.of(Sector.ES, Sector.EMS, Sector.COMMUNAUTE),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Collection<List<Recorded<Event>>> cases(Story story) {
        return story.told().stream()
                .filter(recorded -> Fold.counts(recorded.event()))
                .collect(Collectors.groupingBy(Recorded::stream))
                .values();
    }

    private static Reclassified homeHelp(int n) {
        return reclassified(n, Sector.COMMUNAUTE, SubSector.AIDE_DOMICILE);
    }

    private static Reclassified reclassified(int n, Sector sector, @Nullable SubSector subSector) {
        return reclassified(Story.id(n), sector, subSector, Story.MONDAY);
    }

    private static Reclassified reclassified(
            UUID id, Sector sector, @Nullable SubSector subSector, java.time.Instant at) {
        return new Reclassified(
                id, sector, subSector, null, null, null, null, null, new SealedText("vu"), ReasonCode.WRONG_SECTOR, at);
    }

    /** No random request says which part of the community it came from: now some do. */
    private static Story withSubSectors(Story story, Random random) {
        var requests = story.told().stream()
                .filter(recorded ->
                        recorded.event() instanceof fr.appui.shared.supportrequest.SupportRequestEvent.Opened)
                .map(Recorded::stream)
                .toList();
        for (var request : requests) {
            if (random.nextInt(3) == 0) {
                var subSector = random.nextBoolean() ? SubSector.AIDE_DOMICILE : SubSector.USAGER;
                story.then(Story.NATIONAL, reclassified(request, Sector.COMMUNAUTE, subSector, story.now()));
            }
        }
        return story;
    }

    private static UUID define(Story story, Trial trial) {
        var id = UUID.randomUUID();
        story.then(Story.EVALUATOR, new Defined(id, new SealedText("à l’essai"), trial, story.now()));
        return id;
    }

    private static Views counted(Story story, int page) {
        var views = Views.of(story);
        count(views, story, page);
        return views;
    }

    /** As the worker does, in pages of so many events. */
    private static void count(Views views, Story story, int size) {
        var ledger = views.the(TrialLedger.class);
        ledger.tidy();
        while (true) {
            var behind = ledger.wanted().stream()
                    .filter(wanted -> wanted.position() < story.position())
                    .toList();
            if (behind.isEmpty()) {
                return;
            }
            for (var wanted : behind) {
                var page = story.told().stream()
                        .filter(recorded -> recorded.position() > wanted.position())
                        .limit(size)
                        .toList();
                ledger.count(wanted, page, page.getLast().position());
            }
        }
    }

    private static List<String> rows(Views views) {
        return views.db().sql("""
                        SELECT row::text FROM view.trial_line AS row
                        UNION ALL
                        SELECT row::text FROM view.trial_difference AS row
                        ORDER BY 1
                        """).query(String.class).list();
    }

    private static long sum(Asking api, String address) {
        var page = api.get(Story.NATIONAL, address + "&limit=1000");
        assertThat(page.json().get("next").isNull()).isTrue();
        var sum = page.rows().stream()
                .mapToLong(row -> row.get("difference").asLong())
                .sum();
        assertThat(page.json().get("sum").asLong()).isEqualTo(sum);
        return sum;
    }

    private static String row(Asking.Answer figures, String sector) {
        return figures.rows().stream()
                .filter(row -> row.get("sector").asString("").equals(sector))
                .map(row -> "%s %d officially %d, %+d"
                        .formatted(
                                sector,
                                row.get("count").asLong(),
                                row.get("officialCount").asLong(),
                                row.get("difference").asLong()))
                .findFirst()
                .orElseThrow();
    }

    private static String told(JsonNode row) {
        return row.get("number").asString() + " " + cell(row.get("official")) + " -> " + cell(row.get("tried"));
    }

    private static String cell(JsonNode cell) {
        return cell.isNull()
                ? "nothing"
                : "%s %+d"
                        .formatted(
                                cell.get("sector").asString(),
                                cell.get("amount").asLong());
    }
}
