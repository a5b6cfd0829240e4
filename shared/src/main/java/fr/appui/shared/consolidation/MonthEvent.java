package fr.appui.shared.consolidation;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Streams;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What can happen to the figures of one month of one centre. They are provisional until somebody answers for them; what
 * is put right afterwards still counts, and is told as a correction of a consolidated month.
 */
public sealed interface MonthEvent extends Event {
    Centre centre();

    /** Its first day. */
    LocalDate month();

    /** Somebody checked the month and answers for its figures, as they stand at this event's position. */
    record Consolidated(UUID id, Centre centre, LocalDate month, Instant occurredAt) implements MonthEvent {}

    /** The month is provisional again. */
    record Reopened(
            UUID id, Centre centre, LocalDate month, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements MonthEvent {}

    /** The stream of a centre's month: one for ever. */
    static UUID streamOf(Centre centre, LocalDate month) {
        return Streams.named("month " + centre + " " + month.withDayOfMonth(1));
    }
}
