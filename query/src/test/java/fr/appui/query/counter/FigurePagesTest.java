package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.finding.Raising;
import fr.appui.query.page.SamplePages;
import fr.appui.query.rule.RuleChange;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigurePagesTest {
    private static final Period S1 = Period.firstHalf(2020);
    private static final RuleChange CHANGE = new RuleChange(
            LocalDate.of(2020, 3, 11),
            "CLUSTER_IRA",
            4,
            "Instruction de mars",
            new Rule.ClusterThreshold(SignalementKind.IRA, 3, 4));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_dashboard_links_every_figure_to_its_lines(String language) {
        var page = dashboard(null, List.of(Centre.values()), false);

        var html = SamplePages.render(
                "tableau-de-bord",
                "counter/dashboard",
                "/tableau-de-bord",
                SamplePages.COORDINATOR,
                language,
                Map.of("page", page));

        assertThat(html)
                .contains(
                        "<a href=\"/chiffres?measure=SUPPORT_REQUESTS&amp;from=2020-01-01&amp;to=2020-06-30\">25\u202f545</a>",
                        "<a href=\"/chiffres?measure=SUPPORT_REQUESTS&amp;from=2020-01-01&amp;to=2020-06-30&amp;sector=EMS\">13\u202f106</a>",
                        "<a href=\"/chiffres?measure=WEBINARS&amp;from=2020-01-01&amp;to=2020-06-30&amp;sector=VILLE&amp;framework=REGIONAL\">39</a>",
                        "<a href=\"/chiffres?measure=WEB_USERS&amp;from=2020-01-01&amp;to=2020-06-30&amp;framework=PRIMO\">7\u202f000</a>",
                        language.equals("fr") ? "+ 7 sans secteur" : "+ 7 without sector",
                        "<a href=\"/chiffres?measure=SUPPORT_REQUESTS&amp;from=2019-01-01&amp;to=2019-06-30&amp;sector=ES\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_figure_is_the_sum_of_the_lines_below_it(String language) {
        var html = figure("chiffre", Measure.SUPPORT_REQUESTS, language, 13_106, 13_106);

        assertThat(html).contains("class=\"proof\"", "/evenements/88120", "−1").doesNotContain("proof broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_distribution_shows_its_percentiles(String language) {
        var html = figure("chiffre-delai", Measure.FIRST_ANSWER_MINUTES, language, 12_001, 12_000);

        assertThat(html).contains("proof broken", "2\u00a0h\u00a005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void who_follows_signalements_alone_sees_nothing_of_requests(String language) {
        var page = new LiaisonPage(
                S1, "01/01/2020", "30/06/2020", List.of(), "84", LocalDate.of(2020, 6, 30), true, overview());

        var html = SamplePages.render(
                "tableau-de-bord-liaison",
                "counter/liaison",
                "/tableau-de-bord",
                SamplePages.COORDINATOR,
                language,
                Map.of("page", page));

        assertThat(html)
                .contains(
                        "<a href=\"/chiffres?measure=SIGNALEMENTS&amp;from=2020-01-01&amp;to=2020-06-30&amp;sector=EMS\">566</a>",
                        "&amp;signalementKind=IRA\">300</a>",
                        "&amp;criterion=2017%3A2\">1\u202f500</a>",
                        "from=2020-02-01&amp;to=2020-02-29\">411</a>")
                .doesNotContain("SUPPORT_REQUESTS", "OPEN_REQUESTS");
    }

    @Test
    void the_weeks_of_a_period_are_cut_at_its_ends_and_leave_no_day_out() {
        var weeks = S1.weeks();

        assertThat(weeks.getFirst()).isEqualTo(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 5)));
        assertThat(weeks.getLast()).isEqualTo(new Period(LocalDate.of(2020, 6, 29), LocalDate.of(2020, 6, 30)));
        assertThat(weeks.stream()
                        .mapToLong(w -> w.to().toEpochDay() - w.from().toEpochDay() + 1)
                        .sum())
                .isEqualTo(182);
    }

    @Test
    void a_week_meets_the_week_of_the_same_shape_a_year_before() {
        var week = S1.weeks().get(11);

        assertThat(week).isEqualTo(new Period(LocalDate.of(2020, 3, 16), LocalDate.of(2020, 3, 22)));
        assertThat(week.weeksBefore()).isEqualTo(new Period(LocalDate.of(2019, 3, 18), LocalDate.of(2019, 3, 24)));
        assertThat(week.isoWeek()).isEqualTo("2020-W12");
        assertThat(week.weeksBefore().isoWeek()).isEqualTo("2019-W12");
        assertThat(S1.weeks().getFirst().weeksBefore().isoWeek()).isEqualTo("2019-W01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_rule_change_marks_the_weeks_the_months_and_the_figure_in_words(String language) {
        var dashboard = SamplePages.render(
                "tableau-de-bord-regle",
                "counter/dashboard",
                "/tableau-de-bord",
                SamplePages.COORDINATOR,
                language,
                Map.of("page", dashboard(null, List.of(Centre.values()), false)));

        assertThat(dashboard).contains(">R1</text>", "<strong>R1</strong>", "Instruction de mars");
        assertThat(dashboard.split("<tr class=\"rule-change\">", -1)).hasSize(3);
        assertThat(figure("chiffre-regle", Measure.SIGNALEMENTS, language, 3, 3))
                .contains("Instruction de mars");
    }

    @Test
    void the_mark_of_a_rule_stands_where_its_day_begins() {
        var weeks = weeks();
        var chart = WeekChart.of(weeks, List.of(CHANGE));
        var bar = chart.bars().get(10);

        assertThat(bar.week().days().from()).isEqualTo(LocalDate.of(2020, 3, 9));
        assertThat(chart.markers().getFirst().x()).isBetween(bar.x(), bar.x() + bar.width());
    }

    @Test
    void a_chart_of_nothing_is_still_a_chart() {
        assertThat(WeekChart.of(List.of(new Dashboard.Week(S1, 0, S1, 0, 0)), List.of())
                        .bars()
                        .getFirst()
                        .height())
                .isZero();
    }

    private static String figure(String file, Measure measure, String language, long count, long sum) {
        var page = new FigurePage(
                Definitions.of(measure),
                S1,
                Map.of("sector", "EMS", "centre", "ARA"),
                null,
                BigDecimal.valueOf(count),
                125L,
                2_000L,
                9_000L,
                BigDecimal.valueOf(sum),
                List.of(CHANGE),
                IntStream.range(0, 12)
                        .mapToObj(i -> new FigurePage.LineRow(
                                88_120 + 3L * i,
                                i == 4 ? "support-request.reclassified" : "support-request.opened",
                                new UUID(1, i),
                                "D-ARA-2020-%05d".formatted(100 + i),
                                LocalDate.of(2020, 3, 12).plusDays(i),
                                SamplePages.NOW.minus(Duration.ofDays(90 - i)),
                                SamplePages.NOW.minus(i % 3 == 0 ? Duration.ofDays(88 - i) : Duration.ofDays(90 - i)),
                                BigDecimal.valueOf(i == 4 ? -1 : 1),
                                12L * i * i))
                        .toList(),
                true,
                "next");
        return SamplePages.render(
                file,
                "counter/figure",
                "/chiffres",
                SamplePages.COORDINATOR,
                language,
                Map.of("page", page, "raising", new Raising(true, List.of(), null, Map.of())));
    }

    @Test
    void a_factor_is_told_from_twice_the_year_before_on() {
        assertThat(new Dashboard.Week(S1, 199, S1, 100, 0).factor()).isEqualTo(1);
        assertThat(new Dashboard.Week(S1, 200, S1, 100, 0).factor()).isEqualTo(2);
        assertThat(new Dashboard.Week(S1, 900, S1, 100, 0).factor()).isEqualTo(3);
        assertThat(new Dashboard.Week(S1, 900, S1, 0, 0).factor()).isZero();
    }

    @Test
    void ages_leave_no_day_out_and_count_none_twice() {
        var today = LocalDate.of(2020, 3, 31);

        for (var day = today.minusDays(400); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            var received = day;
            assertThat(Arrays.stream(Age.values()).filter(age -> age.holds(received, today)))
                    .as(day.toString())
                    .hasSize(1);
        }
        assertThat(Age.DAYS_3_7.from(today)).isEqualTo(LocalDate.of(2020, 3, 24));
        assertThat(Age.DAYS_3_7.to(today)).isEqualTo(LocalDate.of(2020, 3, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_wall_shows_figures_and_moves_unless_it_is_paused(String language) {
        var moving = wall("mur", language, false);
        var paused = wall("mur-en-pause", language, true);

        assertThat(moving).contains("hx-trigger=\"every 30s\"", "pause=1", "25\u202f545");
        assertThat(paused).doesNotContain("every 30s", "pause=1");
    }

    private static String wall(String file, String language, boolean paused) {
        return SamplePages.render(
                file,
                "counter/wall",
                "/tableau-de-bord",
                SamplePages.COORDINATOR,
                language,
                Map.of("page", dashboard(null, List.of(Centre.values()), paused)));
    }

    private static Work work(@Nullable Centre centre) {
        var of = List.of(9_830L, 39L, 4_714L, 133L, 168L, 177L, 151L, 566L);
        return new Work(
                S1,
                centre,
                Stream.concat(Stream.of(Sector.values()), Stream.of((Sector) null))
                        .map(sector -> new Work.SectorLine(
                                sector,
                                sector == null
                                        ? of.stream()
                                                .map(n -> 4 * n + (n == 39 ? 7 : 0))
                                                .toList()
                                        : of))
                        .toList(),
                Arrays.stream(Work.Topic.values())
                        .map(topic -> new Work.Group(
                                topic,
                                topic.measures().stream()
                                        .map(measure -> new Work.Told(
                                                Framework.REGIONAL,
                                                measure,
                                                measure == Measure.WEB_USERS ? null : new BigDecimal("131.5")))
                                        .toList()))
                        .toList(),
                List.of(
                        new Work.Told(Framework.PRIMO, Measure.WEB_USERS, BigDecimal.valueOf(7_000)),
                        new Work.Told(Framework.MATIS, Measure.DOWNLOADS, BigDecimal.valueOf(1_150))));
    }

    private static DashboardPage dashboard(@Nullable Centre centre, List<Centre> centres, boolean paused) {
        return new DashboardPage(
                S1,
                "01/01/2020",
                "30/06/2020",
                List.of(),
                centre,
                centres,
                LocalDate.of(2020, 6, 30),
                true,
                paused,
                new Dashboard(
                        12,
                        List.of(
                                line(Sector.ES, 9_830, 4_120),
                                line(Sector.EMS, 13_106, 4_377),
                                line(Sector.VILLE, 1_240, 512),
                                line(Sector.COMMUNAUTE, 1_369, 330),
                                line(null, 25_545, 9_339)),
                        weeks(),
                        Theme.founding().stream()
                                .map(theme -> new Dashboard.Share(
                                        theme.code(), 900 - Theme.founding().indexOf(theme), 300))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(channel -> new Dashboard.Share(channel.name(), 900 - channel.ordinal(), 0))
                                .toList(),
                        Arrays.stream(Age.values())
                                .map(age -> new Dashboard.Waiting(age, 4L * age.ordinal()))
                                .toList(),
                        overview(),
                        work(centre),
                        Arrays.stream(Centre.values())
                                .map(FigurePagesTest::line)
                                .toList(),
                        Arrays.stream(Centre.values())
                                .flatMap(c -> c.regions().stream())
                                .map(region ->
                                        new Dashboard.RegionTile(region, 1_433, 498, Integer.parseInt(region) % 5))
                                .toList(),
                        new Consolidation.Extent(102, 34, 3)));
    }

    private static SignalementOverview overview() {
        return new SignalementOverview(
                S1,
                null,
                Stream.of(Sector.ES, Sector.EMS, Sector.VILLE, Sector.COMMUNAUTE, null)
                        .map(sector -> new SignalementOverview.SectorLine(
                                sector,
                                566,
                                210,
                                12,
                                new Dashboard.Delay(560, 190L, 1_700L),
                                new Dashboard.Delay(540, 9_400L, 22_000L)))
                        .toList(),
                List.of(new Dashboard.Share("COVID19", 1_400, 0), new Dashboard.Share("IRA", 300, 250)),
                List.of(new Dashboard.Share("PORTAL", 1_700, 400)),
                List.of(new Dashboard.Share("2017:2", 1_500, 300)),
                S1.months().stream()
                        .map(days -> new SignalementOverview.MonthLine(days, 411, 100))
                        .toList(),
                List.of(CHANGE));
    }

    private static List<Dashboard.Week> weeks() {
        var weeks = S1.weeks();
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> {
                    var calm = 380 + 40 * Math.sin(i);
                    var peak = Math.round(calm + 2_300 * Math.exp(-Math.pow((i - 11.5) / 3.2, 2)));
                    return new Dashboard.Week(
                            weeks.get(i), peak, weeks.get(i).weeksBefore(), Math.round(calm * 0.9), peak * 17);
                })
                .toList();
    }

    private static Dashboard.CentreLine line(Centre centre) {
        return new Dashboard.CentreLine(
                centre,
                List.of(512L, 770L, 80L, centre == Centre.GUY ? 0L : 71L),
                1_433,
                centre == Centre.GUY ? 0 : 498,
                24_361,
                3,
                new Dashboard.Delay(1_430, 22L, 1_730L));
    }

    private static Dashboard.SectorLine line(@Nullable Sector sector, long now, long before) {
        return new Dashboard.SectorLine(
                sector,
                now,
                before,
                now * 17,
                now / 90,
                new Dashboard.Delay(now, 22L, sector == Sector.EMS ? 1_730L : 4_400L),
                now / 7);
    }
}
