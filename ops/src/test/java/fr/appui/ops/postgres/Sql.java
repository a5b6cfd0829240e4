package fr.appui.ops.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection per statement: these tests are about the server, not about pools. */
final class Sql {

    private Sql() {}

    static void execute(String url, Credentials role, String sql) throws SQLException {
        try (Connection connection = connect(url, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(String url, Credentials role, String sql) throws SQLException {
        try (Connection connection = connect(url, role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(String url, Credentials role) throws SQLException {
        return DriverManager.getConnection(url, role.username(), role.password());
    }
}
