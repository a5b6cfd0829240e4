package fr.appui.command.signalement;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A register that is fed from elsewhere tells more of a signalement that is known already: what it tells is taken over
 * as a correction for new information, what it does not tell stays. Told twice it changes nothing.
 *
 * <p>An extraction tells less than people do. Criteria are added to those that are there, and of the facility and the
 * micro-organism only the parts that are told are replaced.
 *
 * @param fields what the extraction tells
 * @param cases without a day: of the day on which this happened
 * @param now the present, which no day counted can pass
 */
public record BringUpToDate(
        UUID id,
        Details fields,
        @Nullable ToldCount cases,
        SealedText reason,
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
        var counted = cases == null
                ? null
                : cases.newTo(facts, facts.territory().day(occurredAt))
                        .map(it -> new ToldCount(it.asOfDay(), it.residents(), it.staff(), it.deaths()))
                        .orElse(null);
        return new CorrectSignalement(
                        id, added(facts), counted, reason, ReasonCode.NEW_INFORMATION, terms, rules, occurredAt, now)
                .decide(signalement);
    }

    private Details added(SignalementFacts facts) {
        return new Details(
                fields.receivedAt(),
                fields.arsReceivedAt(),
                fields.origin(),
                fields.externalNumber(),
                fields.sector(),
                fields.subSector(),
                facility(facts.facility()),
                fields.kind(),
                criteria(facts.criteria()),
                microorganism(facts.microorganism()),
                fields.firstCaseOn(),
                fields.summary(),
                fields.framework());
    }

    private @Nullable Facility facility(@Nullable Facility known) {
        var told = fields.facility();
        return told == null || known == null
                ? told
                : new Facility(
                        or(told.finess(), known.finess()),
                        or(told.name(), known.name()),
                        or(told.city(), known.city()),
                        or(told.department(), known.department()));
    }

    private @Nullable List<Criterion> criteria(List<Criterion> known) {
        return fields.criteria() == null
                ? null
                : Stream.concat(known.stream(), fields.criteria().stream())
                        .distinct()
                        .toList();
    }

    private @Nullable Microorganism microorganism(@Nullable Microorganism known) {
        var told = fields.microorganism();
        return told == null || known == null
                ? told
                : new Microorganism(
                        or(told.system(), known.system()),
                        or(told.version(), known.version()),
                        or(told.code(), known.code()),
                        or(told.label(), known.label()));
    }

    private static @Nullable String or(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }

    /**
     * From the body of a creation, which is what a line of an extraction is read as.
     *
     * @param body its centre and the request that it was made from stay as they are
     * @param occurredAt when the extraction was drawn
     */
    static BringUpToDate of(
            UUID id,
            ReceiveSignalement.Body body,
            SealedText reason,
            Terms terms,
            RuleBook rules,
            Instant occurredAt,
            Instant now) {
        var fields = new Details(
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
        return new BringUpToDate(
                id,
                fields,
                CasesBody.told(body.cases()),
                reason,
                TermsOfTheDay.of(null, body.subSector(), terms),
                rules,
                occurredAt,
                now);
    }
}
