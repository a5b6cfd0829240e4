package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.command.signalement.SignalementState.Unknown;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Received;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A signalement reached the centre. It is judged and gets its last days at once.
 *
 * @param number drawn for this signalement, {@code S-ARA-2020-00001}
 * @param framework {@code null}: the regional duty of the centre
 * @param fromRequest support request that it is made from
 * @param rules those that are known now; of them the ones of the counting day decide
 */
public record ReceiveSignalement(
        UUID id,
        String number,
        Centre centre,
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
        @Nullable Framework framework,
        @Nullable UUID fromRequest,
        RuleBook rules,
        Instant occurredAt)
        implements SignalementCommand.OfOne {

    @Override
    public List<SignalementEvent> decide(SignalementState state) {
        return switch (state) {
            case Unknown _ -> Reckoning.of(null, List.of(received()), rules, occurredAt);
            case Live _ -> throw new Refused("id-reused");
        };
    }

    private Received received() {
        var locality = Locality.of(centre, facility);
        return new Received(
                id,
                number,
                centre,
                locality.region(),
                locality.department(),
                receivedAt,
                arsReceivedAt,
                origin,
                externalNumber,
                sector,
                subSector,
                facility,
                kind,
                criteria,
                microorganism,
                cases,
                firstCaseOn,
                summary,
                requireNonNullElse(framework, Framework.REGIONAL),
                fromRequest,
                occurredAt);
    }

    /**
     * What the POST may say.
     *
     * @param fromRequest id or number of a support request
     */
    record Body(
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
            @Nullable @Size(max = Limits.CRITERIA) List<CriterionBody> criteria,
            @Nullable MicroorganismBody microorganism,
            @Nullable CasesBody cases,
            @Nullable LocalDate firstCaseOn,
            @Nullable @Size(max = Limits.TEXT) SealedText summary,
            @Nullable Framework framework,
            @Nullable @Size(max = 64) String fromRequest,
            @Nullable Instant occurredAt)
            implements CreationBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.in("summary", summary));
            errors.addAll(MicroorganismBody.contradictions(microorganism));
            if (subSector != null && sector != Sector.COMMUNAUTE) {
                errors.add(new InputError("subSector", "not-with-sector"));
            }
            errors.addAll(CasesBody.contradictions(cases));
            return errors;
        }

        Locality locality() {
            return Locality.of(centre, FacilityBody.facility(facility));
        }
    }

    /** @param number drawn only once nothing speaks against the signalement any more */
    static ReceiveSignalement of(
            UUID id, Supplier<String> number, Body body, Instant now, Terms terms, NamedCases named, RuleBook rules) {
        var locality = body.locality();
        var territory = Territory.of(locality.region(), locality.department());
        var criteria = CriterionBody.criteria(body.criteria());
        var told = CasesBody.told(body.cases());
        var cases = told == null ? null : told.on(Judging.dayOf(body.receivedAt()));
        CriterionBody.mustBeKnown(criteria, List.of(), body.receivedAt(), rules);
        PastDays.mustHaveBegun("cases.asOfDay", cases == null ? null : cases.asOfDay(), now, territory);
        PastDays.mustPrecedeReceipt("firstCaseOn", "after-receipt", body.firstCaseOn(), body.receivedAt(), territory);
        TermsOfTheDay.of(null, body.subSector(), terms).mustFit(body.receivedAt(), null, body.subSector(), List.of());
        var fromRequest = body.fromRequest() == null ? null : named.request("fromRequest", body.fromRequest());
        return new ReceiveSignalement(
                id,
                number.get(),
                body.centre(),
                body.receivedAt(),
                body.arsReceivedAt(),
                body.origin(),
                body.externalNumber(),
                body.sector(),
                body.subSector(),
                FacilityBody.facility(body.facility()),
                body.kind(),
                criteria,
                MicroorganismBody.microorganism(body.microorganism()),
                cases,
                body.firstCaseOn(),
                body.summary(),
                body.framework(),
                fromRequest,
                rules,
                requireNonNullElse(body.occurredAt(), now));
    }
}
