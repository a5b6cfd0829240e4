package fr.appui.ops.cli;

import picocli.CommandLine.Command;

/** An extraction of another register. */
@Command(
        name = "signalements",
        description = {
            "Takes an extraction of e-SIN or of the portal in, as CSV, one line a signalement. A line whose number the",
            "register knows brings that signalement up to date; one that says nothing new changes nothing. Interrupted,",
            "it goes on when it is called again. While a server runs on the data folder, use its page /imports instead."
        })
final class ImportSignalements extends ImportLines {
    @Override
    String kind() {
        return "signalements";
    }
}
