package fr.appui.query.importing;

import java.util.Optional;
import java.util.UUID;

/** What people wrote in a file that they import, opened: for those who may read sealed fields. */
public interface SealedParts {
    /**
     * Opens one part.
     *
     * @param name {@code overview} and {@code report} are JSON, {@code refused} is a file
     */
    Optional<byte[]> part(UUID importId, String name);
}
