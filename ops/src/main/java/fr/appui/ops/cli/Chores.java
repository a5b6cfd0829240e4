package fr.appui.ops.cli;

import fr.appui.ops.Application;
import fr.appui.ops.demo.SampleDirectory;
import fr.appui.ops.demo.SampleFile;
import fr.appui.ops.demo.SealedStrings;
import fr.appui.ops.progress.Progress;
import fr.appui.shared.facility.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One chore at a time on a register that is not being served. */
@Command(
        name = "ops/appui",
        mixinStandardHelpOptions = true,
        description = "Chores on a register; stop the server on the same data folder first.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:broke down", "2:refused", "3:a check found something"},
        subcommands = {
            Chores.RebuildViews.class,
            Chores.HashViews.class,
            Chores.CheckLog.class,
            Chores.DemoStrings.class,
            Chores.DemoFiness.class,
            Imports.class
        })
final class Chores {
    static final class Where {
        @Option(names = "--data", paramLabel = "DIR", description = "data folder; default: ~/.appui")
        private @Nullable Path data;

        @Option(names = "--json", description = "answers as JSON, for machines")
        boolean json;

        /** All parts are there as when serving, but no port is opened. */
        int with(Function<ApplicationContext, Integer> chore) {
            var folder = Serve.dataFolder(data);
            try (var context = new SpringApplicationBuilder(Application.class)
                    .run(
                            "--server.port=-1",
                            "--management.server.port=-1",
                            "--appui.data=" + folder,
                            "--appui.chore=true",
                            "--logging.file.name=" + folder.resolve("log").resolve("appui.log"))) {
                return chore.apply(context);
            }
        }
    }

    @Command(name = "rebuild", description = "Empties all views and makes them again from the log.")
    static final class RebuildViews implements Callable<Integer> {
        @Mixin
        private Where where = new Where();

        @Option(
                names = "--deliveries",
                defaultValue = "1",
                description = "delivers every event that many times: the views must not mind")
        private int deliveries;

        @Override
        public Integer call() {
            return where.with(context -> context.getBean(Rebuild.class)
                    .run(deliveries, where.json ? Progress.none() : Progress.onTerminal("events")));
        }
    }

    @Command(name = "hash", description = "Prints a hash of the rows of each view.")
    static final class HashViews implements Callable<Integer> {
        @Mixin
        private Where where = new Where();

        @Override
        public Integer call() {
            return where.with(context -> context.getBean(Checks.class).printHashes(where.json));
        }
    }

    @Command(
            name = "check-log",
            description = "Looks for gaps in streams, times that go back, and answers without events.")
    static final class CheckLog implements Callable<Integer> {
        @Mixin
        private Where where = new Where();

        @Override
        public Integer call() {
            return where.with(context -> context.getBean(Checks.class).printLogCheck(where.json));
        }
    }

    @Command(
            name = "demo-strings",
            description = {
                "Prints what the demonstration types into sealed fields, one string a line: names, numbers, sentences.",
                "Needs no register: the strings are made from the seed."
            })
    static final class DemoStrings implements Callable<Integer> {
        @Option(names = "--small", description = "of the small demonstration")
        private boolean small;

        @Option(names = "--limit", paramLabel = "N", description = "so many at most, of all kinds")
        private long limit = Long.MAX_VALUE;

        @Override
        public Integer call() {
            SealedStrings.of(small ? "small" : "full").stream().limit(limit).forEach(System.out::println);
            return 0;
        }
    }

    @Command(
            name = "demo-finess",
            mixinStandardHelpOptions = true,
            description = {
                "Writes an invented file of facilities in one of the layouts of the public one, valid check digits included.",
                "The same every time; a smaller one is the beginning of a larger one. Needs no register."
            })
    static final class DemoFiness implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--rows", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
        private int rows = 100_000;

        @Option(names = "--layout", description = "one of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
        private Layout layout = Layout.STRUCTUREET;

        @Option(names = "--vintage", paramLabel = "YYYY-MM-DD", description = "default: ${DEFAULT-VALUE}")
        private LocalDate vintage = LocalDate.of(2020, 7, 1);

        @Override
        public Integer call() throws IOException {
            SampleFile.write(file, SampleDirectory.of(rows), layout, vintage);
            return 0;
        }
    }
}
