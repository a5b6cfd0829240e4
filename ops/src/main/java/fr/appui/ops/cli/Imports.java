package fr.appui.ops.cli;

import fr.appui.ops.directory.DirectoryImport;
import fr.appui.ops.directory.DirectoryImport.Report;
import fr.appui.ops.directory.DirectoryImport.Wish;
import fr.appui.ops.directory.Wrong;
import fr.appui.ops.progress.Progress;
import fr.appui.shared.log.Origin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Files taken in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes a file in.",
        subcommands = {
            Imports.FinessFile.class,
            ImportRequests.class,
            ImportSignalements.class,
            ImportActivities.OnSiteActions.class,
            ImportActivities.Meetings.class,
            ImportActivities.Trainings.class,
            ImportActivities.Publications.class,
            ImportActivities.Declarations.class
        })
final class Imports {
    @Command(
            name = "finess",
            mixinStandardHelpOptions = true,
            description = {
                "Takes a copy of the public file of facilities (FINESS) into the directory: the CSV without column names"
                        + " (structureet;…), the CSV with column names (nofinesset;nofinessej;rs;…) or the JSON document of"
                        + " today; UTF-8 or windows-1252, compressed (.gz) or not.",
                "A facility that the file no longer names is closed, never deleted; the same file again changes nothing."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:taken in, or nothing to change",
                "1:broke down; nothing was changed",
                "2:refused as a whole; nothing was changed",
                "3:taken in, but for the rows that are named"
            })
    static final class FinessFile implements Callable<Integer> {
        private static final int ROWS_REFUSED = 3;
        private static final int SHOWN = 50;

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Mixin
        private Chores.Where where = new Chores.Where();

        @Option(names = "--dry-run", description = "says what would change and changes nothing")
        private boolean dryRun;

        @Option(
                names = "--vintage",
                paramLabel = "YYYY-MM-DD",
                description = "day that the file tells of; default: what the file or its name says, or today")
        private @Nullable LocalDate vintage;

        @Option(names = "--force", description = "even when the file closes more than a fifth of the directory")
        private boolean force;

        @Override
        public Integer call() {
            return where.with(context -> {
                try {
                    var report = context.getBean(DirectoryImport.class)
                            .run(
                                    file,
                                    new Wish(vintage, dryRun, force, Origin.IMPORT),
                                    where.json ? Progress.none() : Progress.onTerminal("bytes"));
                    tell(report);
                    return report.refusals().isEmpty() ? 0 : ROWS_REFUSED;
                } catch (Wrong e) {
                    System.err.println("Refused: " + e.getMessage());
                    return CommandLine.REFUSED;
                }
            });
        }

        private void tell(Report report) {
            if (where.json) {
                System.out.println(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "dryRun", dryRun,
                                "import", report.event(),
                                "facilities", report.facilities(),
                                "refusals", report.refusals(),
                                "wrongCheckDigits", report.wrongCheckDigits())));
                return;
            }
            var event = report.event();
            System.out.printf(
                    "%s of %s, sha256 %s%n%,d rows read: %,d facilities, %,d rows refused%n",
                    event.layout(),
                    event.vintage(),
                    event.sha256().substring(0, 12),
                    event.read(),
                    report.facilities(),
                    event.refused());
            System.out.printf(
                    "%s: %,d added, %,d changed, %,d closed%n",
                    dryRun ? "It would be" : "Directory", event.added(), event.changed(), event.closed());
            if (!report.wrongCheckDigits().isEmpty()) {
                System.out.printf(
                        "%,d numbers end in another digit than expected, taken in all the same: %s%n",
                        report.wrongCheckDigits().size(), String.join(" ", first(report.wrongCheckDigits())));
            }
            first(report.refusals())
                    .forEach(refusal -> System.out.printf(
                            "  line %d, %s: %s%n", refusal.line(), refusal.field(), refusal.reason()));
            if (report.refusals().size() > SHOWN) {
                System.out.printf(
                        "  … and %,d more; --json names all%n",
                        report.refusals().size() - SHOWN);
            }
        }

        private static <T> List<T> first(List<T> all) {
            return all.subList(0, Math.min(SHOWN, all.size()));
        }
    }
}
