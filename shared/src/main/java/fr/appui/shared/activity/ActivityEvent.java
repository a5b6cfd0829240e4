package fr.appui.shared.activity;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an activity, in its usual order. All five kinds of case live alike, so that they share
 * these records; each is stored under a name of its kind ({@code meeting.completed}).
 *
 * <p>Where {@link #activity} is not written it is an on-site action: those were in the register before the others.
 * Lists that are empty are not written.
 */
public sealed interface ActivityEvent extends Event {

    /** As it was written. */
    @Nullable
    CaseKind activity();

    /** The kind of case that it happened to. */
    default CaseKind happenedTo() {
        return Objects.requireNonNullElse(activity(), CaseKind.ON_SITE_ACTION);
    }

    /**
     * An activity is in the register: planned for a day, or done at once. One of {@code plannedFor} and {@code doneAt}
     * is there, never both. A declaration is always done, on the last day of its period when it has one.
     *
     * @param number {@code A-ARA-2020-00001}; its year is that of the counting day, as far as it is known now
     * @param centre {@link Centre#NAT} for what the network as a whole declares
     * @param region INSEE region, decided here from centre and department
     * @param mode of on-site actions, like {@code type}; the others have a {@code kind}
     * @param level of meetings
     * @param title {@code null} for declarations only
     * @param sectors participants of a training by sector; empty when they are all of {@code sector}
     * @param plannedFor day in Paris
     * @param plannedAt hour of that day; {@code null} where none was told
     * @param doneAt its day in Europe/Paris is the counting day
     * @param team mobile hygiene team, by the short name it goes by; only with mode EMH
     * @param attendance of a committee, by capacity
     * @param text what it is about; of a meeting, its agenda
     * @param strategy axes and actions of the national strategy 2022–2025 that it serves: {@code AXIS_1} to
     *     {@code AXIS_9}, {@code ACTION_1} to {@code ACTION_42}
     * @param stated of declarations
     */
    record Entered(
            @Nullable CaseKind activity,
            UUID id,
            String number,
            Centre centre,
            String region,
            @Nullable String department,
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable ActivityKind kind,
            @Nullable Level level,
            @Nullable SealedText title,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable List<Participants> sectors,
            @Nullable Facility facility,
            Framework framework,
            @Nullable List<Theme> themes,
            @Nullable LocalDate plannedFor,
            @Nullable Instant plannedAt,
            @Nullable Instant doneAt,
            @Nullable Integer durationMinutes,
            @Nullable Integer participants,
            @Nullable String team,
            @Nullable List<Attendance> attendance,
            @Nullable SealedText text,
            @Nullable List<String> strategy,
            @Nullable Statement stated,
            Instant occurredAt)
            implements ActivityEvent {}

    /**
     * What was planned took place, or a publication came out: it counts from here on, on the day of {@code occurredAt}.
     *
     * @param participants {@code null}: as it was planned; so are {@code sectors} and {@code attendance} when empty
     * @param text how it went; of a meeting, its minutes
     */
    record Completed(
            @Nullable CaseKind activity,
            UUID id,
            @Nullable Integer participants,
            @Nullable List<Participants> sectors,
            @Nullable List<Attendance> attendance,
            @Nullable SealedText text,
            Instant occurredAt)
            implements ActivityEvent {}

    /** What was planned will not take place. */
    record Cancelled(@Nullable CaseKind activity, UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements ActivityEvent {}

    /**
     * What was entered was wrong: only the components that changed are there; a list that changed to nothing is empty.
     *
     * @param subSector also gone, when {@code sector} changed to one that has none
     * @param region there with {@code facility}, decided from it
     * @param department there with {@code facility}; {@code null} with a facility means unknown
     * @param plannedAt there with {@code plannedFor}, where an hour was told
     * @param report takes the place of what was told when it was done
     * @param team also gone, when {@code mode} changed to one that has none
     * @param stated takes the place of all that was stated before
     */
    record Corrected(
            @Nullable CaseKind activity,
            UUID id,
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable ActivityKind kind,
            @Nullable Level level,
            @Nullable SealedText title,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable List<Participants> sectors,
            @Nullable Facility facility,
            @Nullable String region,
            @Nullable String department,
            @Nullable Framework framework,
            @Nullable List<Theme> themes,
            @Nullable LocalDate plannedFor,
            @Nullable Instant plannedAt,
            @Nullable Instant doneAt,
            @Nullable Integer durationMinutes,
            @Nullable Integer participants,
            @Nullable String team,
            @Nullable List<Attendance> attendance,
            @Nullable SealedText text,
            @Nullable SealedText report,
            @Nullable List<String> strategy,
            @Nullable Statement stated,
            SealedText reason,
            ReasonCode reasonCode,
            Instant occurredAt)
            implements ActivityEvent {}

    /** Entered by mistake: counts 0 from here on, in every period; what was counted before stays as it was known. */
    record Withdrawn(@Nullable CaseKind activity, UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
            implements ActivityEvent {}

    /** @param to any other case */
    record Linked(@Nullable CaseKind activity, UUID id, UUID to, Instant occurredAt) implements ActivityEvent {}

    record Noted(@Nullable CaseKind activity, UUID id, SealedText text, Instant occurredAt) implements ActivityEvent {}

    /**
     * A meeting decided something.
     *
     * @param decision 1, 2, 3… within the meeting
     * @param owner who sees to it, as the minutes name them
     */
    record Decided(
            UUID id,
            int decision,
            SealedText text,
            @Nullable SealedText owner,
            @Nullable LocalDate dueOn,
            Instant occurredAt)
            implements ActivityEvent {

        @Override
        public CaseKind activity() {
            return CaseKind.MEETING;
        }
    }

    /**
     * What became of a decision.
     *
     * @param done whether nothing remains to be done of it
     */
    record FollowedUp(UUID id, int decision, SealedText text, boolean done, Instant occurredAt)
            implements ActivityEvent {

        @Override
        public CaseKind activity() {
            return CaseKind.MEETING;
        }
    }

    /** Somebody read a publication and agrees with it. */
    record Reviewed(UUID id, @Nullable SealedText text, Instant occurredAt) implements ActivityEvent {

        @Override
        public CaseKind activity() {
            return CaseKind.PUBLICATION;
        }
    }

    /**
     * A publication holds no longer: another stands in its place.
     *
     * @param by the publication that replaces it
     */
    record Replaced(UUID id, UUID by, Instant occurredAt) implements ActivityEvent {

        @Override
        public CaseKind activity() {
            return CaseKind.PUBLICATION;
        }
    }

    /**
     * A centre passed an official message on.
     *
     * @param centre the one that did
     * @param sectors that it was passed on to
     * @param to whom, in words
     */
    record Relayed(
            UUID id,
            Centre centre,
            @Nullable List<Sector> sectors,
            @Nullable SealedText to,
            Instant occurredAt) implements ActivityEvent {

        @Override
        public CaseKind activity() {
            return CaseKind.PUBLICATION;
        }
    }

    /** How often a publication had been downloaded by a day, from the beginning. */
    record DownloadsCounted(UUID id, LocalDate asOfDay, long downloads, Instant occurredAt) implements ActivityEvent {

        @Override
        public CaseKind activity() {
            return CaseKind.PUBLICATION;
        }
    }
}
