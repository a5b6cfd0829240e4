package fr.appui.ops.eventstore;

import static fr.appui.ops.eventstore.LogFixture.noted;
import static fr.appui.ops.eventstore.LogFixture.opened;
import static fr.appui.ops.eventstore.LogFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.appui.command.intake.CommandTaken;
import fr.appui.command.intake.Refused;
import fr.appui.shared.wire.StoredType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventLogTest {
    private static LogFixture log;

    @BeforeAll
    static void aFreshLog() {
        log = new LogFixture();
    }

    @Test
    void what_was_appended_is_read_back_with_its_place_and_its_time() {
        var id = UUID.randomUUID();

        var answer = log.append(submission(id, true, "{}"), 1, opened(id), noted(id, "rappelée à midi"));

        var events = log.history.stream(id, Long.MAX_VALUE);
        assertThat(events).extracting(e -> e.version()).containsExactly(1, 2);
        assertThat(events).extracting(e -> e.event()).containsExactly(opened(id), noted(id, "rappelée à midi"));
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.position()).isEqualTo(events.getLast().position());
        assertThat(events.getLast().recordedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(events.getFirst().provenance().actor()).isEqualTo(LogFixture.HOTLINE.account());
    }

    @Test
    void names_and_texts_stand_in_no_stored_byte() {
        var id = UUID.randomUUID();
        log.append(submission(id, true, "{\"question\":\"Glycines\"}"), 1, opened(id));

        var rows = JdbcClient.create(log.log)
                .sql("SELECT payload FROM log.event WHERE stream = :id UNION ALL SELECT digest FROM log.command_key")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .list();

        assertThat(rows)
                .isNotEmpty()
                .noneMatch(bytes -> LogFixture.contains(bytes, "Quaudlibet"))
                .noneMatch(bytes -> LogFixture.contains(bytes, "01 99 00"))
                .noneMatch(bytes -> LogFixture.contains(bytes, "Glycines"));
    }

    @Test
    void a_seal_moved_to_another_event_does_not_open() {
        var id = UUID.randomUUID();
        log.append(submission(id, true, "{}"), 1, opened(id), noted(id, "rappelée"));
        var rows = new LogTable(log.log).stream(id, 1);
        var moved = new StoredRow(
                99,
                id,
                3,
                UUID.randomUUID(),
                rows.getLast().type(),
                1,
                Instant.now(),
                rows.getLast().metadata(),
                rows.getLast().payload());

        assertThatThrownBy(() -> log.codec.events(List.of(moved))).hasMessageContaining("does not open");
    }

    @Test
    void a_second_writer_on_the_same_version_is_told_of_the_conflict_and_burns_no_position() {
        var id = UUID.randomUUID();
        log.append(submission(id, true, "{}"), 1, opened(id));
        var before = position();

        assertThatThrownBy(() -> log.append(submission(id, false, "{}"), 1, noted(id, "trop tard")))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(position()).isEqualTo(before);
        assertThat(log.history.stream(id, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void a_key_used_twice_writes_once() {
        var id = UUID.randomUUID();
        var submission = submission(id, true, "{\"a\":1}");
        var answer = log.append(submission, 1, opened(id));

        assertThatThrownBy(() -> log.append(submission, 2, noted(id, "encore"))).isInstanceOf(CommandTaken.class);

        assertThat(log.history.stream(id, Long.MAX_VALUE)).hasSize(1);
        assertThat(log.memory.recall(submission)).contains(answer);
    }

    @Test
    void a_key_with_other_content_is_refused_and_so_is_a_known_id() {
        var id = UUID.randomUUID();
        var first = submission(id, true, "{\"a\":1}");
        log.append(first, 1, opened(id));
        var sameKey = new fr.appui.command.intake.Submission(
                first.key(), first.actor(), first.origin(), first.path(), id, true, "{\"a\":2}", first.correlation());

        assertThatThrownBy(() -> log.memory.recall(sameKey))
                .isInstanceOf(Refused.class)
                .hasMessage("idempotency-key-reused");
        assertThatThrownBy(() -> log.memory.recall(submission(id, true, "{\"a\":2}")))
                .isInstanceOf(Refused.class)
                .hasMessage("id-reused");
        assertThat(log.memory.recall(submission(id, true, "{\"a\":1}"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log.event SET version = 7",
                "DELETE FROM log.event",
                "TRUNCATE log.event",
                "INSERT INTO log.event SELECT * FROM log.event",
                "UPDATE log.command_key SET version = 7",
                "DELETE FROM log.command_key",
                "INSERT INTO log.number_series VALUES ('D', 'ARA', 2020, 7)",
                "SELECT nextval('log.position')",
                "SELECT setval('log.clock', 1)",
                "SELECT log.draw(1, NULL)",
                "ALTER TABLE log.event DISABLE TRIGGER append_only",
                "DROP SCHEMA log CASCADE"
            })
    void the_application_can_add_to_history_but_not_change_it(String sql) throws Exception {
        try (var connection = log.application();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE log.event SET version = 7", "DELETE FROM log.event", "TRUNCATE log.event"})
    void even_the_owner_is_refused_a_change_of_history(String sql) throws Exception {
        try (var connection = log.owner();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    void times_never_go_back_with_positions_and_positions_are_found_by_time() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200)
                    .forEach(_ -> writers.submit(() -> {
                        var id = UUID.randomUUID();
                        log.append(submission(id, true, "{}"), 1, opened(id));
                    }));
        }
        record Place(long position, Instant at) {}
        var places = JdbcClient.create(log.log)
                .sql("SELECT position, recorded_at FROM log.event ORDER BY position")
                .query((row, _) -> new Place(row.getLong(1), row.getTimestamp(2).toInstant()))
                .list();

        assertThat(places).extracting(Place::at).isSorted();
        log.head.advance();
        for (var place : places.subList(places.size() - 50, places.size())) {
            var last = places.stream()
                    .filter(other -> !other.at().isAfter(place.at()))
                    .mapToLong(Place::position)
                    .max()
                    .orElseThrow();
            assertThat(log.history.at(place.at()).position()).isEqualTo(last);
        }
        assertThat(log.history.at(Instant.parse("2000-01-01T00:00:00Z")).position())
                .isZero();
    }

    @Test
    void a_simulated_time_neither_goes_back_nor_into_the_future() {
        var id = UUID.randomUUID();
        var before = log.history.at(Long.MAX_VALUE).recordedAt();

        log.clock.at(
                Instant.parse("2019-01-01T00:00:00Z"), () -> log.append(submission(id, true, "{}"), 1, opened(id)));
        var other = UUID.randomUUID();
        log.clock.at(
                Instant.parse("2199-01-01T00:00:00Z"),
                () -> log.append(submission(other, true, "{}"), 1, opened(other)));

        assertThat(log.history.stream(id, Long.MAX_VALUE).getFirst().recordedAt())
                .isAfterOrEqualTo(before);
        assertThat(log.history.stream(other, Long.MAX_VALUE).getFirst().recordedAt())
                .isBefore(Instant.now().plusSeconds(60));
    }

    /** Writers that sleep between drawing a position and committing, and that roll back, while readers follow. */
    @Test
    void readers_meet_every_event_once_and_in_order_while_writers_dawdle_and_fail() throws Exception {
        var chaos = new LogFixture();
        var random = new Random(42);
        var written = new ArrayList<UUID>();
        var done = new CountDownLatch(1);
        try (var writers = Executors.newFixedThreadPool(12);
                var readers = Executors.newFixedThreadPool(2)) {
            var seen = Stream.of(1, 2)
                    .map(_ -> readers.submit(() -> follow(chaos, done)))
                    .toList();
            var tasks = IntStream.range(0, 300)
                    .mapToObj(_ -> {
                        var pause = random.nextInt(10) == 0 ? random.nextInt(200) : random.nextInt(8);
                        var fails = random.nextInt(4) == 0;
                        return writers.submit(() -> dawdle(chaos, pause, fails));
                    })
                    .toList();
            for (var task : tasks) {
                task.get(60, TimeUnit.SECONDS).ifPresent(written::add);
            }
            done.countDown();
            for (var reader : seen) {
                assertThat(reader.get(60, TimeUnit.SECONDS))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(written);
            }
            assertThat(seen.getFirst().get()).isEqualTo(seen.getLast().get());
        }
    }

    private static java.util.Optional<UUID> dawdle(LogFixture log, int pause, boolean fails) {
        var id = UUID.randomUUID();
        log.transaction.executeWithoutResult(status -> {
            log.appender.append(
                    new fr.appui.command.intake.Receipt(submission(id, true, "{}")), LogFixture.pending(1, opened(id)));
            JdbcClient.create(log.log)
                    .sql("SELECT pg_sleep(:seconds)::text")
                    .param("seconds", pause / 1000.0)
                    .query(String.class)
                    .optional();
            if (fails) {
                status.setRollbackOnly();
            }
        });
        return fails ? java.util.Optional.empty() : java.util.Optional.of(id);
    }

    private static List<UUID> follow(LogFixture log, CountDownLatch done) throws InterruptedException {
        var head = new SettledHead(log.log);
        var pages = new LogPages(log.log, log.codec, head);
        var seen = new ArrayList<UUID>();
        var at = 0L;
        var rounds = 0;
        while (rounds < 3) {
            if (done.await(5, TimeUnit.MILLISECONDS)) {
                rounds++;
            }
            head.advance();
            var page = pages.after(at, 50);
            page.events().forEach(event -> seen.add(event.stream()));
            at = Math.max(at, page.upTo());
            rounds = page.events().isEmpty() ? rounds : 0;
        }
        return seen;
    }

    @Test
    void an_event_that_commits_late_is_waited_for_by_every_reader() throws Exception {
        var late = new LogFixture();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var drawn = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var writer = Executors.newSingleThreadExecutor()) {
            var held = writer.submit(() -> late.transaction.executeWithoutResult(_ -> {
                late.appender.append(
                        new fr.appui.command.intake.Receipt(submission(first, true, "{}")),
                        LogFixture.pending(1, opened(first)));
                drawn.countDown();
                await(commit);
            }));
            await(drawn);
            late.append(submission(second, true, "{}"), 1, opened(second));

            assertThat(late.head.advance()).isZero();
            assertThat(late.pages.after(0, 10).events()).isEmpty();

            commit.countDown();
            held.get(10, TimeUnit.SECONDS);
            late.head.advance();
            assertThat(late.pages.after(0, 10).events())
                    .extracting(event -> event.stream())
                    .containsExactly(first, second);
        }
    }

    @Test
    void a_position_whose_writer_gave_up_is_passed_over() {
        var gap = new LogFixture();
        var id = UUID.randomUUID();
        dawdle(gap, 0, true);
        gap.append(submission(id, true, "{}"), 1, opened(id));

        assertThat(gap.head.advance()).isEqualTo(2);
        assertThat(gap.pages.after(0, 10).events())
                .extracting(event -> event.position())
                .containsExactly(2L);
    }

    @Test
    void the_dictionary_in_the_database_is_the_one_in_the_language() {
        var stored = JdbcClient.create(log.log)
                .sql("SELECT number, name FROM log.event_type")
                .query((row, _) -> row.getInt(1) + " " + row.getString(2))
                .set();

        assertThat(stored)
                .isEqualTo(Stream.of(StoredType.values())
                        .map(type -> type.number() + " " + type.storedName())
                        .collect(Collectors.toSet()));
    }

    private static long position() {
        try (var connection = log.owner();
                var row = connection.createStatement().executeQuery("SELECT last_value FROM log.position")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
