package fr.appui.ops.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that starts PostgreSQL on a folder and holds it until it is killed. */
record AnotherProcess(Process process) implements AutoCloseable {

    private static final String ANSWER = "ANSWER ";

    static AnotherProcess startOn(Path folder) throws IOException {
        return new AnotherProcess(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Started with process and URL of the server, or refused and why. */
    String answer() {
        return process.inputReader()
                .lines()
                .filter(line -> line.startsWith(ANSWER))
                .findFirst()
                .orElseThrow()
                .substring(ANSWER.length());
    }

    /** Kills it as the kernel would: nothing of its own runs any more. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            System.out.println(ANSWER + postgres.pid() + " " + postgres.url(EmbeddedPostgres.LOG_DATABASE));
            new CountDownLatch(1).await();
        } catch (PostgresUnavailable refused) {
            System.out.println(ANSWER + "REFUSED " + refused.getMessage());
        }
    }
}
