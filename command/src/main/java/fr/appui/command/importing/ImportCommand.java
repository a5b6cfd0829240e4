package fr.appui.command.importing;

import fr.appui.command.intake.CaseCommand;
import fr.appui.shared.importing.ImportEvent;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.party.SealedText;
import java.time.Instant;
import java.util.UUID;

/** What the machine notes of an import that a person ordered. */
public sealed interface ImportCommand extends CaseCommand {
    /** Axon's name of the one bus entry that takes both. */
    String HANDLER = "import";

    @Override
    default String handler() {
        return HANDLER;
    }

    ImportEvent event();

    /** See {@link ImportEvent.Started}. */
    record Start(
            UUID id, String kind, SealedText fileName, String fileSha256, int rows, ImportMode mode, Instant occurredAt)
            implements ImportCommand {
        @Override
        public ImportEvent event() {
            return new ImportEvent.Started(id, kind, fileName, fileSha256, rows, mode, occurredAt);
        }
    }

    /** See {@link ImportEvent.Ended}. */
    record End(UUID id, int added, int updated, int known, int refused, Instant occurredAt) implements ImportCommand {
        @Override
        public ImportEvent event() {
            return new ImportEvent.Ended(id, added, updated, known, refused, occurredAt);
        }
    }
}
