package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Accounts;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone takes care of the signalement from now on, closed or not.
 *
 * @param to an account that exists
 */
public record AssignSignalement(UUID id, UUID to, Instant occurredAt) implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        if (to.equals(signalement.facts().assignedTo())) {
            return List.of();
        }
        signalement.mustCount();
        return List.of(new Assigned(id, to, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param to login or id of an account
     */
    record Body(@Size(max = 64) String to, @Nullable Instant occurredAt) implements PostBody {}

    static AssignSignalement of(UUID id, Body body, Instant now, Accounts accounts) {
        var to = accounts.find(body.to()).orElseThrow(() -> new InvalidInput("to", "unknown-account"));
        return new AssignSignalement(id, to, requireNonNullElse(body.occurredAt(), now));
    }
}
