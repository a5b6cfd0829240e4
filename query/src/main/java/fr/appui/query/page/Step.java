package fr.appui.query.page;

import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case, as its page tells it.
 *
 * @param actor name, or an account's beginning when it has none; empty for the machine
 * @param said its free texts
 */
public record Step(
        long position,
        int version,
        String type,
        Instant happened,
        Instant recorded,
        String actor,
        @Nullable Role role,
        @Nullable Centre centre,
        Origin origin,
        @Nullable String reasonCode,
        List<Said> said,
        List<Change> changes) {

    /** @param value {@code null} where it is masked */
    public record Said(String label, @Nullable String value) {}
}
