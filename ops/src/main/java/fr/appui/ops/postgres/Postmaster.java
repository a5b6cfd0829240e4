package fr.appui.ops.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running server, a child of this JVM. */
final class Postmaster {

    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    /**
     * Returns when the server takes connections. It gets a session of its own, so that Ctrl-C in a terminal reaches
     * Appui alone, which then stops it in order.
     */
    static Postmaster start(DataFolder folder, Binaries binaries, int port) throws IOException, InterruptedException {
        Cluster.admitByPasswordOnly(folder);
        ServerLog serverLog = new ServerLog(folder);
        List<String> command = new ArrayList<>(List.of(binaries.postgres().toString(), "-D"));
        command.add(folder.cluster().toString());
        command.addAll(Settings.commandLine(folder, port));
        ProcessBuilder builder = Program.of(folder, command);
        builder.command().addFirst("setsid");
        builder.redirectOutput(serverLog.beforeTheLog().toFile());

        Postmaster postmaster = new Postmaster(builder.start());
        try {
            postmaster.awaitReady(folder, serverLog);
            return postmaster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            postmaster.process.destroyForcibly();
            throw e;
        }
    }

    private void awaitReady(DataFolder folder, ServerLog serverLog) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        while (!PidFile.of(folder).filter(file -> file.saysReady(pid())).isPresent()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw PostgresUnavailable.because("PostgreSQL does not start", folder.root(), serverLog.lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw PostgresUnavailable.because(
                        "PostgreSQL does not get ready in " + RECOVERY, folder.root(), serverLog.lastWords());
            }
        }
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience);
    }

    void stop() throws InterruptedException {
        for (Signal signal : Signal.values()) {
            if (!process.isAlive()) {
                return;
            }
            signal.sendTo(pid());
            endsWithin(Duration.ofSeconds(30));
        }
    }
}
