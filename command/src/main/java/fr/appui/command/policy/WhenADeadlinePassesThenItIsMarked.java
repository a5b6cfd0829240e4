package fr.appui.command.policy;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Denial;
import fr.appui.command.intake.Machine;
import fr.appui.command.policy.DueSteps.Due;
import fr.appui.command.signalement.MarkDeadlinePassed;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * That a last day went by is a fact that the evaluation asks for, and one that no person writes down. So the register
 * does, once for each step and last day: it happened when the day ended there, and was recorded when the register saw
 * it. Looked for again, on two nodes or after a kill, the signalement itself knows that it is written.
 */
@Component
final class WhenADeadlinePassesThenItIsMarked implements Policy.Watch {
    private static final Logger LOG = LoggerFactory.getLogger(WhenADeadlinePassesThenItIsMarked.class);
    private static final String NAME = "mark-the-deadline";

    private final Commands commands;
    private final DueSteps steps;
    private final InstantSource clock;

    WhenADeadlinePassesThenItIsMarked(Commands commands, DueSteps steps, InstantSource clock) {
        this.commands = commands;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void look() {
        steps.unmarked(clock.instant()).forEach(this::mark);
    }

    /** One that is refused must not keep the others waiting. */
    private void mark(Due due) {
        try {
            commands.take(
                    Machine.submission(NAME, due.caseId(), UUID.randomUUID()),
                    null,
                    () -> new MarkDeadlinePassed(
                            due.caseId(), due.step(), due.informationRequest(), due.dueOn(), due.over()));
        } catch (Denial no) {
            LOG.warn("{} was refused for {}: {}", NAME, due.caseId(), no.code());
        }
    }
}
