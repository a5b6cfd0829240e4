package fr.appui.command.intake;

import org.jspecify.annotations.Nullable;

/** Tells what really changes, so that an event holds nothing that was already so. */
public final class Changed {
    private Changed() {}

    /** @return {@code wanted} if it is given and differs from what is, else {@code null} */
    public static <T> @Nullable T changed(@Nullable T wanted, @Nullable T current) {
        return wanted == null || wanted.equals(current) ? null : wanted;
    }
}
