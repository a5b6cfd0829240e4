package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stocks, of which the last value of each series stands, and uniques, which hold for exactly their period. */
class DeclaredValuesTest {
    private static final SealedText WHY = new SealedText("erreur");
    private static final String S1 = "?from=2020-01-01&to=2020-06-30";

    private final Story story = new Story();

    @Test
    void a_stock_is_the_last_value_of_each_centre_in_the_period() {
        declared(1, Centre.ARA, Measure.EMH_TEAMS, "2020-01-31", 10);
        declared(2, Centre.ARA, Measure.EMH_TEAMS, "2020-05-31", 12);
        declared(3, Centre.ARA, Measure.EMH_TEAMS, "2020-03-31", 11);
        declared(4, Centre.IDF, Measure.EMH_TEAMS, "2020-02-29", 7);
        declared(5, Centre.ARA, Measure.EMH_TEAMS, "2020-07-31", 99);
        declared(6, Centre.ARA, Measure.STAFF_FTE, "2020-05-31", 40);
        var api = Views.of(story).api();

        assertThat(stock(api, Story.NATIONAL, S1)).isEqualTo("19");
        assertThat(stock(api, Story.ARA, S1)).isEqualTo("12");
        assertThat(stock(api, Story.NATIONAL, "?from=2020-01-01&to=2020-04-30")).isEqualTo("18");
        assertThat(stock(api, Story.NATIONAL, "?from=2020-04-01&to=2020-06-30")).isEqualTo("12");
        assertThat(stock(api, Story.NATIONAL, S1 + "&asOf=1")).isEqualTo("10");
        assertThat(stock(api, Story.NATIONAL, S1 + "&centre=IDF&by=centre")).isEqualTo("7");
        assertThat(lines(api, S1)).containsExactly("2 12", "4 7", "sum 19");
    }

    @Test
    void of_two_values_of_one_day_the_one_written_last_stands() {
        declared(1, Centre.ARA, Measure.EMH_TEAMS, "2020-05-31", 10);
        declared(2, Centre.ARA, Measure.EMH_TEAMS, "2020-05-31", 12);
        var api = Views.of(story).api();

        assertThat(lines(api, S1)).containsExactly("2 12", "sum 12");
        assertThat(lines(api, S1 + "&asOf=1")).containsExactly("1 10", "sum 10");
    }

    @Test
    void a_withdrawn_value_gives_way_to_the_one_before_and_a_declared_zero_does_not() {
        declared(1, Centre.ARA, Measure.EMH_TEAMS, "2020-01-31", 10);
        declared(2, Centre.ARA, Measure.EMH_TEAMS, "2020-05-31", 0);
        withdrawn(2);
        declared(3, Centre.ARA, Measure.EMH_TEAMS, "2020-06-30", 5);
        corrected(3, Measure.EMH_TEAMS, "2020-06-30", 0);
        var api = Views.of(story).api();

        assertThat(lines(api, S1 + "&asOf=2")).containsExactly("2 0", "sum 0");
        assertThat(stock(api, Story.NATIONAL, S1 + "&asOf=2")).isEqualTo("0");
        assertThat(lines(api, S1 + "&asOf=3")).containsExactly("1 10", "sum 10");
        assertThat(lines(api, S1 + "&asOf=4")).containsExactly("4 5", "sum 5");
        assertThat(lines(api, S1)).containsExactly("4 5", "5 -5", "sum 0");
        assertThat(stock(api, Story.NATIONAL, S1)).isEqualTo("0");
    }

    @Test
    void a_correction_moves_a_value_to_another_day_and_to_another_amount() {
        declared(1, Centre.ARA, Measure.EMH_TEAMS, "2020-01-31", 10);
        declared(2, Centre.ARA, Measure.EMH_TEAMS, "2020-05-31", 12);
        corrected(1, Measure.EMH_TEAMS, "2020-06-30", 11);
        var api = Views.of(story).api();

        assertThat(lines(api, S1 + "&asOf=2")).containsExactly("2 12", "sum 12");
        assertThat(lines(api, S1)).containsExactly("3 11", "sum 11");
        assertThat(stock(api, Story.NATIONAL, "?from=2020-01-01&to=2020-04-30")).isEqualTo("0");
    }

