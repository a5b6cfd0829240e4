package fr.appui.ops.cli;

import fr.appui.command.importing.ImportDesk;
import fr.appui.command.importing.ImportJob;
import fr.appui.command.importing.ImportJob.Outcome;
import fr.appui.command.importing.ImportJobs;
import fr.appui.command.importing.Overview;
import fr.appui.command.importing.RefusedLine;
import fr.appui.command.importing.Report;
import fr.appui.command.importing.Wish;
import fr.appui.command.intake.Denial;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Wording;
import fr.appui.ops.eventstore.UuidV7Identifiers;
import fr.appui.ops.progress.Progress;
import fr.appui.ops.security.AccountBook;
import fr.appui.shared.party.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports one file from the command line: the same desk as behind the page. */
@Component
class ImportChore {
    private static final int LINES_REFUSED = 3;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final AccountBook accounts;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportChore(ImportDesk desk, ImportJobs jobs, AccountBook accounts) {
        this.desk = desk;
        this.jobs = jobs;
        this.accounts = accounts;
    }

    int run(ImportLines asked) {
        var actor = accounts.acting(asked.login);
        if (actor.isEmpty()) {
            return refused("No account " + asked.login + " may sign in.");
        }
        try {
            return run(asked, actor.get(), Files.readAllBytes(asked.file));
        } catch (InvalidInput e) {
            e.errors().forEach(error -> System.err.println(error.field() + ": " + Wording.of(error, Locale.ENGLISH)));
            return CommandLine.REFUSED;
        } catch (Denial e) {
            return refused(Wording.ofCode(e.code(), Locale.ENGLISH));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.BROKE_DOWN;
        } catch (IOException e) {
            return refused("The file " + asked.file + " cannot be read.");
        }
    }

    private static int refused(String why) {
        System.err.println(why);
        return CommandLine.REFUSED;
    }

    private int run(ImportLines asked, Actor actor, byte[] bytes) throws InterruptedException {
        var begun = System.nanoTime();
        var resumed = asked.dryRun ? List.<ImportJob>of() : desk.interrupted(actor, ImportDesk.sha256(bytes));
        var job = resumed.isEmpty()
                ? desk.receive(
                        actor, asked.kind(), String.valueOf(asked.file.getFileName()), bytes, UuidV7Identifiers.next())
                : resumed.getFirst();
        try {
            var overview = desk.overview(job.id());
            var wish = wish(asked, overview);
            if (resumed.isEmpty()) {
                desk.begin(actor, job, wish);
            }
            try (var progress = asked.where.json ? Progress.none() : Progress.onTerminal("lines")) {
                var stages = wish.dryRun() ? 1 : 2;
                // A server on the same PostgreSQL may have begun with it: then it is waited for.
                while (!desk.run(
                        job.id(),
                        (stage, done) -> {
                            synchronized (progress) {
                                progress.at(done + (long) stage.ordinal() * job.rows(), (long) stages * job.rows());
                            }
                        },
                        () -> false)) {
                    Thread.sleep(LOOK);
                }
            }
            return tell(asked, overview, wish, jobs.find(job.id()).orElseThrow(), (System.nanoTime() - begun) / 1e9);
        } finally {
            jobs.forget(job.id());
        }
    }

    private static Wish wish(ImportLines asked, Overview overview) {
        var columns = new LinkedHashMap<>(overview.columns());
        var errors = new ArrayList<InputError>();
        asked.mapping.forEach((field, heading) -> {
            if (overview.fields().stream().noneMatch(known -> known.path().equals(field))) {
                errors.add(new InputError(field, "import.unknown-field"));
            }
            columns.put(field, column(overview, heading, "--map " + field, errors));
        });
        var id = asked.idColumn == null ? null : column(overview, asked.idColumn, "--id-column", errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Wish(columns, id, asked.centre, asked.mode(), asked.dryRun);
    }

    private static int column(Overview overview, String heading, String option, List<InputError> errors) {
        var column = overview.headings().indexOf(heading);
        if (column < 0) {
            errors.add(new InputError(option, "import.unknown-column"));
        }
        return column;
    }

    private int tell(ImportLines asked, Overview overview, Wish wish, ImportJob job, double seconds) {
        var report = jobs.report(job.id());
        writeRefused(asked.refused, report);
        if (asked.where.json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("id", job.id());
            told.put("outcome", String.valueOf(job.outcome()));
            told.put("rows", job.rows());
            told.put("added", job.added());
            told.put("updated", job.updated());
            told.put("known", job.known());
            told.put("refused", job.refused());
            told.put("seconds", seconds);
            told.put("flavour", job.flavour());
            told.put("columns", headings(overview, wish));
            told.put("unused", report.unused());
            told.put("lines", report.refused());
            System.out.println(json.writeValueAsString(told));
        } else {
            print(overview, wish, job, report, seconds);
        }
        return job.refused() == 0 ? 0 : LINES_REFUSED;
    }

    private static Map<String, String> headings(Overview overview, Wish wish) {
        var headings = new LinkedHashMap<String, String>();
        wish.columns()
                .forEach((field, column) ->
                        headings.put(field, overview.headings().get(column)));
        return headings;
    }

    private static void print(Overview overview, Wish wish, ImportJob job, Report report, double seconds) {
        System.out.printf(
                "%s, %s, columns separated by \"%s\"%n", job.flavour(), overview.charset(), overview.separator());
        headings(overview, wish).forEach((field, heading) -> System.out.printf("  %-22s %s%n", field, heading));
        if (!report.unused().isEmpty()) {
            System.out.println("  not used               " + String.join(", ", report.unused()));
        }
        report.refused().forEach(ImportChore::print);
        System.out.printf(
                Locale.ROOT,
                "%d lines: %d %s, %d %s, %d known before, %d refused, in %.1f s%n",
                job.rows(),
                job.added(),
                job.outcome() == Outcome.CHECKED ? "to be added" : "added",
                job.updated(),
                job.outcome() == Outcome.CHECKED ? "to be updated" : "updated",
                job.known(),
                job.refused(),
                seconds);
        if (job.outcome() == Outcome.CHECKED) {
            System.out.println("Dry run: nothing was stored.");
        } else if (job.outcome() == Outcome.NOTHING) {
            System.out.println(
                    "Nothing was stored. Mend the refused lines (--refused FILE writes them), or take the others"
                            + " with --keep-good.");
        }
    }

    private static void print(RefusedLine line) {
        line.faults()
                .forEach(fault -> System.out.printf(
                        "line %d, %s%s: %s%s%n",
                        line.line(),
                        fault.field(),
                        fault.column().isEmpty() ? "" : " (" + fault.column() + ")",
                        fault.english(),
                        fault.value().isEmpty() ? "" : " [" + fault.value() + "]"));
    }

    private static void writeRefused(@Nullable Path file, Report report) {
        if (file != null) {
            try {
                Files.write(file, report.csv());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
