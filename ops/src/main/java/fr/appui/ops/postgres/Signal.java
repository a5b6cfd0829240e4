package fr.appui.ops.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What PostgreSQL understands by a signal. The JDK can only send two of the kernel's, and not these. */
enum Signal {
    /** Fast shutdown: roll back what is open, write a checkpoint, end. */
    INT,
    /** Immediate shutdown: end now, recover at the next start. */
    QUIT,
    KILL;

    /** A process that is gone already is no error. */
    void sendTo(long pid) throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(name(), pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
