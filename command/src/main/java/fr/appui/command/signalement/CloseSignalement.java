package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event is over, with its final counts and its epidemic curve where there are any. Another closure later asks for a
 * re-opening first.
 *
 * @param cases counts without a day are those of the day of the closure
 * @param now the present, which no day counted can pass
 */
public record CloseSignalement(
        UUID id,
        SealedText summary,
        @Nullable ToldCount cases,
        @Nullable List<CurveDay> curve,
        RuleBook rules,
        Instant occurredAt,
        Instant now)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var facts = signalement.facts();
        var counted = cases == null
                ? null
                : cases.newTo(facts, facts.territory().day(occurredAt)).orElse(null);
        if (signalement.is(SignalementStatus.CLOSED)
                && summary.equals(signalement.texts().closure())
                && counted == null
                && (curve == null || curve.equals(facts.curve()))) {
            return List.of();
        }
        signalement.mustBeFollowed();
        mustHaveBegun(facts, counted);
        var events = new ArrayList<SignalementEvent>();
        if (counted != null) {
            events.addAll(Reckoning.of(facts, List.of(new CasesCounted(id, counted, occurredAt)), rules, occurredAt));
        }
        events.add(new Closed(id, summary, curve, occurredAt));
        return List.copyOf(events);
    }

    private void mustHaveBegun(SignalementFacts facts, @Nullable CaseCount counted) {
        var territory = facts.territory();
        PastDays.mustHaveBegun("cases.asOfDay", counted == null ? null : counted.asOfDay(), now, territory);
        if (curve != null) {
            PastDays.mustHaveBegun(
                    "curve[" + (curve.size() - 1) + "].day", curve.getLast().day(), now, territory);
        }
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText summary,
            @Nullable CasesBody cases,
            @Nullable @Size(max = Limits.CURVE) List<CurveDayBody> curve,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.in("summary", summary));
            errors.addAll(CasesBody.contradictions(cases));
            errors.addAll(CurveDayBody.contradictions(curve));
            return errors;
        }
    }

    static CloseSignalement of(UUID id, Body body, Instant now, RuleBook rules) {
        return new CloseSignalement(
                id,
                body.summary(),
                CasesBody.told(body.cases()),
                CurveDayBody.curve(body.curve()),
                rules,
                requireNonNullElse(body.occurredAt(), now),
                now);
    }
}
