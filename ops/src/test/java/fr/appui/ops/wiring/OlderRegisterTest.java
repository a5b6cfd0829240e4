package fr.appui.ops.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.ops.postgres.TestDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A register that an earlier version has filled goes on with this one. */
class OlderRegisterTest {
    private static final String ROW = """
            INSERT INTO view.support_request
                   (case_id, from_pos, version, number, centre, region, sector, status, channel, themes, framework,
                    received_at, day, recorded_at, question, answers, clear_words, sealed_words)
            VALUES ('00000000-0000-1000-0000-000000000001', 1, 1, 'D-ARA-2020-00001', 'ARA', '84', 'EMS', 'OPEN', 'PHONE',
                    '{PPE}', 'REGIONAL', now(), now(), now(), '?', '{}', '', '')
            """;

    private static final String PLACES = """
            INSERT INTO view.token (processor_name, segment)
            VALUES ('support-requests', 0), ('counters', 0), ('accounts', 0)
            """;

    private final TestDatabase database = TestDatabase.freshDatabase();
    private final JdbcClient db = JdbcClient.create(new DriverManagerDataSource(
            database.url(), database.owner().username(), database.owner().password()));

    @Test
    void views_whose_rows_gain_columns_begin_again_and_the_others_go_on() {
        log().target("5").load().migrate();
        db.sql(ROW).update();
        db.sql(PLACES).update();

        log().load().migrate();

        assertThat(db.sql("SELECT count(*) FROM view.support_request")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("SELECT processor_name FROM view.token")
                        .query(String.class)
                        .list())
                .contains("accounts")
                .doesNotContain("support-requests", "counters");
    }

    private FluentConfiguration log() {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())
                .locations("classpath:db/log")
                .defaultSchema("flyway")
                .placeholders(Map.of("application", database.application().username()));
    }
}
