package fr.appui.ops.cli;

import picocli.CommandLine.Command;

/** A file of support requests. */
@Command(
        name = "support-requests",
        description = {
            "Takes a CSV file of support requests in, one line a request: of Excel in French or of open data, told by",
            "its content. Interrupted, it goes on when it is called again; called again at its end, it adds nothing.",
            "While a server runs on the data folder, use its page /imports instead."
        })
final class ImportRequests extends ImportLines {
    @Override
    String kind() {
        return "support-requests";
    }
}
