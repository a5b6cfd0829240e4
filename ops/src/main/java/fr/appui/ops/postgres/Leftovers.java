package fr.appui.ops.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's processes that outlived the one who started them: the whole server after a killed JVM, its backends
 * after a killed postmaster, a half-done initdb. They would keep the next server from starting.
 */
record Leftovers(DataFolder folder) {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb");

    /** Only for the holder of the {@link FolderLock}, while no server of its own runs. */
    void stop() throws IOException, InterruptedException {
        Optional<Long> postmaster = PidFile.of(folder).map(PidFile::pid);
        if (postmaster.isPresent() && isOurs(postmaster.get())) {
            log.warn("PostgreSQL (process {}) was left behind by a killed Appui: stopping it", postmaster.get());
            Signal.INT.sendTo(postmaster.get());
            endWithin(Duration.ofSeconds(30));
        }
        // Backends leave by themselves once they see that their postmaster is gone, unless they are busy.
        for (Signal next : List.of(Signal.QUIT, Signal.KILL)) {
            if (endWithin(Duration.ofSeconds(1))) {
                break;
            }
            for (long pid : processes()) {
                log.warn("Process {} of a PostgreSQL that is gone does not leave: {}", pid, next);
                next.sendTo(pid);
            }
        }
        if (!endWithin(Duration.ofSeconds(5))) {
            throw new PostgresUnavailable("Processes %s still work on %s and cannot be stopped: stop them first."
                    .formatted(processes(), folder.cluster()));
        }
        forgetForeignPid();
    }

    /**
     * After a power cut the number in the file may be anyone's. PostgreSQL would refuse to start beside a living
     * process of that number; we know better, having looked at where each process works.
     */
    private void forgetForeignPid() throws IOException {
        Optional<PidFile> file = PidFile.of(folder);
        if (file.isPresent()
                && Files.exists(Path.of("/proc", String.valueOf(file.get().pid())))) {
            log.warn(
                    "{} names process {}, which is not ours: the file is stale",
                    PidFile.in(folder),
                    file.get().pid());
            Files.delete(PidFile.in(folder));
        }
    }

    private boolean endWithin(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!processes().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private List<Long> processes() throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(ProcessHandle::pid).filter(this::isOurs).toList();
        }
    }

    /** PostgreSQL by name, at work in our folder. A dead process that nobody has buried works nowhere. */
    private boolean isOurs(long pid) {
        try {
            Path process = Path.of("/proc", String.valueOf(pid));
            return PROGRAMS.contains(Files.readString(process.resolve("comm")).strip())
                    && Set.of(folder.root(), folder.cluster(), folder.unfinishedCluster())
                            .contains(Files.readSymbolicLink(process.resolve("cwd")));
        } catch (IOException goneOrSomebodyElses) {
            return false;
        }
    }
}
