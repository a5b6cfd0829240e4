package fr.appui.shared.supportrequest;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a support request (demande d'appui), in its usual order. */
public sealed interface SupportRequestEvent extends Event {

    /**
     * A request was received and is now in the register.
     *
     * @param number {@code D-ARA-2020-00001}: drawn before the command, its year is that of {@code receivedAt} in Paris
     * @param region INSEE region, decided here from centre and department
     * @param receivedAt when the request reached the centre; its day in Europe/Paris is the counting day
     * @param durationMinutes working time spent so far, 0–10 080
     */
    record Opened(
            UUID id,
            String number,
            Centre centre,
            String region,
            @Nullable String department,
            Instant receivedAt,
            Channel channel,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            @Nullable Requester requester,
            List<Theme> themes,
            SealedText question,
            @Nullable Integer durationMinutes,
            Framework framework,
            Instant occurredAt)
            implements SupportRequestEvent {}

    record Assigned(UUID id, UUID to, Instant occurredAt) implements SupportRequestEvent {}

    /**
     * An answer was given; a request may get several.
     *
     * @param durationMinutes working time of this answer, on top of what was spent before
     * @param from reusable answers that it was made from; {@code null} for none, and before revision 2
     * @param documents publications that were sent along; {@code null} for none, and before revision 3
     */
    record Answered(
            UUID id,
            SealedText answer,
            Instant answeredAt,
            @Nullable Integer durationMinutes,
            @Nullable List<UUID> from,
            @Nullable List<UUID> documents,
            Instant occurredAt)
            implements SupportRequestEvent {

        /** An answer in words of its own. */
        public Answered(
                UUID id, SealedText answer, Instant answeredAt, @Nullable Integer durationMinutes, Instant occurredAt) {
            this(id, answer, answeredAt, durationMinutes, null, null, occurredAt);
        }
    }

    record Referred(
            UUID id,
            ReferralTarget to,
            @Nullable SealedText reason,
            @Nullable ReasonCode reasonCode,
            Instant occurredAt)
            implements SupportRequestEvent {}

    record Closed(UUID id, Outcome outcome, Instant occurredAt) implements SupportRequestEvent {}

    record Reopened(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SupportRequestEvent {}

    /**
     * What the request counts under was wrong: only the components that changed are there.
     *
     * @param subSector also gone, when {@code sector} changed to one that has none
     * @param region there with {@code facility}, decided from it
     * @param department there with {@code facility}; {@code null} with a facility means unknown
     */
    record Reclassified(
            UUID id,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable List<Theme> themes,
            @Nullable Facility facility,
            @Nullable String region,
            @Nullable String department,
            @Nullable Framework framework,
            SealedText reason,
            ReasonCode reasonCode,
            Instant occurredAt)
            implements SupportRequestEvent {}

    /**
     * What was noted of the call was wrong: only the components that changed are there.
     *
     * @param durationMinutes replaces the whole working time of the request, its answers' included
     */
    record Corrected(
            UUID id,
            @Nullable Instant receivedAt,
            @Nullable Channel channel,
            @Nullable Integer durationMinutes,
            @Nullable SealedText question,
            @Nullable Requester requester,
            SealedText reason,
            ReasonCode reasonCode,
            Instant occurredAt)
            implements SupportRequestEvent {}

    /** Entered by mistake: counts 0 from here on, in every period; what was counted before stays as it was known. */
    record Withdrawn(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SupportRequestEvent {}

    /** @param to any other case */
    record Linked(UUID id, UUID to, Instant occurredAt) implements SupportRequestEvent {}

    record Noted(UUID id, SealedText text, Instant occurredAt) implements SupportRequestEvent {}

    /** Someone will come back to the request on that day; replaces what was planned before. */
    record FollowUpPlanned(
            UUID id, LocalDate dueOn, @Nullable SealedText text, Instant occurredAt) implements SupportRequestEvent {}

    /** What was planned is done: nothing is due any more. */
    record FollowUpDone(UUID id, @Nullable SealedText text, Instant occurredAt) implements SupportRequestEvent {}

    /**
     * The request is the same as another one: it counts 0 from here on, and what there is to do is done there.
     *
     * @param into the request that goes on for both; bears {@link TookIn} of the same command
     */
    record Merged(UUID id, UUID into, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SupportRequestEvent {}

    /** @param from the request that was merged into this one */
    record TookIn(UUID id, UUID from, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SupportRequestEvent {}

    /**
     * The two were not the same after all: the request is again what it was before it was merged.
     *
     * @param into the request that it was merged into; bears {@link LetGo} of the same command
     */
    record Unmerged(UUID id, UUID into, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SupportRequestEvent {}

    /** @param from the request that had been merged into this one */
    record LetGo(UUID id, UUID from, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SupportRequestEvent {}
}
