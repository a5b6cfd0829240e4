package fr.appui.command.onsiteaction;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PostBody;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Linked;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The action has to do with another case.
 *
 * @param to id of any case that the person may know of, of whatever kind
 */
public record LinkOnSiteAction(UUID id, UUID to, Instant occurredAt) implements OnSiteActionCommand.Change {

    @Override
    public List<OnSiteActionEvent> decide(Live action) {
        if (to.equals(id)) {
            throw new InvalidInput("to", "self");
        }
        if (action.facts().links().contains(to)) {
            return List.of();
        }
        action.mustStand();
        return List.of(new Linked(id, to, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param to id or number of a case
     */
    record Body(@Size(max = 64) String to, @Nullable Instant occurredAt) implements PostBody {}

    static LinkOnSiteAction of(UUID id, Body body, Instant now, NamedCases named) {
        return new LinkOnSiteAction(id, named.any("to", body.to()), requireNonNullElse(body.occurredAt(), now));
    }
}