    @Test
    void sectors_and_frameworks_are_series_of_their_own_and_add_up() {
        declared(1, Centre.ARA, Sector.EMS, Framework.REGIONAL, Measure.EMH_TEAMS, null, "2020-01-31", 10);
        declared(2, Centre.ARA, Sector.ES, Framework.REGIONAL, Measure.EMH_TEAMS, null, "2020-02-29", 2);
        declared(3, Centre.ARA, null, Framework.PRIMO, Measure.EMH_TEAMS, null, "2020-03-31", 3);
        declared(4, Centre.NAT, null, Framework.MATIS, Measure.EMH_TEAMS, null, "2020-03-31", 40);
        var api = Views.of(story).api();

        assertThat(stock(api, Story.NATIONAL, S1)).isEqualTo("55");
        assertThat(stock(api, Story.ARA, S1)).isEqualTo("15");
        assertThat(stock(api, Story.NATIONAL, S1 + "&framework=REGIONAL")).isEqualTo("12");
        assertThat(rows(api, S1 + "&by=sector&measure=EMH_TEAMS", "sector"))
                .containsExactly("ES 2 true", "EMS 10 true", "VILLE 0 true", "COMMUNAUTE 0 true", "null 43 true");
        assertThat(rows(api, S1 + "&by=framework&measure=EMH_TEAMS", "framework"))
                .containsExactly("MATIS 40 true", "PRIMO 3 true", "REGIONAL 12 true");
        assertThat(rows(api, S1 + "&by=centre&measure=EMH_TEAMS", "centre")).contains("ARA 15 true", "NAT 40 true");
    }

    @Test
    void a_month_has_the_last_value_that_was_declared_in_it_and_months_do_not_add_up() {
        declared(1, Centre.ARA, Measure.EMH_TEAMS, "2020-01-10", 9);
        declared(2, Centre.ARA, Measure.EMH_TEAMS, "2020-01-31", 10);
        declared(3, Centre.ARA, Measure.EMH_TEAMS, "2020-03-31", 11);
        declared(4, Centre.IDF, Measure.EMH_TEAMS, "2020-03-02", 5);
        var api = Views.of(story).api();

        assertThat(rows(api, S1 + "&by=month&measure=EMH_TEAMS", "month"))
                .containsExactly("2020-01 10 false", "2020-03 16 false");
        assertThat(rows(api, S1 + "&by=week&measure=EMH_TEAMS", "week"))
                .containsExactly("2020-W02 9 false", "2020-W05 10 false", "2020-W10 5 false", "2020-W14 11 false");
    }

    @Test
    void a_unique_is_there_for_exactly_its_period_and_in_months_that_are_its_own() {
        declared(1, Centre.NAT, null, Framework.PRIMO, Measure.WEB_USERS, "2020-01-01", "2020-06-30", 7000);
        declared(2, Centre.NAT, null, Framework.PRIMO, Measure.WEB_USERS, "2020-05-01", "2020-05-31", 2245);
        var api = Views.of(story).api();

        assertThat(rows(api, S1 + "&measure=WEB_USERS", "kind")).containsExactly("unique 7000 false");
        assertThat(rows(api, "?from=2020-05-01&to=2020-05-31&measure=WEB_USERS", "kind"))
                .containsExactly("unique 2245 false");
        assertThat(rows(api, "?from=2020-05-01&to=2020-06-30&measure=WEB_USERS", "kind"))
                .isEmpty();
        assertThat(rows(api, S1 + "&by=month&measure=WEB_USERS", "month")).containsExactly("2020-05 2245 false");
        assertThat(rows(api, "?from=2020-05-01&to=2020-05-30&by=month&measure=WEB_USERS", "month"))
                .isEmpty();
        assertThat(lines(api, S1, Measure.WEB_USERS)).containsExactly("1 7000", "sum 7000");
        assertThat(lines(api, "?from=2020-05-01&to=2020-06-30", Measure.WEB_USERS))
                .containsExactly("sum 0");
        assertThat(rows(api, S1 + "&framework=MATIS&measure=WEB_USERS", "kind")).isEmpty();
    }

