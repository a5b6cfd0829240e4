package fr.appui.shared.signalement;

import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a step, done or not.
 *
 * @param informationRequest which one; there exactly when {@code step} is INFORMATION
 * @param rule version that gave the day; {@code null}: a person did
 * @param passed whether it was written down that this day went by with the step undone
 */
public record Deadline(
        Step step,
        @Nullable Integer informationRequest,
        LocalDate dueOn,
        @Nullable RuleVersion rule,
        boolean passed) {

    boolean isOf(Step other, @Nullable Integer request) {
        return step == other && Objects.equals(informationRequest, request);
    }

    Deadline asPassed() {
        return new Deadline(step, informationRequest, dueOn, rule, true);
    }
}
