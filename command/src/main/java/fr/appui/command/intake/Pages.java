package fr.appui.command.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a feature's forms lead. A form is known to its page by the last part of the address that it is posted to. */
public interface Pages {
    /** The page that shows a refused form again, with what was typed; {@code null}: that of a creation. */
    String again(@Nullable UUID subject);

    /**
     * The page that follows once the command is taken, escaped as addresses are; {@code minPosition} is added to it.
     *
     * @param wish what the form asks for as {@code _next}; {@code null} when it does not
     */
    String after(Answer answer, boolean creation, @Nullable String wish);
}
