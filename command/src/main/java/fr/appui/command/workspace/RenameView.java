package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.command.workspace.SavedViewState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SavedViewEvent.Renamed;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The view gets another name. */
public record RenameView(UUID id, SealedText name, Instant occurredAt) implements SavedViewCommand.Change {

    @Override
    public List<SavedViewEvent> decide(Live view) {
        return name.equals(view.name()) ? List.of() : List.of(new Renamed(id, name, occurredAt));
    }

    /** What the POST may say. */
    record Body(@Size(max = 80) SealedText name, @Nullable Instant occurredAt) implements PostBody {}

    static RenameView of(UUID id, Body body, Instant now) {
        return new RenameView(id, body.name(), requireNonNullElse(body.occurredAt(), now));
    }
}
