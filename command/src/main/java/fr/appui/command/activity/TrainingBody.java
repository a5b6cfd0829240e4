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
 * What the POST of a training may say: it counts once, under {@code sector} or the first of {@code sectors}.
 *
 * @param sectors participants by sector; without them all are of {@code sector}
 * @param participants beside {@code sectors}, their sum
 */
record TrainingBody(
        @Nullable UUID id,
        Centre centre,
        ActivityKind kind,
        @Size(max = Told.TITLE) SealedText title,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable @Size(max = Told.SECTORS) List<SectorBody> sectors,
        @Nullable FacilityBody facility,
        @Nullable Framework framework,
        @Nullable @Size(max = Limits.THEMES) List<Theme> themes,
        @Nullable @Size(max = PlannedFor.LONGEST) String plannedFor,
        @Nullable Instant occurredAt,
        @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
        @Nullable @Min(0) @Max(Told.PARTICIPANTS) Integer participants,
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
                null,
                title,
                sector == null && sectors != null ? sectors.getFirst().sector() : sector,
                subSector,
                Told.sectors(sectors),
                Told.facility(facility),
                framework,
                themes,
                Told.plannedFor(plannedFor),
                durationMinutes,
                sectors == null ? participants : Integer.valueOf(total()),
                null,
                null,
                text,
                strategy,
                null);
    }

    @Override
    public List<InputError> contradictions() {
        return Stream.of(
                        Told.mustBe(CaseKind.TRAINING, kind),
                        Told.subSector(sector, subSector),
                        Told.twice(sectors),
                        Stream.of(new InputError("sector", "required")).filter(_ -> sector == null && sectors == null),
                        Told.notTheSum(sectors, participants),
                        Told.planned(plannedFor, occurredAt != null),
                        PatientIdentity.inTextsOf(this).stream())
                .flatMap(it -> it)
                .toList();
    }

    private int total() {
        return sectors == null
                ? 0
                : sectors.stream().mapToInt(SectorBody::participants).sum();
    }
}
