package fr.appui.shared.importing;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one import of a file; the cases that it makes have events of their own, with its id beside them. */
public sealed interface ImportEvent extends Event {

    /**
     * The file was judged as a whole and its good lines are being taken.
     *
     * @param kind what its lines are: {@code support-requests}, {@code signalements}
     * @param fileName may name a person, hence sealed
     * @param fileSha256 of its bytes, in hexadecimal
     * @param rows lines below the headings
     */
    record Started(
            UUID id, String kind, SealedText fileName, String fileSha256, int rows, ImportMode mode, Instant occurredAt)
            implements ImportEvent {}

    /**
     * Every line has been taken or refused; the counts add up to the rows.
     *
     * @param updated lines that changed cases which were in the register before; {@code null}, as none, in what was
     *     written before there were such lines
     * @param known lines that were in the register before
     */
    record Ended(UUID id, int added, @Nullable Integer updated, int known, int refused, Instant occurredAt)
            implements ImportEvent {}
}
