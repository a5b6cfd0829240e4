package fr.appui.command.importing;

import fr.appui.command.intake.Creation;
import fr.appui.command.intake.CreationBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that could be read: the case it is about and the key under which the log remembers it.
 *
 * @param named digest of the name by which another register knows the case, and of what the line says of it;
 *     {@code null}: the line is a case of its own
 */
record Line<B extends Record & CreationBody>(
        Sheet.Row row,
        Creation<B> creation,
        UUID id,
        UUID key,
        @Nullable Named named) {

    record Named(UUID name, UUID content) {}
}
