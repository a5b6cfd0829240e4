package fr.appui.ops.wiring;

import fr.appui.ops.eventstore.AxonStorage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true before the first command: the parts are those that store, the database keeps what it acknowledges,
 * and the application's role can add to history but not change it.
 *
 * <p>Axon 4.13 on Spring Boot 4.1 with JDBC alone starts cleanly and stores nothing (event bus without a store, no
 * token store, no transactions): hence an allow-list of classes, not a search for bad ones.
 */
public final class Foundations {
    private static final List<Class<?>> STORING =
            List.of(AxonStorage.class, EmbeddedEventStore.class, JdbcTokenStore.class, SpringTransactionManager.class);

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

    private static final String POWERS = """
            SELECT concat_ws(', ',
                     CASE WHEN r.rolsuper THEN 'is superuser' END,
                     CASE WHEN r.rolcreaterole THEN 'may create roles' END,
                     CASE WHEN r.rolbypassrls THEN 'passes row security' END,
                     CASE WHEN pg_has_role(r.oid, d.datdba, 'MEMBER') THEN 'owns the database' END,
                     (SELECT string_agg(DISTINCT 'owns ' || n.nspname || '.' || c.relname, ', ')
                        FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                       WHERE n.nspname = 'log'
                         AND pg_has_role(r.oid, c.relowner, 'MEMBER')),
                     (SELECT string_agg('may ' || p || ' ' || t, ', ')
                        FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS p,
                             unnest(ARRAY['log.event', 'log.command_key', 'log.event_type', 'log.number_series']) AS t
                       WHERE has_table_privilege(r.oid, t, p)),
                     (SELECT string_agg('may set ' || s, ', ')
                        FROM unnest(ARRAY['log.position', 'log.clock']) AS s
                       WHERE has_sequence_privilege(r.oid, s, 'USAGE, UPDATE')))
              FROM pg_roles r
              JOIN pg_database d ON d.datname = current_database()
             WHERE r.rolname = current_user
            """;

    private Foundations() {}

    /**
     * Looks at every part that anyone could be handed, not only at those that we use today.
     *
     * @throws RefusedStart naming what would forget
     */
    public static void check(Object... parts) {
        Stream.of(parts)
                .filter(part -> !STORING.contains(part.getClass()))
                .findFirst()
                .ifPresent(part -> {
                    throw new RefusedStart("%s does not store what it is given; Appui starts only with %s"
                            .formatted(
                                    part.getClass().getName(),
                                    STORING.stream().map(Class::getSimpleName).toList()));
                });
    }

    /**
     * An event store of the right class may still stand on another storage: it must know a stream of the log.
     *
     * @throws RefusedStart when commands would be written elsewhere
     */
    public static void checkOnLog(EventStore events, UUID stream) {
        if (events.lastSequenceNumberFor(stream.toString()).isEmpty()) {
            throw new RefusedStart(
                    "the event store does not store what it is given in the log: it stands on another storage");
        }
    }

    /** @throws RefusedStart naming the setting that could lose acknowledged commands */
    public static void checkDurable(DataSource source) {
        var db = JdbcClient.create(source);
        DURABLE.forEach((setting, wanted) -> {
            var is = db.sql("SHOW " + setting)
                    .query((row, _) -> String.valueOf(row.getString(1)))
                    .single();
            if (!is.equals(wanted)) {
                throw new RefusedStart("PostgreSQL has %s = %s: what it acknowledges could be lost; set it to %s"
                        .formatted(setting, is, wanted));
            }
        });
    }

    /** @throws RefusedStart naming what the application's role could do to history */
    public static void checkRole(DataSource log) {
        var powers = JdbcClient.create(log)
                .sql(POWERS)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .single();
        if (!powers.isEmpty()) {
            throw new RefusedStart(
                    "the application's database role could change history (it %s); give SPRING_DATASOURCE_USERNAME a plain role and the owner's to SPRING_FLYWAY_USER"
                            .formatted(powers));
        }
    }
}
