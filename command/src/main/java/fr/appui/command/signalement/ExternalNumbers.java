package fr.appui.command.signalement;

import fr.appui.shared.reference.SignalementOrigin;
import java.util.Optional;
import java.util.UUID;

/** Which signalement bears which number of another register. */
public interface ExternalNumbers {
    /** As everything that is in the log now tells, whatever the views have taken in. */
    Known now();

    /** As known at one moment. */
    @FunctionalInterface
    interface Known {
        /** Of several that bear it, one that was not withdrawn. */
        Optional<UUID> signalement(SignalementOrigin origin, String number);
    }
}
