package fr.appui.shared.onsiteaction;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an on-site action, in its usual order. */
public sealed interface OnSiteActionEvent extends Event {

    /**
     * An action is in the register: planned for a day, or done at once. One of {@code plannedFor} and {@code doneAt} is
     * there, never both.
     *
     * @param number {@code A-ARA-2020-00001}; its year is that of the counting day, as far as it is known now
     * @param region INSEE region, decided here from centre and department
     * @param plannedFor day in Paris
     * @param plannedAt hour of that day; {@code null} where none was told
     * @param doneAt its day in Europe/Paris is the counting day
     * @param team mobile hygiene team, by the short name it goes by; only with mode EMH
     * @param text what it is about
     */
    record Entered(
            UUID id,
            String number,
            Centre centre,
            String region,
            @Nullable String department,
            ActionMode mode,
            ActionType type,
            SealedText title,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            Framework framework,
            @Nullable LocalDate plannedFor,
            @Nullable Instant plannedAt,
            @Nullable Instant doneAt,
            @Nullable Integer participants,
            @Nullable String team,
            @Nullable SealedText text,
            Instant occurredAt)
            implements OnSiteActionEvent {}

    /**
     * What was planned took place: it counts from here on, on the day of {@code occurredAt}.
     *
     * @param participants {@code null}: as it was planned
     * @param text how it went
     */
    record Completed(
            UUID id,
            @Nullable Integer participants,
            @Nullable SealedText text,
            Instant occurredAt) implements OnSiteActionEvent {}

    /** What was planned will not take place. */
    record Cancelled(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements OnSiteActionEvent {}

    /**
     * What was entered was wrong: only the components that changed are there.
     *
     * @param subSector also gone, when {@code sector} changed to one that has none
     * @param region there with {@code facility}, decided from it
     * @param department there with {@code facility}; {@code null} with a facility means unknown
     * @param plannedAt there with {@code plannedFor}, where an hour was told
     * @param report takes the place of what was told when it was done
     * @param team also gone, when {@code mode} changed to one that has none
     */
    record Corrected(
            UUID id,
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable SealedText title,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            @Nullable String region,
            @Nullable String department,
            @Nullable Framework framework,
            @Nullable LocalDate plannedFor,
            @Nullable Instant plannedAt,
            @Nullable Instant doneAt,
            @Nullable Integer participants,
            @Nullable String team,
            @Nullable SealedText text,
            @Nullable SealedText report,
            SealedText reason,
            ReasonCode reasonCode,
            Instant occurredAt)
            implements OnSiteActionEvent {}

    /** Entered by mistake: counts 0 from here on, in every period; what was counted before stays as it was known. */
    record Withdrawn(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements OnSiteActionEvent {}

    /** @param to any other case */
    record Linked(UUID id, UUID to, Instant occurredAt) implements OnSiteActionEvent {}

    record Noted(UUID id, SealedText text, Instant occurredAt) implements OnSiteActionEvent {}
}