    @Test
    void people_are_counted_in_parts_and_a_whole_sum_is_told_whole() {
        declared(1, Centre.ARA, Measure.STAFF_FTE, "2020-05-31", "6.5");
        declared(2, Centre.IDF, Measure.STAFF_FTE, "2020-05-31", "7.25");
        corrected(2, Measure.STAFF_FTE, "2020-05-31", "5.5");
        declared(3, Centre.NOR, Measure.STAFF_FTE, "2020-06-30", "100.00");
        var views = Views.of(story);
        var api = views.api();

        assertThat(rows(api, S1 + "&measure=STAFF_FTE&asOf=2", "kind")).containsExactly("stock 13.75 true");
        assertThat(rows(api, S1 + "&measure=STAFF_FTE&asOf=3", "kind")).containsExactly("stock 12 true");
        assertThat(rows(api, S1 + "&measure=STAFF_FTE", "kind")).containsExactly("stock 112 true");
        assertThat(rows(api, S1 + "&measure=STAFF_FTE&by=centre", "centre"))
                .contains("ARA 6.5 true", "IDF 5.5 true", "NOR 100 true", "BRE 0 true");
        assertThat(lines(api, S1, Measure.STAFF_FTE)).containsExactly("1 6.5", "2 7.25", "3 -1.75", "4 100", "sum 112");
        assertThat(lines(api, S1 + "&asOf=2", Measure.STAFF_FTE)).containsExactly("1 6.5", "2 7.25", "sum 13.75");

        var pages = new Browsing(views);
        var figure = pages.open(Story.NATIONAL, "/chiffres?measure=STAFF_FTE&from=2020-01-01&to=2020-05-31");
        assertThat(figure.html()).contains("<p class=\"big\">12 <", ">+6,5<", ">−1,75<", "✔");
        assertThat(pages.open(Story.ARA, "/tableau-de-bord?from=2020-01-01&to=2020-06-30")
                        .html())
                .contains(">6,5</a>");
    }

    @Test
    void parts_of_people_are_written_exactly_into_every_file() {
        story.account(Story.NATIONAL, "coordination");
        declared(1, Centre.ARA, Measure.STAFF_FTE, "2020-05-31", "6.5");
        declared(2, Centre.IDF, Measure.STAFF_FTE, "2020-05-31", "7.25");
        declared(3, Centre.NOR, Measure.STAFF_FTE, "2020-05-31", "4.5");
        declared(4, Centre.ARA, Measure.EMH_TEAMS, "2020-05-31", 3);
        var api = Views.of(story).api();
        var by = S1 + "&measure=STAFF_FTE&by=centre";

        assertThat(api.get(Story.NATIONAL, "/api/counters/export" + by + "&format=csv")
                        .text())
                .contains(",ARA,6.5,")
                .contains(",IDF,7.25,");
        assertThat(api.get(Story.NATIONAL, "/api/counters/export" + by + "&format=csv-excel")
                        .text())
                .contains(";6,5;")
                .contains(";7,25;");
        assertThat(api.get(Story.NATIONAL, "/api/counters/lines/export" + S1 + "&measure=STAFF_FTE&format=csv")
                        .text())
                .contains(",6.5,")
                .contains(",7.25,");
        assertThat(api.get(Story.NATIONAL, "/api/counters/lines/export" + S1 + "&measure=EMH_TEAMS&format=csv")
                        .text())
                .contains(",3,");
    }

    @Test
    void what_is_published_of_people_in_parts_is_withheld_below_the_same_threshold() throws IOException {
        story.account(Story.NATIONAL, "coordination");
        declared(1, Centre.ARA, Measure.STAFF_FTE, "2020-05-31", "6.5");
        declared(2, Centre.IDF, Measure.STAFF_FTE, "2020-05-31", "4.75");
        declared(3, Centre.NOR, Measure.STAFF_FTE, "2020-05-31", "40.25");
        declared(4, Centre.BRE, Measure.STAFF_FTE, "2020-05-31", "30");
        var api = Views.of(story).api();

        var published = published(api, S1 + "&measure=STAFF_FTE&by=centre");

        assertThat(published).contains("NOR,40.25,false", "BRE,30,false", "TOTAL,81.5,false");
        assertThat(published).contains("IDF,,true", "ARA,,true");
    }

    @Test
    void uniques_of_two_series_are_never_added_up() {
        declared(1, Centre.ARA, null, Framework.PRIMO, Measure.WEB_USERS, "2020-01-01", "2020-06-30", 7000);
        declared(2, Centre.ARA, null, Framework.MATIS, Measure.WEB_USERS, "2020-01-01", "2020-06-30", 300);
        declared(3, Centre.ARA, null, Framework.MATIS, Measure.WEB_USERS, "2020-01-01", "2020-06-30", 400);
        var api = Views.of(story).api();

        assertThat(rows(api, S1 + "&measure=WEB_USERS", "kind")).isEmpty();
        assertThat(lines(api, S1, Measure.WEB_USERS)).containsExactly("sum 0");
        assertThat(rows(api, S1 + "&by=centre&measure=WEB_USERS", "centre")).isEmpty();
        assertThat(rows(api, S1 + "&by=framework&measure=WEB_USERS", "framework"))
                .containsExactly("MATIS 400 false", "PRIMO 7000 false");
        assertThat(lines(api, S1 + "&framework=MATIS", Measure.WEB_USERS)).containsExactly("3 400", "sum 400");
    }

