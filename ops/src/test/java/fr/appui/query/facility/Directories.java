package fr.appui.query.facility;

import fr.appui.ops.demo.SampleDirectory;
import fr.appui.ops.directory.DirectoryRow;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.facility.FacilityEvent.DirectoryImported;
import fr.appui.shared.facility.Layout;
import fr.appui.shared.reference.Departments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A directory in the database of some views, as an import leaves it behind. */
final class Directories {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String PUT = """
            INSERT INTO directory.facility (finess, name, long_name, city, postal_code, department, region, category,
                                            category_label, valid_from, import)
            SELECT finess, name, long_name, city, postal_code, department, region, category, category_label,
                   CAST(:vintage AS date), CAST(:import AS uuid)
              FROM json_populate_recordset(NULL::directory.facility, CAST(:rows AS json))
            """;

    private record Stored(
            String finess,
            String name,
            @Nullable String longName,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String department,
            @Nullable String region,
            @Nullable String category,
            @Nullable String categoryLabel) {}

    private Directories() {}

    static void put(Views views, List<DirectoryRow> rows, UUID id) {
        views.db()
                .sql(PUT)
                .param("vintage", SampleDirectory.VINTAGE.toString())
                .param("import", id.toString())
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rows.stream().map(Directories::stored).toList()))
                .update();
    }

    private static Stored stored(DirectoryRow row) {
        return new Stored(
                row.finess(),
                row.name(),
                row.longName(),
                row.city(),
                row.postalCode(),
                row.department(),
                Departments.regionOf(row.department()),
                row.category(),
                row.categoryLabel());
    }

    static DirectoryImported imported(UUID id, int rows) {
        return new DirectoryImported(
                id, Layout.STRUCTUREET, SampleDirectory.VINTAGE, "0".repeat(64), rows, rows, 0, 0, 0, Story.MONDAY);
    }
}
