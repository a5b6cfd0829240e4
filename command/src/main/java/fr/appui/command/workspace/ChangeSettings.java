package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import fr.appui.shared.workspace.SingleKeys;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person chooses how the pages are for her. */
public record ChangeSettings(UUID id, UUID account, SingleKeys singleKeys, Colours colours, Instant occurredAt)
        implements CaseCommand {
    static final String HANDLER = "settings";

    @Override
    public String handler() {
        return HANDLER;
    }

    /** @param before the last change; {@code null} when nothing was ever chosen */
    List<SettingsEvent> decide(@Nullable Changed before) {
        return before != null && before.singleKeys() == singleKeys && before.colours() == colours
                ? List.of()
                : List.of(new Changed(id, account, singleKeys, colours, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            SingleKeys singleKeys,
            Colours colours,
            @Nullable Instant occurredAt) implements PostBody {}

    static ChangeSettings of(UUID account, UUID id, Body body, Instant now) {
        return new ChangeSettings(
                id, account, body.singleKeys(), body.colours(), requireNonNullElse(body.occurredAt(), now));
    }
}
