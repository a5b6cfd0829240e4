package fr.appui.ops.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user and machine from the archive on the class path. The folder bears the
 * archive's checksum, so that another version never meets these files.
 */
record Binaries(Path home) {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    static Binaries unpackedFor(DataFolder folder) {
        String architecture = architecture();
        URL archive = Binaries.class.getResource("/postgres-linux-" + architecture + ".txz");
        if (archive == null) {
            throw new PostgresUnavailable("Appui brings no PostgreSQL for %s: give it one with SPRING_DATASOURCE_URL."
                    .formatted(architecture));
        }
        try {
            JarURLConnection entry = (JarURLConnection) archive.openConnection();
            String name = "postgresql-%s-%08x"
                    .formatted(architecture, entry.getJarEntry().getCrc());
            Path home = cache(folder).resolve(name);
            if (Files.notExists(home)) {
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw PostgresUnavailable.because("PostgreSQL's programs cannot be unpacked", folder.root(), e);
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    /** The user's cache folder; a user without a home to write in gets one beside the data. */
    private static Path cache(DataFolder folder) throws IOException {
        @Nullable String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        try {
            Path cache = Files.createDirectories(base.resolve("appui"));
            if (Files.isWritable(cache)) {
                return cache;
            }
        } catch (IOException e) {
            log.debug("No cache under {}", base, e);
        }
        return Files.createDirectories(folder.root().resolve("cache"));
    }

    private static void unpack(URL archive, Path home) throws IOException {
        log.info("Unpacking PostgreSQL into {}", home);
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    put(entry, tar, draft);
                }
            }
            try {
                DataFolder.putInPlace(draft, home);
            } catch (FileSystemException e) {
                if (Files.notExists(home)) {
                    throw e;
                }
                log.debug("Another process was faster to unpack {}", home);
            }
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path draft) throws IOException {
        Path target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions((entry.getMode() & 0100) != 0));
        DataFolder.force(target);
    }

    private static Set<PosixFilePermission> permissions(boolean program) {
        EnumSet<PosixFilePermission> permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (program) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }
}
