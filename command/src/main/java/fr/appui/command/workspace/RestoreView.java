package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.command.workspace.SavedViewState.Live;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SavedViewEvent.Restored;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The view is offered again. */
public record RestoreView(UUID id, Instant occurredAt) implements SavedViewCommand.Change {

    @Override
    public List<SavedViewEvent> decide(Live view) {
        return !view.forgotten() ? List.of() : List.of(new Restored(id, occurredAt));
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static RestoreView of(UUID id, Body body, Instant now) {
        return new RestoreView(id, requireNonNullElse(body.occurredAt(), now));
    }
}
