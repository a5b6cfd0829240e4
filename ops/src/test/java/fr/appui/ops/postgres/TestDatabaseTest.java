package fr.appui.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void each_pair_is_empty_and_has_its_extensions() throws SQLException {
        TestDatabase one = TestDatabase.freshDatabase();
        Sql.execute(one.url(), one.owner(), "CREATE TABLE mine (i int)");
        Sql.execute(one.keysUrl(), one.keys(), "CREATE TABLE mine (i int)");

        TestDatabase other = TestDatabase.freshDatabase();

        assertThat(Sql.value(other.url(), other.application(), "SELECT to_regclass('mine')"))
                .isNull();
        assertThat(Sql.value(other.keysUrl(), other.keys(), "SELECT to_regclass('mine')"))
                .isNull();
        assertThat(Sql.value(other.url(), other.application(), "SELECT unaccent('é')"))
                .isEqualTo("e");
    }
}
