package fr.appui.command.activity;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.shared.activity.Attendance;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a body tells of an activity, whatever its kind; what it does not tell is {@code null}.
 *
 * @param plannedFor {@code null}: it is done
 */
public record Told(
        @Nullable ActionMode mode,
        @Nullable ActionType type,
        @Nullable ActivityKind kind,
        @Nullable Level level,
        @Nullable SealedText title,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable List<Participants> sectors,
        @Nullable Facility facility,
        @Nullable Framework framework,
        @Nullable List<Theme> themes,
        @Nullable PlannedFor plannedFor,
        @Nullable Integer durationMinutes,
        @Nullable Integer participants,
        @Nullable String team,
        @Nullable List<Attendance> attendance,
        @Nullable SealedText text,
        @Nullable List<String> strategy,
        @Nullable Statement stated) {

    static final int TITLE = 200;
    static final int TEAM = 60;
    static final int NAME = 200;
    static final int PARTICIPANTS = 100_000;
    static final int SECTORS = 4;
    static final int CAPACITIES = 12;

    /** Axes and actions of one activity. */
    static final int STRATEGY = 12;

    static final String STRATEGY_CODE = "AXIS_[1-9]|ACTION_([1-9]|[123][0-9]|4[0-2])";

    /** Cases in one list, and characters of each id or number. */
    static final int LINKS = 40;

    static @Nullable PlannedFor plannedFor(@Nullable String told) {
        return told == null ? null : PlannedFor.read(told).orElse(null);
    }

    static @Nullable List<Participants> sectors(@Nullable List<SectorBody> told) {
        return told == null
                ? null
                : told.stream()
                        .map(it -> new Participants(it.sector(), it.participants()))
                        .toList();
    }

    static @Nullable List<Attendance> attendance(@Nullable List<AttendanceBody> told) {
        return told == null
                ? null
                : told.stream()
                        .map(it -> new Attendance(it.capacity(), it.members()))
                        .toList();
    }

    static @Nullable Facility facility(@Nullable FacilityBody told) {
        return FacilityBody.facility(told);
    }

    /** A sub-sector goes with one sector only. */
    static Stream<InputError> subSector(@Nullable Sector sector, @Nullable SubSector subSector) {
        return subSector != null && sector != null && sector != Sector.COMMUNAUTE
                ? Stream.of(new InputError("subSector", "not-with-sector"))
                : Stream.of();
    }

    /** A mobile team goes with one mode only. */
    static Stream<InputError> team(@Nullable ActionMode mode, @Nullable String team) {
        return team != null && mode != null && mode != ActionMode.EMH
                ? Stream.of(new InputError("team", "not-with-mode"))
                : Stream.of();
    }

    static Stream<InputError> planned(@Nullable String plannedFor, boolean done) {
        if (plannedFor == null) {
            return Stream.of();
        }
        return PlannedFor.read(plannedFor).isEmpty()
                ? Stream.of(new InputError("plannedFor", PlannedFor.BAD_DATE))
                : done ? Stream.of(new InputError("plannedFor", "not-with-occurred-at")) : Stream.of();
    }

    /** Each sector once. */
    static Stream<InputError> twice(@Nullable List<SectorBody> sectors) {
        return sectors != null
                        && sectors.stream().map(SectorBody::sector).distinct().count() < sectors.size()
                ? Stream.of(new InputError("sectors", "duplicate"))
                : Stream.of();
    }

    /** Beside participants by sector, their number is the sum or unsaid. */
    static Stream<InputError> notTheSum(@Nullable List<SectorBody> sectors, @Nullable Integer participants) {
        return sectors != null
                        && participants != null
                        && participants
                                != sectors.stream()
                                        .mapToInt(SectorBody::participants)
                                        .sum()
                ? Stream.of(new InputError("participants", "not-the-sum"))
                : Stream.of();
    }

    static Stream<InputError> mustBe(CaseKind of, @Nullable ActivityKind kind) {
        return kind != null && kind.of() != of ? Stream.of(new InputError("kind", "unknown-code")) : Stream.of();
    }
}
