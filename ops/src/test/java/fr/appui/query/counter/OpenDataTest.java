package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.appui.query.Asking;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest {
    private static final String REQUESTS =
            "/api/counters/datapackage?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-12-31";

    @Test
    void a_small_count_is_withheld_and_cannot_be_worked_out_from_the_totals() throws IOException {
        var api = api();

        var rows = rows(api, "&by=sector,centre");

        assertThat(count(rows, "EMS", "ARA")).isEqualTo(" true");
        assertThat(count(rows, "TOTAL", "TOTAL")).isEqualTo("41 false");
        assertThat(count(rows, "VILLE", "IDF")).as("zeros are shown").isEqualTo("0 false");
        assertThat(rows)
                .filteredOn(row ->
                        row.get("centre").equals("ARA") && !row.get("sector").equals("TOTAL"))
                .filteredOn(row -> row.get("suppressed").equals("true"))
                .hasSizeGreaterThan(1);
        assertThat(rows)
                .filteredOn(row ->
                        row.get("sector").equals("EMS") && !row.get("centre").equals("TOTAL"))
                .filteredOn(row -> row.get("suppressed").equals("true"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void what_is_published_is_what_the_counters_say() throws IOException {
        var api = api();
        var said = new HashMap<String, String>();
        for (var by : List.of("sector", "centre", "sector,centre")) {
            api.get(Story.NATIONAL, "/api/counters?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-12-31&by=" + by)
                    .rows()
                    .forEach(row -> said.put(
                            row.path("sector").asString("TOTAL") + " "
                                    + row.path("centre").asString("TOTAL"),
                            row.get("count").asString()));
        }

        assertThat(rows(api, "&by=sector,centre"))
                .filteredOn(row -> row.get("suppressed").equals("false"))
                .filteredOn(row -> !(row.get("sector") + row.get("centre")).equals("TOTALTOTAL"))
                .hasSizeGreaterThan(20)
                .allSatisfy(row ->
                        assertThat(said).containsEntry(row.get("sector") + " " + row.get("centre"), row.get("count")));
    }

    @Test
    void the_package_says_its_licence_its_threshold_and_how_each_measure_is_counted() throws IOException {
        var told = described(api(), "&by=sector");

        assertThat(told.at("/licenses/0/name").asString()).isEqualTo("etalab-2.0");
        assertThat(told.at("/leastPublishedCount").asInt()).isEqualTo(5);
        assertThat(told.at("/resources/0/path").asString()).isEqualTo("counters.csv");
        assertThat(told.at("/appui/definitions/0/measure").asString()).isEqualTo("SUPPORT_REQUESTS");
        assertThat(told.at("/appui/definitions/0/version").asInt()).isEqualTo(1);
        assertThat(told.at("/appui/definitions/0/text").asString()).isNotBlank().doesNotStartWith("definition.");
        assertThat(told.at("/resources/0/schema/fields").valueStream())
                .allSatisfy(
                        field -> assertThat(field.get("description").asString()).doesNotStartWith("export."));
    }

    @Test
    void by_more_than_three_dimensions_there_would_be_more_totals_than_figures() {
        assertThat(api().get(Story.NATIONAL, REQUESTS + "&by=sector,centre,month,channel")
                        .errors())
                .containsExactly("by out-of-range");
    }

    /** 12 + 2 requests of one centre, 20 + 7 of another; 2 are few. */
    private static Asking api() {
        var story = new Story().account(Story.NATIONAL, "coordination");
        var n = 0;
        for (var i = 0; i < 12; i++) {
            story.then(Story.ARA, Story.request(++n, Centre.ARA, Sector.ES));
        }
        for (var i = 0; i < 2; i++) {
            story.then(Story.ARA, Story.request(++n, Centre.ARA, Sector.EMS));
        }
        for (var i = 0; i < 20; i++) {
            story.then(Story.IDF, Story.request(++n, Centre.IDF, Sector.ES));
        }
        for (var i = 0; i < 7; i++) {
            story.then(Story.IDF, Story.request(++n, Centre.IDF, Sector.EMS));
        }
        return Views.of(story).api();
    }

    private static String count(List<Map<String, String>> rows, String sector, String centre) {
        return rows.stream()
                .filter(row ->
                        row.get("sector").equals(sector) && row.get("centre").equals(centre))
                .map(row -> row.get("count") + " " + row.get("suppressed"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(Asking api, String by) throws IOException {
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(part(api, by, "counters.csv"), StandardCharsets.UTF_8))
                .stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
    }

    private static JsonNode described(Asking api, String by) throws IOException {
        return JsonMapper.shared().readTree(part(api, by, "datapackage.json"));
    }

    private static byte[] part(Asking api, String by, String name) throws IOException {
        var answer = api.get(Story.NATIONAL, REQUESTS + by);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
