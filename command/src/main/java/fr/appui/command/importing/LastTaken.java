package fr.appui.command.importing;

import java.util.UUID;

/**
 * What the last line that was taken under a name said, as digests: a line that an extraction repeats unchanged is no
 * news, whatever people have put right in the register since.
 */
public interface LastTaken {
    boolean isLast(UUID name, UUID content);

    void remember(UUID name, UUID content);
}
