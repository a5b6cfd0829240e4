package fr.appui.ops.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** What lies where in the folder that holds all of one installation's data. */
record DataFolder(Path root) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static DataFolder at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute, OWNER_ONLY);
            DataFolder folder = new DataFolder(absolute.toRealPath());
            Files.createDirectories(folder.log(), OWNER_ONLY);
            folder.requireOurOwnCluster();
            return folder;
        } catch (IOException e) {
            throw PostgresUnavailable.because("The data folder cannot be made", absolute, e);
        }
    }

    /** PostgreSQL would refuse it too, but only after we had stopped its owner's server. */
    private void requireOurOwnCluster() throws IOException {
        if (Files.exists(cluster()) && !Files.getOwner(cluster()).equals(Files.getOwner(Path.of("/proc/self")))) {
            throw new AccessDeniedException(cluster() + " belongs to " + Files.getOwner(cluster()));
        }
    }

    /** The cluster as PostgreSQL knows it. */
    Path cluster() {
        return root.resolve("pg");
    }

    /** The cluster while it is being made; after a crash in the middle it is thrown away. */
    Path unfinishedCluster() {
        return root.resolve("pg.new");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("log");
    }

    /** Renames in one step that outlives a power cut: a reader finds the old state or the new one, never a half. */
    static void putInPlace(Path made, Path place) throws IOException {
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.resolveSibling("."));
    }

    /** Has the disk hold a file's content, or the names that a directory lists, before it returns. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
