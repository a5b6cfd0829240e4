package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.page.Words;
import fr.appui.shared.party.Actor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** On a random history: every link of a dashboard is followed, and what it leads to adds up to the number clicked. */
class EveryNumberOfTheDashboardIsALinkTest {
    private static final Words WORDS = Words.in(Locale.FRENCH);
    private static final Pattern FIGURE = Pattern.compile("<a [^>]*href=\"/chiffres\\?([^\"]+)\">([^<]+)</a>");
    private static final Pattern LIST = Pattern.compile("<a [^>]*href=\"(/demandes\\?[^\"]+)\">([^<]+)</a>");
    private static final Pattern ROW = Pattern.compile("<a class=\"case\"[^>]* href=\"/demandes/");
    private static final Pattern NEXT = Pattern.compile("href=\"(/demandes\\?[^\"]*cursor=[^\"]+)\"");
    private static final Pattern BARE = Pattern.compile("<(td|dd)[^>]*>\\s*[0-9]");

    private static Browsing pages;
    private static Asking api;

    @BeforeAll
    static void tell_a_story() {
        var views = Views.of(RandomStory.of(31, 900));
        pages = new Browsing(views);
        api = views.api();
    }

    static Stream<Arguments> dashboards() {
        return Stream.of(
                Arguments.of(Story.NATIONAL, ""),
                Arguments.of(Story.NATIONAL, "?centre=ARA"),
                Arguments.of(Story.EVALUATOR, "?from=01/03/2020&to=31/03/2020"),
                Arguments.of(Story.ARA, ""));
    }

    static Stream<Arguments> all_dashboards() {
        return Stream.concat(dashboards(), Stream.of(Arguments.of(Story.LIAISON, "")));
    }

    @ParameterizedTest
    @MethodSource("all_dashboards")
    void a_figure_is_the_sum_of_the_lines_that_its_link_opens(Actor actor, String asked) {
        var followed = 0;
        for (var link : FIGURE.matcher(dashboard(actor, asked)).results().toList()) {
            var query = HtmlUtils.htmlUnescape(link.group(1));
            assertThat(said(actor, query)).as(query).contains(link.group(2).strip());
            followed++;
        }
        assertThat(followed).isGreaterThan(45);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void the_backlog_leads_to_the_lists_of_exactly_these_requests(Actor actor, String asked) {
        var total = 0L;
        for (var link : LIST.matcher(dashboard(actor, asked)).results().toList()) {
            var address = HtmlUtils.htmlUnescape(link.group(1));
            var listed = listed(actor, address);
            assertThat(WORDS.number(listed)).as(address).isEqualTo(link.group(2).strip());
            total += listed;
        }
        assertThat(total).isPositive();
    }

    @Test
    void no_number_stands_alone() {
        assertThat(BARE.matcher(dashboard(Story.NATIONAL, "")).results()).isEmpty();
        assertThat(BARE.matcher(dashboard(Story.LIAISON, "")).results()).isEmpty();
    }

    private static String dashboard(Actor actor, String asked) {
        var sight = pages.open(actor, "/tableau-de-bord" + asked);
        assertThat(sight.status()).isEqualTo(200);
        return sight.html();
    }

    /** What may stand on a link to these lines: their sum, or a percentile of their values. */
    private static List<String> said(Actor actor, String query) {
        var sum =
                api.get(actor, "/api/counters/lines?" + query).json().get("sum").decimalValue();
        if (!query.contains("_MINUTES") || query.contains("WORKLOAD_MINUTES")) {
            return List.of(WORDS.number(sum));
        }
        var figure = api.get(actor, "/api/counters?" + query).rows().getFirst();
        return Stream.concat(
                        Stream.of(WORDS.number(sum)),
                        Stream.of("p50", "p90")
                                .map(percentile -> WORDS.duration(
                                        figure.get(percentile).isNull()
                                                ? null
                                                : figure.get(percentile).asLong())))
                .toList();
    }

    private static long listed(Actor actor, String first) {
        var rows = 0L;
        for (var address = first; address != null; ) {
            var html = pages.open(actor, address).html();
            rows += ROW.matcher(html).results().count();
            address = NEXT.matcher(html)
                    .results()
                    .map(match -> HtmlUtils.htmlUnescape(match.group(1)))
                    .findFirst()
                    .orElse(null);
        }
        return rows;
    }
}
