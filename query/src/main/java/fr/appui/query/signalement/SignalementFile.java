package fr.appui.query.signalement;

import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.query.signalement.SignalementState.Topic;
import fr.appui.query.signalement.SignalementState.Written;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.DatedRule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.Deadline;
import fr.appui.shared.signalement.InformationRequest;
import fr.appui.shared.signalement.Judging;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import fr.appui.shared.signalement.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One signalement with all its fields, as one reader may see them.
 *
 * @param version of its last event: what {@code If-Match} is compared with, marks of the register aside
 * @param day counting day
 * @param cases the last counts
 * @param caseCounts all counts, cumulated, by day
 * @param fromRequest support request that it was made from; {@code null} also for those who may not know of it
 * @param deadlines last days of all steps, done or not
 * @param nextDeadline the one that comes first; {@code null} once nothing is waited for
 * @param curve epidemic curve of the last closure
 * @param closing summary of the last closure
 * @param links cases that this one has to do with, whichever of the two says so
 * @param linked the same, with what they are called
 * @param mergedInto the signalement that goes on for this one, as far as the reader may know
 * @param tookIn those that this one goes on for, as far as the reader may know
 * @param recordedAt when the signalement came into the register
 * @param changedAt when its last event was recorded
 */
public record SignalementFile(
        UUID id,
        String number,
        int version,
        SignalementStatus status,
        Centre centre,
        String region,
        @Nullable String department,
        Instant receivedAt,
        @Nullable Instant arsReceivedAt,
        LocalDate day,
        SignalementOrigin origin,
        @Nullable String externalNumber,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        SignalementKind kind,
        List<Criterion> criteria,
        @Nullable Microorganism microorganism,
        @Nullable CaseCount cases,
        List<CaseCount> caseCounts,
        @Nullable LocalDate firstCaseOn,
        @Nullable Shown<String> summary,
        Framework framework,
        @Nullable UUID fromRequest,
        @Nullable Judged judgement,
        List<Due> deadlines,
        @Nullable Due nextDeadline,
        List<Asked> informationRequests,
        @Nullable UUID assignedTo,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant assessedAt,
        @Nullable Shown<String> assessment,
        List<Said> measures,
        List<Said> feedbacks,
        @Nullable Instant feedbackAt,
        @Nullable Instant closedAt,
        @Nullable Shown<String> closing,
        @Nullable List<CurveDay> curve,
        List<Said> notes,
        List<UUID> links,
        List<LinkedCase> linked,
        @Nullable UUID mergedInto,
        List<UUID> tookIn,
        Instant recordedAt,
        Instant changedAt,
        AsOf asOf) {

    /** Where a deadline stands. */
    public enum DueState {
        OPEN,
        /** Its day went by with the step undone. */
        LATE,
        DONE,
        /** Nobody waits for it any more: the signalement is closed, withdrawn or merged. */
        DROPPED
    }

    /** Where an information request stands. */
    public enum AskedState {
        OPEN,
        LATE,
        RECEIVED
    }

    /**
     * What was decided about the counts.
     *
     * @param rule {@code CLUSTER_IRA v2}
     * @param source the text that the rule comes from, as people cite it
     */
    public record Judged(
            Verdict verdict,
            String rule,
            int cases,
            int threshold,
            @Nullable String source) {}

    /**
     * The last day of a step.
     *
     * @param dueAt when that day is over where the signalement is
     * @param rule version that gave the day, {@code null} where a person did, like {@code holidays}
     * @param holidays version of the holidays that were left out
     * @param countedFrom day that the rule counted from
     */
    public record Due(
            Step step,
            @Nullable Integer informationRequest,
            LocalDate dueOn,
            Instant dueAt,
            DueState state,
            @Nullable String rule,
            @Nullable String holidays,
            @Nullable LocalDate countedFrom) {}

    /** @param text what came; {@code null} while nothing has, or when nothing was written about it */
    public record Asked(
            int number,
            Shown<String> what,
            Instant askedAt,
            @Nullable LocalDate dueOn,
            AskedState state,
            @Nullable Instant receivedAt,
            @Nullable Shown<String> text,
            List<Instant> remindedAt) {}

    /** @param by account */
    public record Said(
            Shown<String> text,
            Instant occurredAt,
            @Nullable UUID by,
            Instant recordedAt,
            long position) {}

    /**
     * The file as somebody may read it.
     *
     * @param linked as far as that person may know, like {@code merged}
     * @param now which days have gone by
     */
    static SignalementFile of(
            SignalementState state,
            List<LinkedCase> linked,
            List<LinkedCase> merged,
            RuleBook rules,
            Instant now,
            AsOf asOf,
            boolean open) {
        var facts = state.facts();
        var known = merged.stream().map(LinkedCase::id).collect(Collectors.toSet());
        var request = facts.fromRequest();
        return new SignalementFile(
                facts.id(),
                facts.number(),
                state.last().version(),
                facts.status(),
                facts.centre(),
                facts.region(),
                facts.department(),
                facts.receivedAt(),
                facts.arsReceivedAt(),
                Judging.dayOf(facts.receivedAt()),
                facts.origin(),
                facts.externalNumber(),
                facts.sector(),
                facts.subSector(),
                facts.facility(),
                facts.about(),
                facts.criteria(),
                facts.microorganism(),
                facts.lastCount().orElse(null),
                facts.caseCounts(),
                facts.firstCaseOn(),
                shown(state.summary(), open),
                facts.framework(),
                linked.stream().anyMatch(one -> one.id().equals(request)) ? request : null,
                judged(facts, rules),
                facts.deadlines().stream().map(one -> due(state, one, now)).toList(),
                facts.nextDeadline().map(one -> due(state, one, now)).orElse(null),
                facts.informationRequests().stream()
                        .map(one -> asked(state, one, now, open))
                        .toList(),
                facts.assignedTo(),
                facts.acknowledgedAt(),
                facts.assessedAt(),
                shown(state.assessment(), open),
                said(state, Topic.MEASURE, open),
                said(state, Topic.FEEDBACK, open),
                facts.feedbackAt(),
                facts.closedAt(),
                shown(state.closing(), open),
                facts.curve(),
                said(state, Topic.NOTE, open),
                linked.stream().map(LinkedCase::id).toList(),
                linked,
                known.contains(facts.mergedInto()) ? facts.mergedInto() : null,
                facts.tookIn().stream().filter(known::contains).toList(),
                state.openedAt(),
                state.last().recordedAt(),
                asOf);
    }

    private static @Nullable Judged judged(SignalementFacts facts, RuleBook rules) {
        var judgement = facts.judgement();
        if (judgement == null) {
            return null;
        }
        var source = rules.of(judgement.rule().rule()).stream()
                .filter(one -> one.version().equals(judgement.rule()))
                .map(DatedRule::source)
                .findFirst();
        return new Judged(
                judgement.verdict(),
                judgement.rule().toString(),
                judgement.cases(),
                judgement.threshold(),
                source.orElse(null));
    }

    private static Due due(SignalementState state, Deadline deadline, Instant now) {
        var facts = state.facts();
        var over = facts.territory().endOf(deadline.dueOn());
        var given =
                deadline.rule() == null ? null : state.given(deadline.step()).orElse(null);
        return new Due(
                deadline.step(),
                deadline.informationRequest(),
                deadline.dueOn(),
                over,
                state(facts, deadline, !now.isBefore(over)),
                deadline.rule() == null ? null : deadline.rule().toString(),
                given == null ? null : given.holidays().toString(),
                given == null ? null : given.countedFrom());
    }

    private static DueState state(SignalementFacts facts, Deadline deadline, boolean over) {
        if (facts.openDeadlines().contains(deadline)) {
            return over ? DueState.LATE : DueState.OPEN;
        }
        var done = switch (deadline.step()) {
            case ACKNOWLEDGEMENT -> facts.acknowledgedAt() != null;
            case ASSESSMENT -> facts.assessedAt() != null;
            case CLOSURE -> facts.closedAt() != null;
            case INFORMATION ->
                facts.informationRequests().stream()
                        .anyMatch(one ->
                                !one.open() && Integer.valueOf(one.number()).equals(deadline.informationRequest()));
        };
        return done ? DueState.DONE : DueState.DROPPED;
    }

    private static Asked asked(SignalementState state, InformationRequest request, Instant now, boolean open) {
        var deadline = state.facts().deadline(Step.INFORMATION, request.number());
        var dueOn = deadline.map(Deadline::dueOn).orElse(null);
        var late = dueOn != null && !now.isBefore(state.facts().territory().endOf(dueOn));
        return new Asked(
                request.number(),
                state.written(Topic.ASKED, request.number())
                        .map(one -> Shown.to(open, one.text().value()))
                        .orElseThrow(),
                request.askedAt(),
                dueOn,
                !request.open() ? AskedState.RECEIVED : late ? AskedState.LATE : AskedState.OPEN,
                request.receivedAt(),
                state.written(Topic.CAME, request.number())
                        .map(one -> Shown.to(open, one.text().value()))
                        .orElse(null),
                request.remindedAt());
    }

    private static List<Said> said(SignalementState state, Topic topic, boolean open) {
        return state.written(topic).stream().map(one -> said(one, open)).toList();
    }

    private static Said said(Written written, boolean open) {
        var by = written.by();
        return new Said(
                Shown.to(open, written.text().value()),
                by.event().occurredAt(),
                by.provenance().actor(),
                by.recordedAt(),
                by.position());
    }

    private static @Nullable Shown<String> shown(@Nullable SealedText text, boolean open) {
        return text == null ? null : Shown.to(open, text.value());
    }
}
