package fr.appui.ops.cli;

import picocli.CommandLine.Command;

/** Files of activities, one command for each kind. */
final class ImportActivities {
    private static final String WHAT =
            "one line an activity: done on a day, or planned for one. Interrupted, it goes on when it is called again;"
                    + " called again at its end, it adds nothing. While a server runs on the data folder, use its page"
                    + " /imports instead.";

    private ImportActivities() {}

    @Command(name = "on-site-actions", description = "Takes a CSV file of on-site actions in, " + WHAT)
    static final class OnSiteActions extends ImportLines {
        @Override
        String kind() {
            return "on-site-actions";
        }
    }

    @Command(name = "meetings", description = "Takes a CSV file of meetings in, " + WHAT)
    static final class Meetings extends ImportLines {
        @Override
        String kind() {
            return "meetings";
        }
    }

    @Command(
            name = "trainings",
            description =
                    "Takes a CSV file of trainings in, with a column for the participants of each sector, " + WHAT)
    static final class Trainings extends ImportLines {
        @Override
        String kind() {
            return "trainings";
        }
    }

    @Command(name = "publications", description = "Takes a CSV file of publications in, " + WHAT)
    static final class Publications extends ImportLines {
        @Override
        String kind() {
            return "publications";
        }
    }

    @Command(name = "declarations", description = "Takes a CSV file of declarations in, " + WHAT)
    static final class Declarations extends ImportLines {
        @Override
        String kind() {
            return "declarations";
        }
    }
}
