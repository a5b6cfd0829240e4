package fr.appui.command.activity;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the POST of an on-site action may say.
 *
 * @param type {@code null}: another
 * @param plannedFor a day, or an hour with its offset; may lie ahead, and excludes {@code occurredAt}
 * @param occurredAt when it was done; without it and without {@code plannedFor} it is done now
 * @param team mobile hygiene team that is accompanied
 */
record OnSiteActionBody(
        @Nullable UUID id,
        Centre centre,
        ActionMode mode,
        @Nullable ActionType type,
        @Size(max = Told.TITLE) SealedText title,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable FacilityBody facility,
        @Nullable Framework framework,
        @Nullable @Size(max = Limits.THEMES) List<Theme> themes,
        @Nullable @Size(max = PlannedFor.LONGEST) String plannedFor,
        @Nullable Instant occurredAt,
        @Nullable @Min(0) @Max(Limits.MINUTES) Integer durationMinutes,
        @Nullable @Min(0) @Max(Told.PARTICIPANTS) Integer participants,
        @Nullable @Size(max = Told.TEAM) String team,
        @Nullable @Size(max = Told.LINKS) List<String> links,
        @Nullable @Size(max = Limits.TEXT) SealedText text,

        @Nullable @Size(max = Told.STRATEGY) @Pattern(regexp = Told.STRATEGY_CODE, message = "unknown-code")
        List<String> strategy)
        implements EntryBody {

    @Override
    public Told told() {
        return new Told(
                mode,
                Objects.requireNonNullElse(type, ActionType.OTHER),
                null,
                null,
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
                team,
                null,
                text,
                strategy,
                null);
    }

    @Override
    public List<InputError> contradictions() {
        return Stream.of(
                        Told.subSector(sector, subSector),
                        Told.team(mode, team),
                        Told.planned(plannedFor, occurredAt != null),
                        PatientIdentity.inTextsOf(this).stream())
                .flatMap(it -> it)
                .toList();
    }
}
