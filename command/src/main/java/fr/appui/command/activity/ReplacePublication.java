package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Replaced;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication that is out holds no longer.
 *
 * @param by the publication that stands in its place now
 */
public record ReplacePublication(UUID id, UUID by, Instant occurredAt) implements ActivityCommand.Change {

    @Override
    public CaseKind kind() {
        return CaseKind.PUBLICATION;
    }

    @Override
    public List<ActivityEvent> decide(Live publication) {
        if (by.equals(id)) {
            throw new InvalidInput("by", "self");
        }
        if (by.equals(publication.facts().replacedBy())) {
            return List.of();
        }
        publication.mustBeDone();
        return List.of(new Replaced(id, by, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param by id or number of a publication
     */
    record Body(@Size(max = 64) String by, @Nullable Instant occurredAt) implements PostBody {}

    static ReplacePublication of(UUID id, Body body, Instant now, NamedCases named) {
        return new ReplacePublication(
                id, named.of(CaseKind.PUBLICATION, "by", body.by()), requireNonNullElse(body.occurredAt(), now));
    }
}
