package fr.appui.shared.finding;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a question or finding of an evaluation. */
public sealed interface FindingEvent extends Event {

    /**
     * An evaluator asks about a figure or an event, or notes what was found: about exactly one of the two.
     *
     * @param number {@code C-ARA-2020-00001}
     * @param centre whom it concerns and who answers; {@link Centre#NAT}: the network as a whole
     * @param by account of the evaluator
     */
    record Raised(
            UUID id,
            String number,
            FindingKind kind,
            Centre centre,
            @Nullable CitedFigure figure,
            @Nullable CitedEvent event,
            SealedText text,
            UUID by,
            Instant occurredAt)
            implements FindingEvent {}

    /** Whom it concerns answers; a further answer stands beside those before. */
    record Answered(UUID id, SealedText text, Instant occurredAt) implements FindingEvent {}

    /** An evaluator says how it ends. */
    record Settled(UUID id, Conclusion conclusion, @Nullable SealedText text, Instant occurredAt)
            implements FindingEvent {}

    /** It was settled, or withdrawn, too early. */
    record Reopened(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt) implements FindingEvent {}

    /** Who raised it takes it back. */
    record Withdrawn(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt) implements FindingEvent {}
}
