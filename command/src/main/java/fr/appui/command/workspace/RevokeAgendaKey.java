package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.AgendaKeyEvent.Revoked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's calendar feed is closed. */
public record RevokeAgendaKey(UUID id, UUID account, Instant occurredAt) implements AgendaKeyCommand {

    @Override
    public List<AgendaKeyEvent> decide(@Nullable String before) {
        return before == null ? List.of() : List.of(new Revoked(id, account, occurredAt));
    }

    /** What the POST may say. */
    record Body(@Nullable Instant occurredAt) implements PostBody {}

    static RevokeAgendaKey of(UUID account, UUID id, Body body, Instant now) {
        return new RevokeAgendaKey(id, account, requireNonNullElse(body.occurredAt(), now));
    }
}
