package fr.appui.command.intake;

import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Region and department that a case belongs to, decided once from its centre and its facility.
 *
 * @param region INSEE code
 * @param department INSEE code; {@code null} when nothing tells
 */
public record Locality(String region, @Nullable String department) {
    private static final Pattern DEPARTMENT = Pattern.compile(FacilityBody.DEPARTMENTS);

    public static Locality of(Centre centre, @Nullable Facility facility) {
        var department = facility == null ? null : departmentOf(facility);
        return new Locality(centre.regionOf(department), department);
    }

    private static @Nullable String departmentOf(Facility facility) {
        if (facility.department() != null) {
            return facility.department();
        }
        return facility.finess() == null ? null : departmentOf(facility.finess().toUpperCase(Locale.ROOT));
    }

    /**
     * A FINESS number begins with its department. Overseas it is written {@code 97d} or, in the numbers given today,
     * {@code 970d}; Mayotte's begin with {@code 980}. {@code 20}, Corsica before 1976, says too little.
     */
    private static @Nullable String departmentOf(String finess) {
        var told = finess.startsWith("970")
                ? "97" + finess.charAt(3)
                : finess.startsWith("97")
                        ? finess.substring(0, 3)
                        : finess.startsWith("980") ? "976" : finess.substring(0, 2);
        return DEPARTMENT.matcher(told).matches() ? told : null;
    }
}