    private void declared(int n, Centre centre, Measure measure, String day, long value) {
        declared(n, centre, measure, day, String.valueOf(value));
    }

    private void declared(int n, Centre centre, Measure measure, String day, String value) {
        declared(n, centre, null, Framework.REGIONAL, measure, null, day, value);
    }

    private void declared(
            int n,
            Centre centre,
            @Nullable Sector sector,
            Framework framework,
            Measure measure,
            @Nullable String from,
            String day,
            long value) {
        declared(n, centre, sector, framework, measure, from, day, String.valueOf(value));
    }

    private void declared(
            int n,
            Centre centre,
            @Nullable Sector sector,
            Framework framework,
            Measure measure,
            @Nullable String from,
            String day,
            String value) {
        var to = LocalDate.parse(day);
        story.then(
                Story.NATIONAL,
                new Entered(
                        CaseKind.DECLARATION,
                        Story.id(n),
                        "E-%s-2020-%05d".formatted(centre, n),
                        centre,
                        centre.regionOf(null),
                        null,
                        null,
                        null,
                        ActivityKind.STAFF,
                        null,
                        null,
                        sector,
                        null,
                        List.of(),
                        null,
                        framework,
                        List.of(),
                        null,
                        null,
                        to.atTime(12, 0).atZone(Definitions.PARIS).toInstant(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        stated(from, day, measure, value),
                        story.now()));
    }

    private void corrected(int n, Measure measure, String day, long value) {
        corrected(n, measure, day, String.valueOf(value));
    }

    private void corrected(int n, Measure measure, String day, String value) {
        story.then(
                Story.NATIONAL,
                new Corrected(
                        CaseKind.DECLARATION,
                        Story.id(n),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse(day)
                                .atTime(12, 0)
                                .atZone(Definitions.PARIS)
                                .toInstant(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        stated(null, day, measure, value),
                        WHY,
                        ReasonCode.OTHER,
                        story.now()));
    }

    private void withdrawn(int n) {
        story.then(
                Story.NATIONAL, new Withdrawn(CaseKind.DECLARATION, Story.id(n), WHY, ReasonCode.OTHER, story.now()));
    }

    private static Statement stated(@Nullable String from, String to, Measure measure, String value) {
        return new Statement(
                from == null ? null : LocalDate.parse(from),
                LocalDate.parse(to),
                measure,
                new BigDecimal(value),
                null,
                null);
    }

    /** {@code ARA,6.5,false}: centre, figure and whether it is withheld, of the file that anybody may read. */
    private static List<String> published(Asking api, String query) throws IOException {
        var file = api.get(Story.NATIONAL, "/api/counters/datapackage" + query);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("counters.csv")) {
                    return CsvReader.builder()
                            .ofNamedCsvRecord(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .stream()
                            .map(row -> row.getField("centre") + "," + row.getField("count") + ","
                                    + row.getField("suppressed"))
                            .toList();
                }
            }
        }
        throw new AssertionError("no counters.csv");
    }

    private static String stock(Asking api, Actor actor, String query) {
        return api.get(actor, "/api/counters" + query + "&measure=EMH_TEAMS")
                .all("count")
                .getFirst();
    }

    /** {@code ES 2 true}: value of a column, figure, whether rows add up. */
    private static List<String> rows(Asking api, String query, String column) {
        return api.get(Story.NATIONAL, "/api/counters" + query).rows().stream()
                .map(row -> row.get(column).asString("null") + " " + row.get("count") + " " + row.get("additive"))
                .toList();
    }

    private static List<String> lines(Asking api, String query) {
        return lines(api, query, Measure.EMH_TEAMS);
    }

    /** {@code 2 12}: position and amount of each line; then what they tell as their sum. */
    private static List<String> lines(Asking api, String query, Measure measure) {
        var page = api.get(Story.NATIONAL, "/api/counters/lines" + query + "&measure=" + measure);
        var lines = new ArrayList<>(page.rows().stream()
                .map(row -> row.get("position") + " " + row.get("amount"))
                .toList());
        lines.add("sum " + page.json().get("sum"));
        return lines;
    }
}
