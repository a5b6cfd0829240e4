package fr.appui.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledApplicationTest {

    @TempDir
    Path folder;

    @Test
    void the_next_start_takes_over_from_a_server_whose_application_was_killed() throws Exception {
        // given
        long orphan;
        Credentials owner;
        try (AnotherProcess application = AnotherProcess.startOn(folder)) {
            String[] started = application.answer().split(" ");
            orphan = Long.parseLong(started[0]);
            owner = Secrets.of(DataFolder.at(folder)).owner();
            Sql.execute(started[1], owner, "CREATE TABLE committed AS SELECT 'here' AS it");

            // when
        }
        assertThat(ProcessHandle.of(orphan)).as("PostgreSQL outlives it").isPresent();

        // then
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(postgres.url("appui"), owner, "SELECT it FROM committed"))
                    .isEqualTo("here");
            assertThat(postgres.pid()).isNotEqualTo(orphan);
        }
    }
}
