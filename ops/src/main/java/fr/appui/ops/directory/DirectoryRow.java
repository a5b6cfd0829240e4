package fr.appui.ops.directory;

import fr.appui.shared.reference.Departments;
import org.jspecify.annotations.Nullable;

/**
 * What the directory keeps of a facility; no address.
 *
 * @param categoryLabel {@code null} where the layout has codes only
 */
public record DirectoryRow(
        String finess,
        String name,
        @Nullable String longName,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String department,
        @Nullable String category,
        @Nullable String categoryLabel) {

    @Nullable
    String region() {
        return Departments.regionOf(department);
    }
}
