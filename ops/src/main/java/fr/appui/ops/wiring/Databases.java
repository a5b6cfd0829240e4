package fr.appui.ops.wiring;

import fr.appui.ops.postgres.Credentials;
import fr.appui.ops.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Where the two databases are and who may do what in them: the log and its views (owner: migrations; application: calls
 * and reads), and the vault of keys.
 *
 * @param keyEncryptionKey 32 bytes that wrap the keys in the vault
 */
public record Databases(
        String logUrl,
        Credentials owner,
        Credentials application,
        String vaultUrl,
        Credentials vault,
        byte[] keyEncryptionKey) {

    /** The PostgreSQL that Appui brings along. */
    static Databases of(EmbeddedPostgres postgres) {
        return new Databases(
                postgres.url(EmbeddedPostgres.LOG_DATABASE),
                postgres.owner(),
                postgres.application(),
                postgres.url(EmbeddedPostgres.KEYS_DATABASE),
                postgres.keys(),
                postgres.keyEncryptionKey());
    }

    /** Whether a PostgreSQL of the operator's own is to be used. */
    static boolean areGiven(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    /** @throws RefusedStart naming the setting that is missing */
    static Databases given(Environment environment) {
        return new Databases(
                need(environment, "spring.datasource.url"),
                new Credentials(need(environment, "spring.flyway.user"), need(environment, "spring.flyway.password")),
                new Credentials(
                        need(environment, "spring.datasource.username"),
                        need(environment, "spring.datasource.password")),
                need(environment, "appui.keys.url"),
                new Credentials(need(environment, "appui.keys.username"), need(environment, "appui.keys.password")),
                Base64.getDecoder().decode(need(environment, "appui.keys.encryption-key")));
    }

    /** Folder of the embedded PostgreSQL, logs and secrets; {@code ~/.appui} unless {@code --data} says otherwise. */
    static Path dataFolder(Environment environment) {
        var given = environment.getProperty("appui.data");
        return StringUtils.hasText(given)
                ? Path.of(given)
                : Path.of(environment.getProperty("user.home", "."), ".appui");
    }

    private static String need(Environment environment, String setting) {
        var value = environment.getProperty(setting);
        if (!StringUtils.hasText(value)) {
            throw new RefusedStart(
                    "a PostgreSQL of your own needs the setting %s (environment: %s); docs/runbook.md lists all"
                            .formatted(setting, setting.replaceAll("[.-]", "_").toUpperCase(java.util.Locale.ROOT)));
        }
        return value;
    }

    @Override
    public String toString() {
        return "Databases[" + logUrl + ", " + vaultUrl + "]";
    }
}
