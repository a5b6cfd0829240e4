package fr.appui.command.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a creation, which may bring its own id. */
public interface CreationBody extends PostBody {
    /** @return {@code null}: the server makes one */
    @Nullable
    UUID id();
}
