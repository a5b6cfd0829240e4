package fr.appui.shared.importing;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.UUID;

/** What happens to one import of a file; the cases that it makes have events of their own, with its id beside them. */
public sealed interface ImportEvent extends Event {

    /**
     * The file was judged as a whole and its good lines are being taken.
     *
     * @param kind what its lines are: {@code support-requests}
     * @param fileName may name a person, hence sealed
     * @param fileSha256 of its bytes, in hexadecimal
     * @param rows lines below the headings
     */
    record Started(
            UUID id, String kind, SealedText fileName, String fileSha256, int rows, ImportMode mode, Instant occurredAt)
            implements ImportEvent {}

    /**
     * Every line has been taken or refused; the three add up to the rows.
     *
     * @param known lines that were in the register before
     */
    record Ended(UUID id, int added, int known, int refused, Instant occurredAt) implements ImportEvent {}
}
