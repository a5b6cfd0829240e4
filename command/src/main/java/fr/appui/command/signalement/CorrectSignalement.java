package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded was wrong, closed or not. Where only the counts were, the correction still stands beside them, for
 * it holds the reason. What the rules made of what was wrong is reckoned anew.
 *
 * @param cases without a day: of the day of the last count
 * @param now the present, which no day counted can pass
 */
public record CorrectSignalement(
        UUID id,
        Details details,
        @Nullable ToldCount cases,
        SealedText reason,
        ReasonCode reasonCode,
        TermsOfTheDay terms,
        RuleBook rules,
        Instant occurredAt,
        Instant now)
        implements SignalementCommand.Change {

    @Override
    public boolean isOpenTo(Role role) {
        return role != Role.LIAISON;
    }

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var facts = signalement.facts();
        var lastDay = facts.lastCount().map(CaseCount::asOfDay).orElseGet(() -> Judging.dayOf(facts.receivedAt()));
        var corrected = details.correction(signalement, reason, reasonCode, occurredAt);
        var counted = cases == null ? null : cases.newTo(facts, lastDay).orElse(null);
        if (Details.isEmpty(corrected) && counted == null) {
            return List.of();
        }
        signalement.mustCount();
        details.mustFit(facts, terms, rules);
        var events = new ArrayList<SignalementEvent>(List.of(corrected));
        if (counted != null) {
            PastDays.mustHaveBegun("cases.asOfDay", counted.asOfDay(), now, facts.territory());
            events.add(new CasesCounted(id, counted, occurredAt));
        }
        return Reckoning.of(facts, events, rules, occurredAt);
    }

    /** What the POST may say. */
    record Body(
            @Nullable Instant receivedAt,
            @Nullable Instant arsReceivedAt,
            @Nullable SignalementOrigin origin,
            @Nullable @Size(max = 64) String externalNumber,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable FacilityBody facility,
            @Nullable SignalementKind kind,
            @Nullable @Size(max = Limits.CRITERIA) List<CriterionBody> criteria,
            @Nullable MicroorganismBody microorganism,
            @Nullable CasesBody cases,
            @Nullable LocalDate firstCaseOn,
            @Nullable @Size(max = Limits.TEXT) SealedText summary,
            @Nullable Framework framework,
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.in("summary", summary));
            errors.addAll(MicroorganismBody.contradictions(microorganism));
            errors.addAll(PatientIdentity.in("reason", reason));
            errors.addAll(CasesBody.contradictions(cases));
            if (isEmpty()) {
                errors.add(new InputError("receivedAt", "nothing-given"));
            }
            return errors;
        }

        private boolean isEmpty() {
            return CasesBody.told(cases) == null
                    && Stream.of(
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
                                    firstCaseOn,
                                    summary,
                                    framework)
                            .allMatch(Objects::isNull);
        }
    }

    static CorrectSignalement of(UUID id, Body body, Instant now, Terms terms, RuleBook rules) {
        var details = new Details(
                body.receivedAt(),
                body.arsReceivedAt(),
                body.origin(),
                body.externalNumber(),
                body.sector(),
                body.subSector(),
                FacilityBody.facility(body.facility()),
                body.kind(),
                body.criteria() == null ? null : CriterionBody.criteria(body.criteria()),
                MicroorganismBody.microorganism(body.microorganism()),
                body.firstCaseOn(),
                body.summary(),
                body.framework());
        return new CorrectSignalement(
                id,
                details,
                CasesBody.told(body.cases()),
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                TermsOfTheDay.of(null, body.subSector(), terms),
                rules,
                requireNonNullElse(body.occurredAt(), now),
                now);
    }
}
