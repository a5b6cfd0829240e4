package fr.appui.command.signalement;

import static fr.appui.command.intake.Changed.changed;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a creation told and may be told again. A component that is {@code null} stays as it is; facility, criteria and
 * micro-organism are replaced as a whole. The facility brings its region and department; a new sector drops the
 * sub-sector of the old one.
 *
 * @param criteria a set: another order is no change
 */
public record Details(
        @Nullable Instant receivedAt,
        @Nullable Instant arsReceivedAt,
        @Nullable SignalementOrigin origin,
        @Nullable String externalNumber,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        @Nullable SignalementKind kind,
        @Nullable List<Criterion> criteria,
        @Nullable Microorganism microorganism,
        @Nullable LocalDate firstCaseOn,
        @Nullable SealedText summary,
        @Nullable Framework framework) {

    /** What really changes. */
    Corrected correction(Live signalement, SealedText reason, ReasonCode reasonCode, Instant occurredAt) {
        var facts = signalement.facts();
        var newSector = changed(sector, facts.sector());
        var newFacility = changed(facility, facts.facility());
        var locality = newFacility == null ? null : Locality.of(facts.centre(), newFacility);
        return new Corrected(
                facts.id(),
                changed(receivedAt, facts.receivedAt()),
                changed(arsReceivedAt, facts.arsReceivedAt()),
                changed(origin, facts.origin()),
                changed(externalNumber, facts.externalNumber()),
                newSector,
                newSector == null ? changed(subSector, facts.subSector()) : subSector,
                newFacility,
                locality == null ? null : locality.region(),
                locality == null ? null : locality.department(),
                changed(kind, facts.about()),
                criteria == null || Set.copyOf(criteria).equals(Set.copyOf(facts.criteria())) ? null : criteria,
                changed(microorganism, facts.microorganism()),
                changed(firstCaseOn, facts.firstCaseOn()),
                changed(summary, signalement.texts().summary()),
                changed(framework, facts.framework()),
                reason,
                reasonCode,
                occurredAt);
    }

    static boolean isEmpty(Corrected e) {
        return Stream.of(
                        e.receivedAt(),
                        e.arsReceivedAt(),
                        e.origin(),
                        e.externalNumber(),
                        e.sector(),
                        e.subSector(),
                        e.facility(),
                        e.kind(),
                        e.criteria(),
                        e.microorganism(),
                        e.firstCaseOn(),
                        e.summary(),
                        e.framework())
                .allMatch(Objects::isNull);
    }

    /** Refuses what contradicts the rest of the signalement, or what the counting day did not know. */
    void mustFit(SignalementFacts facts, TermsOfTheDay terms, RuleBook rules) {
        var sectorAfter = sector == null ? facts.sector() : sector;
        if (subSector != null && sectorAfter != Sector.COMMUNAUTE) {
            throw new InvalidInput("subSector", "not-with-sector");
        }
        var receivedAfter = receivedAt == null ? facts.receivedAt() : receivedAt;
        var borne = Stream.ofNullable(facts.subSector()).toList();
        terms.mustFit(receivedAfter, null, subSector, borne);
        if (criteria != null) {
            CriterionBody.mustBeKnown(criteria, facts.criteria(), receivedAfter, rules);
        }
        if (firstCaseOn != null) {
            PastDays.mustPrecedeReceipt("firstCaseOn", "after-receipt", firstCaseOn, receivedAfter, facts.territory());
        } else if (receivedAt != null) {
            PastDays.mustPrecedeReceipt(
                    "receivedAt", "before-first-case", facts.firstCaseOn(), receivedAt, facts.territory());
        }
    }
}
