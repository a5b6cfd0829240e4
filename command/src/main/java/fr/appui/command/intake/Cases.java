package fr.appui.command.intake;

import java.util.UUID;

/** Which cases there are, of every kind. */
public interface Cases {
    boolean exists(UUID id);
}
