package fr.appui.command.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a feature's forms lead. */
public interface Pages {
    /** Name of the form that creates; the others bear the last part of the address that they are posted to. */
    String creation();

    /** The page that shows a refused form again, with what was typed; {@code null}: that of a creation. */
    String again(@Nullable UUID subject);

    /**
     * The page that follows once the command is taken; {@code minPosition} is added to it.
     *
     * @param wish what the form asks for as {@code _next}; {@code null} when it does not
     */
    String after(Answer answer, boolean creation, @Nullable String wish);
}
