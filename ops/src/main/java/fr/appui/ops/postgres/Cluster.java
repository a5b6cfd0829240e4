package fr.appui.ops.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the server, made once. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private Cluster() {}

    /** Leaves a finished cluster as it is; what a killed attempt left is thrown away and begun anew. */
    static void make(DataFolder folder, Binaries binaries, Credentials superuser) {
        try {
            FileSystemUtils.deleteRecursively(folder.unfinishedCluster());
            if (Files.exists(folder.cluster())) {
                return;
            }
            log.info("Making the database in {}", folder.cluster());
            runInitdb(folder, binaries, superuser);
            DataFolder.putInPlace(folder.unfinishedCluster(), folder.cluster());
        } catch (IOException e) {
            throw PostgresUnavailable.because("The database cannot be made", folder.root(), e);
        }
    }

    /**
     * The built-in C.UTF-8 sorts by code point and knows the case of accented letters, and is the same on every machine
     * and for ever: no upgrade of the system can silently spoil an index. A query that shows names to people asks for
     * {@code collate "fr-x-icu"}. The character classes of C.UTF-8 are needed beside it: under plain C pg_trgm takes
     * accented letters for blanks.
     */
    private static void runInitdb(DataFolder folder, Binaries binaries, Credentials superuser) throws IOException {
        Process initdb = Program.of(
                        folder,
                        List.of(
                                binaries.initdb().toString(),
                                "--pgdata=" + folder.unfinishedCluster(),
                                "--username=" + superuser.username(),
                                "--pwfile=/dev/stdin",
                                "--auth-local=scram-sha-256",
                                "--auth-host=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C.UTF-8",
                                "--data-checksums",
                                "--no-instructions"))
                .start();
        String output;
        try (OutputStream stdin = initdb.getOutputStream();
                InputStream stdout = initdb.getInputStream()) {
            stdin.write((superuser.password() + "\n").getBytes(StandardCharsets.US_ASCII));
            stdin.close();
            output = new String(stdout.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (exitCode(initdb) != 0) {
            throw PostgresUnavailable.because("The database cannot be made", folder.root(), output);
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Only passwords over the loopback open this server, whatever was written into the file in the meantime. */
    static void admitByPasswordOnly(DataFolder folder) throws IOException {
        Files.writeString(folder.cluster().resolve("pg_hba.conf"), """
                # Written by Appui at every start.
                host  all  all  127.0.0.1/32  scram-sha-256
                """);
    }
}
