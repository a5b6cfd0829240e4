package fr.appui.command.intake;

import fr.appui.shared.party.Facility;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A facility as a body tells it. */
public record FacilityBody(
        @Nullable @Size(max = 9) @Pattern(regexp = "[0-9A-Za-z]{9}", message = "not-a-finess")
        String finess,

        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String city,

        @Nullable @Size(max = 3) @Pattern(regexp = DEPARTMENTS, message = "unknown-code")
        String department) {
    /** INSEE codes of the departments. */
    public static final String DEPARTMENTS = "0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]";

    public static @Nullable Facility facility(@Nullable FacilityBody body) {
        return body == null ? null : new Facility(body.finess, body.name, body.city, body.department);
    }
}
