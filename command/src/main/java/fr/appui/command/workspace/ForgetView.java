package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.command.workspace.SavedViewState.Live;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SavedViewEvent.Forgotten;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The view is no longer offered. */
public record ForgetView(UUID id, Instant occurredAt) implements SavedViewCommand.Change {

    @Override
    public List<SavedViewEvent> decide(Live view) {
        return view.forgotten() ? List.of() : List.of(new Forgotten(id, occurredAt));
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static ForgetView of(UUID id, Body body, Instant now) {
        return new ForgetView(id, requireNonNullElse(body.occurredAt(), now));
    }
}
