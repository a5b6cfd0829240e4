package fr.appui.shared.signalement;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a signalement, in its usual order. No event holds a patient's identity. */
public sealed interface SignalementEvent extends Event {

    /**
     * A signalement reached the centre and is referenced here; the legal register is elsewhere.
     *
     * @param number {@code S-ARA-2020-00001}; its year is that of {@code receivedAt} in Paris
     * @param region INSEE region, decided here from centre and department
     * @param receivedAt when the centre received it; its day in Europe/Paris is the counting day
     * @param arsReceivedAt when the health agency received it, often another day
     * @param externalNumber number in e-SIN or on the portal
     * @param fromRequest support request that it was made from
     */
    record Received(
            UUID id,
            String number,
            Centre centre,
            String region,
            @Nullable String department,
            Instant receivedAt,
            @Nullable Instant arsReceivedAt,
            SignalementOrigin origin,
            @Nullable String externalNumber,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            SignalementKind kind,
            List<Criterion> criteria,
            @Nullable Microorganism microorganism,
            @Nullable CaseCount cases,
            @Nullable LocalDate firstCaseOn,
            @Nullable SealedText summary,
            Framework framework,
            @Nullable UUID fromRequest,
            Instant occurredAt)
            implements SignalementEvent {}

    /**
     * What the counts mean under the rule of the counting day; a newer rule never touches what was judged.
     *
     * @param rule version that decided
     * @param cases residents counted
     * @param threshold cases that the rule asks for
     */
    record Judged(UUID id, RuleVersion rule, int cases, int threshold, Verdict verdict, Instant occurredAt)
            implements SignalementEvent {}

    /**
     * A rule gave a step its last day; takes the place of an earlier one.
     *
     * @param countedFrom day that the rule counted from
     * @param holidays version of the territory's holidays that were left out
     */
    record DeadlineSet(
            UUID id,
            Step step,
            LocalDate dueOn,
            LocalDate countedFrom,
            RuleVersion rule,
            RuleVersion holidays,
            Instant occurredAt)
            implements SignalementEvent {}

    /**
     * A person gave a step another last day.
     *
     * @param informationRequest which one; there exactly when {@code step} is INFORMATION
     */
    record DeadlineMoved(
            UUID id,
            Step step,
            @Nullable Integer informationRequest,
            LocalDate dueOn,
            @Nullable SealedText reason,
            Instant occurredAt)
            implements SignalementEvent {}

    /**
     * A last day went by with the step undone; written once per step and last day.
     *
     * @param informationRequest which one; there exactly when {@code step} is INFORMATION
     */
    record DeadlinePassed(UUID id, Step step, @Nullable Integer informationRequest, LocalDate dueOn, Instant occurredAt)
            implements SignalementEvent {}

    record Acknowledged(UUID id, @Nullable SealedText text, Instant occurredAt) implements SignalementEvent {}

    record Assigned(UUID id, UUID to, Instant occurredAt) implements SignalementEvent {}

    record Assessed(UUID id, SealedText assessment, Instant occurredAt) implements SignalementEvent {}

    record CriterionAdded(UUID id, Criterion criterion, Instant occurredAt) implements SignalementEvent {}

    /**
     * Somebody was asked for something.
     *
     * @param informationRequest 1, 2, 3… within the case
     * @param dueOn last day, given by the person who asked
     */
    record InformationRequested(UUID id, int informationRequest, SealedText what, LocalDate dueOn, Instant occurredAt)
            implements SignalementEvent {}

    record InformationReceived(
            UUID id, int informationRequest, @Nullable SealedText text, Instant occurredAt)
            implements SignalementEvent {}

    /**
     * Who was asked was reminded, by mail when there is an address.
     *
     * @param to mail address; {@code null}: reminded otherwise, by telephone for one
     * @param subject of the mail; there exactly with {@code to}
     * @param text as the officer saw it before it went
     */
    record Reminded(
            UUID id,
            int informationRequest,
            @Nullable SealedText to,
            @Nullable SealedText subject,
            @Nullable SealedText text,
            Instant occurredAt)
            implements SignalementEvent {}

    record CasesCounted(UUID id, CaseCount cases, Instant occurredAt) implements SignalementEvent {}

    /** A control measure was taken, or asked for, on the spot. */
    record MeasureTaken(UUID id, SealedText text, Instant occurredAt) implements SignalementEvent {}

    /** The declarant got an answer back: a fact of its own, before or after the closure. */
    record FeedbackGiven(UUID id, SealedText text, Instant occurredAt) implements SignalementEvent {}

    /**
     * The event is over. The final counts are the last ones counted.
     *
     * @param curve epidemic curve in the order of days; {@code null} when none was drawn up
     */
    record Closed(UUID id, SealedText summary, @Nullable List<CurveDay> curve, Instant occurredAt)
            implements SignalementEvent {}

    record Reopened(
            UUID id, @Nullable SealedText reason, @Nullable ReasonCode reasonCode, Instant occurredAt)
            implements SignalementEvent {}

    /**
     * What was recorded of it was wrong, or is known better: only the components that changed are there.
     *
     * @param region there with {@code facility}, decided from it
     * @param department there with {@code facility}; {@code null} with a facility means unknown
     * @param subSector also gone, when {@code sector} changed to one that has none
     * @param criteria all that hold from now on
     */
    record Corrected(
            UUID id,
            @Nullable Instant receivedAt,
            @Nullable Instant arsReceivedAt,
            @Nullable SignalementOrigin origin,
            @Nullable String externalNumber,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            @Nullable String region,
            @Nullable String department,
            @Nullable SignalementKind kind,
            @Nullable List<Criterion> criteria,
            @Nullable Microorganism microorganism,
            @Nullable LocalDate firstCaseOn,
            @Nullable SealedText summary,
            @Nullable Framework framework,
            SealedText reason,
            ReasonCode reasonCode,
            Instant occurredAt)
            implements SignalementEvent {}

    /** Entered by mistake: counts 0 from here on; what was counted before stays as it was known. */
    record Withdrawn(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SignalementEvent {}

    /** @param to any other case */
    record Linked(UUID id, UUID to, Instant occurredAt) implements SignalementEvent {}

    record Noted(UUID id, SealedText text, Instant occurredAt) implements SignalementEvent {}

    /**
     * The signalement is the same as another one: it counts 0 from here on, and what there is to do is done there.
     *
     * @param into the signalement that goes on for both; bears {@link TookIn} of the same command
     */
    record Merged(UUID id, UUID into, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SignalementEvent {}

    /** @param from the signalement that was merged into this one */
    record TookIn(UUID id, UUID from, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SignalementEvent {}

    /**
     * The two were not the same after all: the signalement is again what it was before it was merged.
     *
     * @param into the signalement that it was merged into; bears {@link LetGo} of the same command
     */
    record Unmerged(UUID id, UUID into, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SignalementEvent {}

    /** @param from the signalement that had been merged into this one */
    record LetGo(UUID id, UUID from, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements SignalementEvent {}
}
