package fr.appui.ops.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Roles and databases of an installation. The log and the views lie in one database, the keys of sealed fields in
 * another, and nobody but the superuser may enter both.
 */
record Databases(DataFolder folder, int port, Secrets secrets) {

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes what is missing; run again it changes nothing. */
    void prepare(String log, String keys) {
        try {
            try (Connection connection = connect("postgres", secrets.superuser());
                    Statement statement = connection.createStatement()) {
                createRoles(statement);
                createDatabase(statement, log, secrets.owner());
                createDatabase(statement, keys, secrets.keys());
                statement.execute("GRANT CONNECT ON DATABASE %s TO %s"
                        .formatted(log, secrets.application().username()));
            }
            try (Connection connection = connect(log, secrets.superuser());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
                statement.execute("CREATE EXTENSION IF NOT EXISTS unaccent");
            }
            requireDurable(log, secrets.owner());
            requireDurable(log, secrets.application());
            requireDurable(keys, secrets.keys());
        } catch (SQLException e) {
            throw PostgresUnavailable.because("The databases cannot be prepared", folder.root(), e);
        }
    }

    private void createRoles(Statement statement) throws SQLException {
        statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
        for (Credentials role : List.of(secrets.owner(), secrets.application(), secrets.keys())) {
            if (isMissing(statement, "pg_roles WHERE rolname", role.username())) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.username(), role.password()));
            }
        }
    }

    private static void createDatabase(Statement statement, String database, Credentials owner) throws SQLException {
        if (isMissing(statement, "pg_database WHERE datname", database)) {
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, owner.username()));
        }
        statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        // The very message of an error may quote a value. Who sent the statement gets it; the log does not.
        // The server's own processes, autovacuum among them, do not heed this and go on complaining there.
        statement.execute("ALTER DATABASE %s SET log_min_messages = 'log'".formatted(database));
    }

    private static boolean isMissing(Statement statement, String where, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT FROM %s = '%s'".formatted(where, name))) {
            return !found.next();
        }
    }

    /** Asks as the role itself, since a role or a database may carry settings of its own. */
    private void requireDurable(String database, Credentials role) throws SQLException {
        try (Connection connection = connect(database, role);
                Statement statement = connection.createStatement()) {
            for (String setting : Settings.OF_DURABILITY) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    if (!shown.getString(1).equals("on")) {
                        throw new PostgresUnavailable(
                                "%s is %s for %s: acknowledged events could be lost. Take the setting off that role or database."
                                        .formatted(setting, shown.getString(1), role.username()));
                    }
                }
            }
        }
    }

    private Connection connect(String database, Credentials credentials) throws SQLException {
        return DriverManager.getConnection(url(database), credentials.username(), credentials.password());
    }
}
