package fr.appui.shared.answer;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a reusable answer, in its usual order. Its text never changes: another takes over. */
public sealed interface AnswerEvent extends Event {

    /**
     * Someone thinks that this text is worth sending again.
     *
     * @param centre whose answer it is; {@code null}: the whole network's
     * @param shortcut what one types to find it at once
     * @param validFrom first day on which it may be sent
     * @param validTo last such day; {@code null} without end
     */
    record Proposed(
            UUID id,
            @Nullable Centre centre,
            String shortcut,
            SealedText title,
            SealedText text,
            List<Theme> themes,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant occurredAt)
            implements AnswerEvent {}

    record Approved(UUID id, Instant occurredAt) implements AnswerEvent {}

    /** @param by the approved answer to be sent from now on */
    record Superseded(UUID id, UUID by, Instant occurredAt) implements AnswerEvent {}

    record Withdrawn(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt) implements AnswerEvent {}
}
