package fr.appui.ops.wiring;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Proof that both databases have today's tables: whoever needs them asks for it. */
public record Migrations(int steps) {
    /** Brings both databases up to date, each with its owner's credentials. */
    public static Migrations run(Databases databases) {
        var log = Flyway.configure()
                .dataSource(
                        databases.logUrl(),
                        databases.owner().username(),
                        databases.owner().password())
                .locations("classpath:db/log")
                .defaultSchema("flyway")
                .placeholders(Map.of("application", databases.application().username()))
                .load()
                .migrate();
        var vault = Flyway.configure()
                .dataSource(
                        databases.vaultUrl(),
                        databases.vault().username(),
                        databases.vault().password())
                .locations("classpath:db/keys")
                .defaultSchema("flyway")
                .load()
                .migrate();
        return new Migrations(log.migrationsExecuted + vault.migrationsExecuted);
    }
}
