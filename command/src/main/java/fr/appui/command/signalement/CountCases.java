package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many had fallen ill by the end of a day, cumulated; also fewer than told before, for people err. The counts are
 * judged anew, and the closure is counted from the last case.
 *
 * @param now the present, which the day cannot pass
 */
public record CountCases(UUID id, CaseCount cases, RuleBook rules, Instant occurredAt, Instant now)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var facts = signalement.facts();
        if (facts.caseCounts().contains(cases)) {
            return List.of();
        }
        signalement.mustBeFollowed();
        PastDays.mustHaveBegun("asOfDay", cases.asOfDay(), now, facts.territory());
        return Reckoning.of(facts, List.of(new CasesCounted(id, cases, occurredAt)), rules, occurredAt);
    }

    /**
     * What the POST may say.
     *
     * @param asOfDay last day that the counts cover
     */
    record Body(
            LocalDate asOfDay,
            @Min(0) @Max(Limits.CASES) Integer residents,
            @Nullable @Min(0) @Max(Limits.CASES) Integer staff,
            @Nullable @Min(0) @Max(Limits.CASES) Integer deaths,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return CasesBody.contradictions("deaths", residents, deaths);
        }
    }

    static CountCases of(UUID id, Body body, Instant now, RuleBook rules) {
        var cases = new CaseCount(
                body.asOfDay(), body.residents(), CasesBody.orZero(body.staff()), CasesBody.orZero(body.deaths()));
        return new CountCases(id, cases, rules, requireNonNullElse(body.occurredAt(), now), now);
    }
}
