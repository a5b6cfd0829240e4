package fr.appui.ops.postgres;

import static fr.appui.ops.postgres.EmbeddedPostgres.KEYS_DATABASE;
import static fr.appui.ops.postgres.EmbeddedPostgres.LOG_DATABASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    static Path folder;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void first_start_after_one_that_was_killed_in_the_middle() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("pg.new")).resolve("PG_VERSION"), "1");
        postgres = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void what_a_killed_first_start_left_is_thrown_away() {
        assertThat(folder.resolve("pg")).exists();
        assertThat(folder.resolve("pg.new")).doesNotExist();
    }

    @Test
    void every_role_writes_durably() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(value(postgres.owner(), "SHOW " + setting)).as(setting).isEqualTo("on");
            assertThat(value(postgres.application(), "SHOW " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        Credentials wrong = new Credentials(postgres.application().username(), "wrong");

        assertThatThrownBy(() -> Sql.value(postgres.url(LOG_DATABASE), wrong, "SELECT 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void each_role_enters_its_own_database_only() {
        assertRefused(postgres.application(), KEYS_DATABASE);
        assertRefused(postgres.owner(), KEYS_DATABASE);
        assertRefused(postgres.keys(), LOG_DATABASE);
        assertRefused(postgres.application(), "postgres");
    }

    private static void assertRefused(Credentials role, String database) {
        assertThatThrownBy(() -> Sql.value(postgres.url(database), role, "SELECT 1"))
                .as("%s in %s", role, database)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void only_one_role_is_superuser_and_the_application_makes_no_tables() throws SQLException {
        assertThat(value(postgres.application(), "SELECT string_agg(rolname, ',') FROM pg_roles WHERE rolsuper"))
                .isEqualTo("postgres");
        assertThatThrownBy(
                        () -> Sql.execute(postgres.url(LOG_DATABASE), postgres.application(), "CREATE TABLE t (i int)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void accented_letters_are_letters() throws SQLException {
        assertThat(value(postgres.application(), "SELECT lower('ÉÇŒ')")).isEqualTo("éçœ");
        assertThat(value(postgres.application(), "SELECT unaccent('Éçœ')")).isEqualTo("Ecoe");
        assertThat(value(postgres.application(), "SELECT similarity('é', 'è') < similarity('é', 'É')"))
                .isEqualTo("t");
        assertThat(value(postgres.application(), """
                        SELECT string_agg(name, ' ' ORDER BY name COLLATE "fr-x-icu")
                        FROM unnest(ARRAY['Zoé', 'éb', 'ec', 'Ea']) name
                        """)).isEqualTo("Ea éb ec Zoé");
    }

    @Test
    void no_value_of_a_refused_statement_gets_into_the_log() throws Exception {
        // given
        String url = postgres.url(LOG_DATABASE);
        Sql.execute(url, postgres.owner(), "CREATE TABLE caller (name text PRIMARY KEY, age int)");
        String insert = "INSERT INTO caller VALUES ('Zephyrine Quatrebarbes', 1)";
        Sql.execute(url, postgres.owner(), insert);

        // when
        assertThatThrownBy(() -> Sql.execute(url, postgres.owner(), insert)).hasMessageContaining("Zephyrine");
        assertThatThrownBy(() -> Sql.execute(url, postgres.owner(), "SELECT 'Quatrebarbes'::int"))
                .hasMessageContaining("Quatrebarbes");
        assertThatThrownBy(() -> Sql.execute(
                        url,
                        postgres.owner(),
                        "DO $$ BEGIN RAISE WARNING 'Quatrebarbes'; RAISE 'Quatrebarbes'; END $$"))
                .hasMessageContaining("Quatrebarbes");
        Credentials marker = new Credentials("who_comes_last", "wrong");
        assertThatThrownBy(() -> Sql.execute(url, marker, "SELECT 1")).isInstanceOf(SQLException.class);

        // then
        await(() -> logs().contains("who_comes_last"));
        assertThat(logs())
                .doesNotContain("Quatrebarbes")
                .doesNotContain("Zephyrine")
                .doesNotContain("caller");
    }

    @Test
    void secrets_are_for_their_owner_only_and_not_in_the_command_line() throws IOException {
        Path secrets = folder.resolve("secrets.properties");
        String commandLine = Files.readString(Path.of("/proc", String.valueOf(postgres.pid()), "cmdline"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
        assertThat(postgres.keyEncryptionKey()).hasSize(32);
        assertThat(commandLine)
                .contains("postgres")
                .doesNotContain(postgres.owner().password());
        assertThat(postgres.owner()).asString().doesNotContain(postgres.owner().password());
    }

    @Test
    void a_second_start_on_the_folder_is_refused_and_names_the_process() throws IOException {
        String us = "process " + ProcessHandle.current().pid();

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining(us);
        try (AnotherProcess other = AnotherProcess.startOn(folder)) {
            assertThat(other.answer()).contains("REFUSED").contains(us);
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining(us);
    }

    @Test
    void the_next_start_finds_data_and_secrets_again() throws SQLException {
        // given
        Sql.execute(postgres.url(LOG_DATABASE), postgres.owner(), "CREATE TABLE kept AS SELECT 42 AS n");
        byte[] key = postgres.keyEncryptionKey();

        // when
        postgres.close();
        postgres = EmbeddedPostgres.start(folder);

        // then
        assertThat(value(postgres.owner(), "SELECT n FROM kept")).isEqualTo("42");
        assertThat(postgres.keyEncryptionKey()).isEqualTo(key);
    }

    @Test
    void a_stale_pid_file_that_names_a_foreign_process_neither_stops_the_start_nor_kills_it() throws IOException {
        // given
        postgres.close();
        Process foreign = new ProcessBuilder("sleep", "1000").start();
        Files.writeString(folder.resolve("pg/postmaster.pid"), foreign.pid() + "\n");

        // when
        postgres = EmbeddedPostgres.start(folder);

        // then
        assertThat(foreign.isAlive()).isTrue();
        foreign.destroy();
    }

    @Test
    void a_killed_server_comes_back_on_its_port_with_all_that_was_committed() throws Exception {
        // given
        String url = postgres.url(LOG_DATABASE);
        Sql.execute(url, postgres.owner(), "CREATE TABLE committed AS SELECT 'here' AS it");
        long before = postgres.pid();

        // when
        Signal.KILL.sendTo(before);

        // then
        await(() -> postgres.pid() != before);
        assertThat(Sql.value(url, postgres.owner(), "SELECT it FROM committed")).isEqualTo("here");
    }

    @Test
    void a_busy_backend_does_not_keep_a_killed_server_from_coming_back() throws Exception {
        // given
        long before = postgres.pid();
        Thread busy = Thread.startVirtualThread(
                () -> assertThatThrownBy(() -> value(postgres.owner(), "SELECT count(*) FROM generate_series(1, 1e12)"))
                        .isInstanceOf(SQLException.class));
        await(() -> value(postgres.owner(), "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%1e12)'")
                .equals("1"));

        // when
        Signal.KILL.sendTo(before);

        // then
        await(() -> postgres.pid() != before);
        busy.join();
    }

    private static String value(Credentials role, String sql) throws SQLException {
        return Sql.value(postgres.url(LOG_DATABASE), role, sql);
    }

    private static String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("within 15 s").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
