package fr.appui.command.supportrequest;

import static fr.appui.command.intake.Changed.changed;
import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the request counts under was wrong. A component that is {@code null} stays as it is; the facility is replaced as
 * a whole and brings its region and department with it. A new sector drops the sub-sector of the old one.
 *
 * @param themes a set: another order is no change
 * @param terms what is told of the terms named here
 */
public record ReclassifySupportRequest(
        UUID id,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable List<Theme> themes,
        @Nullable Facility facility,
        @Nullable Framework framework,
        SealedText reason,
        ReasonCode reasonCode,
        Instant occurredAt,
        TermsOfTheDay terms)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        var facts = request.facts();
        mustFit(facts);
        var newSector = changed(sector, facts.sector());
        var newFacility = changed(facility, facts.facility());
        var territory = newFacility == null ? null : Locality.of(facts.centre(), newFacility);
        var reclassified = new Reclassified(
                id,
                newSector,
                newSector == null ? changed(subSector, facts.subSector()) : subSector,
                themes == null || Set.copyOf(themes).equals(Set.copyOf(facts.themes())) ? null : themes,
                newFacility,
                territory == null ? null : territory.region(),
                territory == null ? null : territory.department(),
                changed(framework, facts.framework()),
                reason,
                reasonCode,
                occurredAt);
        if (isEmpty(reclassified)) {
            return List.of();
        }
        request.mustCount();
        return List.of(reclassified);
    }

    private void mustFit(SupportRequestFacts facts) {
        var sectorAfter = sector == null ? facts.sector() : sector;
        if (subSector != null && sectorAfter != Sector.COMMUNAUTE) {
            throw new InvalidInput("subSector", "not-with-sector");
        }
        terms.mustFit(facts.receivedAt(), themes, subSector, borneBy(facts));
    }

    private static List<Term> borneBy(SupportRequestFacts facts) {
        return Stream.concat(facts.themes().stream(), Stream.ofNullable(facts.subSector()))
                .map(Term.class::cast)
                .toList();
    }

    private static boolean isEmpty(Reclassified e) {
        return Stream.of(e.sector(), e.subSector(), e.themes(), e.facility(), e.framework())
                .allMatch(Objects::isNull);
    }

    /** What the POST may say. */
    record Body(
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable @Size(max = Limits.THEMES) List<Theme> themes,
            @Nullable FacilityBody facility,
            @Nullable Framework framework,
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return Stream.of(sector, subSector, themes, facility, framework).allMatch(Objects::isNull)
                    ? List.of(new InputError("sector", "nothing-given"))
                    : List.of();
        }
    }

    static ReclassifySupportRequest of(UUID id, Body body, Instant now, Terms terms) {
        return new ReclassifySupportRequest(
                id,
                body.sector(),
                body.subSector(),
                body.themes(),
                FacilityBody.facility(body.facility()),
                body.framework(),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now),
                TermsOfTheDay.of(body.themes(), body.subSector(), terms));
    }
}
