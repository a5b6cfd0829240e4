package fr.appui.command.activity;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the POST of a meeting may say.
 *
 * @param level {@code null}: of a project, national; of all others, regional
 * @param attendance of a committee, by capacity
 * @param text agenda
 */
record MeetingBody(
        @Nullable UUID id,
        Centre centre,
        ActivityKind kind,
        @Nullable Level level,
        @Size(max = Told.TITLE) SealedText title,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable FacilityBody facility,
        @Nullable Framework framework,
        @Nullable @Size(max = Limits.THEMES) List<Theme> themes,
        @Nullable @Size(max = PlannedFor.LONGEST) String plannedFor,
        @Nullable Instant occurredAt,
        @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
        @Nullable @Min(0) @Max(Told.PARTICIPANTS) Integer participants,
        @Nullable @Size(max = Told.CAPACITIES) List<AttendanceBody> attendance,
        @Nullable @Size(max = Told.LINKS) List<String> links,
        @Nullable @Size(max = Limits.TEXT) SealedText text,

        @Nullable @Size(max = Told.STRATEGY) @Pattern(regexp = Told.STRATEGY_CODE, message = "unknown-code")
        List<String> strategy)
        implements EntryBody {

    @Override
    public Told told() {
        return new Told(
                null,
                null,
                kind,
                level == null ? usual() : level,
                title,
                sector,
                subSector,
                null,
                Told.facility(facility),
                framework,
                themes,
                Told.plannedFor(plannedFor),
                durationMinutes,
                participants,
                null,
                Told.attendance(attendance),
                text,
                strategy,
                null);
    }

    @Override
    public List<InputError> contradictions() {
        return Stream.of(
                        Told.mustBe(CaseKind.MEETING, kind),
                        Told.subSector(sector, subSector),
                        Told.planned(plannedFor, occurredAt != null),
                        PatientIdentity.inTextsOf(this).stream())
                .flatMap(it -> it)
                .toList();
    }

    private Level usual() {
        return kind == ActivityKind.PROJECT ? Level.NATIONAL : Level.REGIONAL;
    }
}
