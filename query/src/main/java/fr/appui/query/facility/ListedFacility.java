package fr.appui.query.facility;

import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import org.jspecify.annotations.Nullable;

/**
 * A facility as it is offered to choose from.
 *
 * @param finess {@code null} for one that was typed freely in an earlier request
 * @param sector proposed from the category; {@code null} where the category tells none
 * @param recent whether the asker's own last requests came from there
 */
public record ListedFacility(
        @Nullable String finess,
        String name,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String department,
        @Nullable String region,
        @Nullable String category,
        @Nullable String categoryLabel,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        boolean recent) {

    ListedFacility asRecent() {
        return new ListedFacility(
                finess, name, city, postalCode, department, region, category, categoryLabel, sector, subSector, true);
    }
}
