package fr.appui.command.intake;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/** Identifiers, read as they must be written and made the way the log makes those of its events. */
public final class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    /** @return {@code null} if this is no UUID in its canonical form, capital letters aside */
    public static @Nullable UUID read(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return CANONICAL.matcher(lower).matches() ? UUID.fromString(lower) : null;
    }

    public static UUID next() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    }
}
