package fr.appui.ops.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.ops.eventstore.AxonStorage;
import fr.appui.ops.eventstore.LogFixture;
import fr.appui.ops.postgres.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class FoundationsTest {
    private static EventStorageEngine storage;
    private static EventStore events;
    private static TokenStore tokens;
    private static TransactionManager transactions;
    private static LogFixture log;

    @BeforeAll
    static void whatStores() {
        log = new LogFixture();
        storage = new AxonStorage(log.log, log.codec, log.appender, () -> {});
        events = EmbeddedEventStore.builder().storageEngine(storage).build();
        ConnectionProvider connections = log.log::getConnection;
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .build();
        transactions = new SpringTransactionManager(new JdbcTransactionManager(log.log));
    }

    @Test
    void parts_that_store_may_start() {
        assertThatCode(() -> Foundations.check(events, storage, tokens, transactions))
                .doesNotThrowAnyException();
    }

    @Test
    void an_event_store_in_memory_stops_the_start() {
        assertRefused(events, new InMemoryEventStorageEngine(), tokens, transactions, "InMemoryEventStorageEngine");
    }

    @Test
    void an_event_store_on_another_storage_stops_the_start() {
        var elsewhere = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var request = UUID.randomUUID();
        log.append(LogFixture.submission(request, true, "{}"), 1, LogFixture.opened(request));

        assertThatCode(() -> Foundations.checkOnLog(events, request)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Foundations.checkOnLog(elsewhere, request))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("another storage");
    }

    @Test
    void an_event_bus_without_a_store_stops_the_start() {
        assertRefused(SimpleEventBus.builder().build(), storage, tokens, transactions, "SimpleEventBus");
    }

    @Test
    void a_token_store_in_memory_stops_the_start() {
        assertRefused(events, storage, new InMemoryTokenStore(), transactions, "InMemoryTokenStore");
    }

    @Test
    void a_transaction_manager_that_does_nothing_stops_the_start() {
        assertRefused(events, storage, tokens, NoTransactionManager.INSTANCE, "NoTransactionManager");
    }

    private static void assertRefused(
            EventBus bus, EventStorageEngine engine, TokenStore store, TransactionManager manager, String named) {
        assertThatThrownBy(() -> Foundations.check(bus, engine, store, manager))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(named);
    }

    @Test
    void a_plain_role_may_start() {
        assertThatCode(() -> Foundations.checkRole(log.log)).doesNotThrowAnyException();
    }

    @Test
    void a_role_that_owns_the_log_stops_the_start() {
        var database = TestDatabase.freshDatabase();
        migrate(database);
        var asOwner = new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password());

        assertThatThrownBy(() -> Foundations.checkRole(asOwner))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("owns log.event");
    }

    @Test
    void a_role_that_was_granted_an_insert_stops_the_start() throws SQLException {
        var database = TestDatabase.freshDatabase();
        migrate(database);
        try (var owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = owner.createStatement()) {
            statement.execute(
                    "GRANT INSERT ON log.event TO " + database.application().username());
        }

        assertThatThrownBy(() -> Foundations.checkRole(new DriverManagerDataSource(
                        database.url(),
                        database.application().username(),
                        database.application().password())))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("may INSERT log.event");
    }

    @Test
    void a_database_that_may_lose_what_it_acknowledged_stops_the_start() {
        var database = TestDatabase.freshDatabase();
        var careless = new DriverManagerDataSource(
                database.url() + "?options=-c%20synchronous_commit=off",
                database.application().username(),
                database.application().password());

        assertThatThrownBy(() -> Foundations.checkDurable(careless))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("synchronous_commit = off");
    }

    private static void migrate(TestDatabase database) {
        Migrations.run(new Databases(
                database.url(),
                database.owner(),
                database.application(),
                database.keysUrl(),
                database.keys(),
                database.keyEncryptionKey()));
    }
}
