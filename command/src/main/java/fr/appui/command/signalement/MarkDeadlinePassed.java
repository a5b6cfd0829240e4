package fr.appui.command.signalement;

import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.Deadline;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A last day went by with the step undone. Only a policy sends this, and it may send it twice, or too late: it is
 * nothing once the step is done, has another last day, or has been marked; nor before the day is over there.
 *
 * @param informationRequest which one; there exactly when {@code step} is INFORMATION
 * @param dueOn the last day that was seen to pass
 */
public record MarkDeadlinePassed(
        UUID id, Step step, @Nullable Integer informationRequest, LocalDate dueOn, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var facts = signalement.facts();
        var isOver = !occurredAt.isBefore(facts.territory().endOf(dueOn));
        return facts.deadline(step, informationRequest)
                .filter(deadline -> isOver && deadline.dueOn().equals(dueOn) && !deadline.passed())
                .filter(facts.openDeadlines()::contains)
                .<List<SignalementEvent>>map(this::passed)
                .orElse(List.of());
    }

    private List<SignalementEvent> passed(Deadline deadline) {
        return List.of(new DeadlinePassed(id, step, deadline.informationRequest(), dueOn, occurredAt));
    }
}
