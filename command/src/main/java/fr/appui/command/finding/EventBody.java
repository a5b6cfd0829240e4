package fr.appui.command.finding;

import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.wire.StoredType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is cited.
 *
 * @param type stored name
 * @param number of its case
 */
record EventBody(
        @Min(1) @Max(Long.MAX_VALUE) Long position,
        @Size(max = 60) String type,

        @Nullable @Size(max = 30) @Pattern(regexp = "[A-Za-z0-9-]{2,30}", message = "unknown-case")
        String number) {

    /** Whether the log knows events of such a name. */
    boolean isOfKnownType() {
        return Arrays.stream(StoredType.values())
                .anyMatch(known -> known.storedName().equals(type));
    }

    CitedEvent cited() {
        return new CitedEvent(position, type, number);
    }
}
