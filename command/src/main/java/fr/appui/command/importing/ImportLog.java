package fr.appui.command.importing;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Submission;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.SealedText;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/** Writes beginning and end of an import into the log, each once however often the import is taken up again. */
record ImportLog(Commands commands, ImportJob job, InstantSource clock) {

    void started(String fileName, int rows, ImportMode mode) {
        var name = new SealedText(fileName.isBlank() ? "-" : fileName);
        take(
                "started",
                true,
                new ImportCommand.Start(job.id(), job.kind(), name, job.sha256(), rows, mode, clock.instant()));
    }

    void ended(int added, int updated, int known, int refused) {
        take("ended", false, new ImportCommand.End(job.id(), added, updated, known, refused, clock.instant()));
    }

    private void take(String step, boolean creation, ImportCommand command) {
        var key = UUID.nameUUIDFromBytes((job.id() + step).getBytes(StandardCharsets.UTF_8));
        var submission =
                new Submission(key, job.actor(), Origin.IMPORT, "/imports/" + step, job.id(), creation, step, job.id());
        commands.take(submission, null, () -> command);
    }
}
