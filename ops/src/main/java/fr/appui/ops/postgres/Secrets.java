package fr.appui.ops.postgres;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * What an installation must keep to itself, made once at its first start: the passwords of the four roles and the key
 * that wraps the keys of sealed fields. The file stands complete and readable by its owner only, or not at all.
 */
final class Secrets {

    private static final Logger log = LoggerFactory.getLogger(Secrets.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String KEY_ENCRYPTION_KEY = "key-encryption-key";

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Secrets of(DataFolder folder) {
        Path file = folder.secrets();
        try {
            if (Files.notExists(file)) {
                refuseNewSecretsForOldData(folder);
                write(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                log.warn("{} could be read by others than its owner; it no longer can", file);
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
            Properties values = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            return new Secrets(file, values);
        } catch (IOException e) {
            throw PostgresUnavailable.because("The secrets cannot be read or written", folder.root(), e);
        }
    }

    Credentials superuser() {
        return credentials("postgres");
    }

    Credentials owner() {
        return credentials("appui_owner");
    }

    Credentials application() {
        return credentials("appui_app");
    }

    Credentials keys() {
        return credentials("appui_keys");
    }

    byte[] keyEncryptionKey() {
        return Base64.getUrlDecoder().decode(value(KEY_ENCRYPTION_KEY));
    }

    private Credentials credentials(String role) {
        return new Credentials(role, value("password." + role));
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new PostgresUnavailable("%s lacks %s: put back the file that was made with this data, from a backup."
                    .formatted(file, name));
        }
        return value;
    }

    private static void refuseNewSecretsForOldData(DataFolder folder) {
        if (Files.exists(folder.cluster())) {
            throw new PostgresUnavailable(
                    "%s is missing beside data that were made with it: put it back from a backup. Without it sealed text cannot be opened again."
                            .formatted(folder.secrets()));
        }
    }

    private static void write(Path file) throws IOException {
        TreeMap<String, String> made = new TreeMap<>();
        for (String role : new String[] {"postgres", "appui_owner", "appui_app", "appui_keys"}) {
            made.put("password." + role, random());
        }
        made.put(KEY_ENCRYPTION_KEY, random());
        StringBuilder text = new StringBuilder("# Keep a copy apart from the data: without it sealed text is lost.\n");
        made.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));

        Path draft = file.resolveSibling(file.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, text);
        DataFolder.force(draft);
        DataFolder.putInPlace(draft, file);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
