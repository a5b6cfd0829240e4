package fr.appui.command.signalement;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line of e-SIN or of the portal may say: as a creation, but that its criteria stand in one cell.
 *
 * @param criteria {@code 1a, 2} of the scheme of that day, or {@code 2001:2}
 */
record ExtractionLine(
        @Nullable UUID id,
        Centre centre,
        Instant receivedAt,
        @Nullable Instant arsReceivedAt,
        SignalementOrigin origin,
        @Nullable @Size(max = 64) String externalNumber,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable FacilityBody facility,
        SignalementKind kind,
        @Nullable @Size(max = 200) String criteria,
        @Nullable MicroorganismBody microorganism,
        @Nullable CasesBody cases,
        @Nullable LocalDate firstCaseOn,
        @Nullable @Size(max = Limits.TEXT) SealedText summary,
        @Nullable Framework framework,
        @Nullable Instant occurredAt)
        implements CreationBody {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant SCHEME_OF_2017 = Instant.parse("2017-02-05T00:00:00Z");

    @Override
    public List<InputError> contradictions() {
        return told(receivedAt, arsReceivedAt, summary).contradictions();
    }

    /** As a form would have told a new one. */
    ReceiveSignalement.Body creation() {
        return told(receivedAt, arsReceivedAt, summary);
    }

    /**
     * As it brings up to date what is known: a day without its hour tells nothing of a moment on that day, and a
     * summary is only the first word on a case, which people have gone on from.
     */
    ReceiveSignalement.Body update(Instant known, @Nullable Instant knownOfArs) {
        var ofArs = arsReceivedAt == null || knownOfArs == null ? arsReceivedAt : moment(arsReceivedAt, knownOfArs);
        return told(moment(receivedAt, known), ofArs, null);
    }

    private ReceiveSignalement.Body told(
            Instant received, @Nullable Instant arsReceived, @Nullable SealedText itsSummary) {
        return new ReceiveSignalement.Body(
                id,
                centre,
                received,
                arsReceived,
                origin,
                externalNumber,
                sector,
                subSector,
                facility,
                kind,
                criteria == null ? null : criteria(criteria),
                microorganism,
                cases,
                firstCaseOn,
                itsSummary,
                framework,
                null,
                occurredAt);
    }

    private List<CriterionBody> criteria(String cell) {
        var scheme = receivedAt.isBefore(SCHEME_OF_2017) ? "2001" : "2017";
        return Stream.of(cell.split("[,;|\\s]+"))
                .filter(code -> !code.isBlank())
                .map(code -> code.contains(":") ? code.split(":", 2) : new String[] {scheme, code})
                .map(parts -> new CriterionBody(parts[0], parts[1]))
                .distinct()
                .toList();
    }

    private static Instant moment(Instant told, Instant known) {
        return isDayAlone(told) && day(told).equals(day(known)) ? known : told;
    }

    private static boolean isDayAlone(Instant told) {
        return told.atZone(PARIS).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }
}
