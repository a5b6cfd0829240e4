package fr.appui.command.importing;

import fr.appui.command.importing.ImportJob.Stage;

/** Told how far an import has come, from several threads. */
@FunctionalInterface
public interface ImportProgress {
    void at(Stage stage, int done);
}
