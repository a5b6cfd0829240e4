package fr.appui.command.intake;

import fr.appui.shared.log.CaseFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Which cases there are, of every kind. */
public interface Cases {
    boolean exists(UUID id);

    /** What is known of a case; empty for one that does not exist. */
    Optional<CaseFacts> facts(UUID id);

    /** @param number as people know a case: {@code D-ARA-2020-00001} */
    Optional<UUID> numbered(String number);

    /** @param idOrNumber whichever a person or a program has at hand */
    default Optional<UUID> meant(String idOrNumber) {
        var id = Ids.read(idOrNumber);
        return id == null
                ? numbered(idOrNumber.toUpperCase(Locale.ROOT))
                : Optional.of(id).filter(this::exists);
    }
}
