package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The activity has to do with another case.
 *
 * @param to id of any case that the person may know of, of whatever kind
 */
public record LinkActivity(CaseKind kind, UUID id, UUID to, Instant occurredAt) implements ActivityCommand.Change {

    @Override
    public List<ActivityEvent> decide(Live activity) {
        if (to.equals(id)) {
            throw new InvalidInput("to", "self");
        }
        if (activity.facts().links().contains(to)) {
            return List.of();
        }
        activity.mustStand();
        return List.of(new Linked(kind, id, to, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param to id or number of a case
     */
    record Body(@Size(max = 64) String to, @Nullable Instant occurredAt) implements PostBody {}

    static LinkActivity of(CaseKind kind, UUID id, Body body, Instant now, NamedCases named) {
        return new LinkActivity(kind, id, named.any("to", body.to()), requireNonNullElse(body.occurredAt(), now));
    }
}
