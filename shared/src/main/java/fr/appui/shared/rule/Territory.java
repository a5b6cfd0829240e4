package fr.appui.shared.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a deadline is counted: its public holidays and its clock. */
public enum Territory {
    METROPOLE("Europe/Paris"),
    /** Good Friday and Saint Stephen's day on top (ordinance of 16 August 1892, kept by article L3134-13 CT). */
    ALSACE_MOSELLE("Europe/Paris"),
    GUADELOUPE("America/Guadeloupe"),
    MARTINIQUE("America/Martinique"),
    GUYANE("America/Cayenne"),
    REUNION("Indian/Reunion"),
    MAYOTTE("Indian/Mayotte");

    private static final Set<String> LOCAL_LAW = Set.of("57", "67", "68");

    private final ZoneId zone;

    Territory(String zone) {
        this.zone = ZoneId.of(zone);
    }

    /**
     * @param region INSEE region
     * @param department INSEE department; {@code null} when unknown
     */
    public static Territory of(String region, @Nullable String department) {
        return switch (region) {
            case "01" -> GUADELOUPE;
            case "02" -> MARTINIQUE;
            case "03" -> GUYANE;
            case "04" -> REUNION;
            case "06" -> MAYOTTE;
            default -> department != null && LOCAL_LAW.contains(department) ? ALSACE_MOSELLE : METROPOLE;
        };
    }

    public ZoneId zone() {
        return zone;
    }

    /** The day that it is there. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The instant at which a last day is over there. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
