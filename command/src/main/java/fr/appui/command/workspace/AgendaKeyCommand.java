package fr.appui.command.workspace;

import fr.appui.command.intake.CaseCommand;
import fr.appui.shared.workspace.AgendaKeyEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a person can want of the key of her calendar feed. */
public sealed interface AgendaKeyCommand extends CaseCommand permits GiveAgendaKey, RevokeAgendaKey {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "agenda-key";

    UUID account();

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command.
     *
     * @param before hash of the key that opens the feed now; {@code null}: none does
     */
    List<AgendaKeyEvent> decide(@Nullable String before);
}
