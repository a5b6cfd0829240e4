package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Linked;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signalement has to do with another case.
 *
 * @param to id of any case that the person may know of, of whatever kind
 */
public record LinkSignalement(UUID id, UUID to, Instant occurredAt) implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        if (to.equals(id)) {
            throw new InvalidInput("to", "self");
        }
        if (signalement.facts().links().contains(to)) {
            return List.of();
        }
        signalement.mustCount();
        return List.of(new Linked(id, to, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param to id or number of a case
     */
    record Body(@Size(max = 64) String to, @Nullable Instant occurredAt) implements PostBody {}

    static LinkSignalement of(UUID id, Body body, Instant now, NamedCases named) {
        return new LinkSignalement(id, named.any("to", body.to()), requireNonNullElse(body.occurredAt(), now));
    }
}
