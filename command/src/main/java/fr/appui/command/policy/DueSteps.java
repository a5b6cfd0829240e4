package fr.appui.command.policy;

import fr.appui.shared.rule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which steps are undone although their last day is over. */
public interface DueSteps {
    /**
     * One such step.
     *
     * @param informationRequest there exactly when {@code step} is INFORMATION
     * @param over when the last day ended on the clock of the case's territory
     */
    record Due(UUID caseId, Step step, @Nullable Integer informationRequest, LocalDate dueOn, Instant over) {}

    /** Those that nobody has written down yet, the oldest first; some of them when there are many. */
    List<Due> unmarked(Instant now);
}
