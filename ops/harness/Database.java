package harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The PostgreSQL of a data folder, as one of its roles; with none of the application's own time-outs. */
public final class Database {
    public static final String SUPERUSER = "postgres";
    public static final String OWNER = "appui_owner";
    public static final String APPLICATION = "appui_app";
    public static final String KEYS = "appui_keys";

    private final Path data;

    Database(Path data) {
        this.data = data;
    }

    public long pid() throws IOException {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    public int port() throws IOException {
        return Integer.parseInt(pidFile().get(3).strip());
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("pg").resolve("postmaster.pid"));
    }

    public String url(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    public String password(String role) throws IOException {
        return secret("password." + role);
    }

    public String secret(String name) throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(name);
    }

    /** The log's database as one of its roles. */
    public Connection as(String role) throws IOException, SQLException {
        return DriverManager.getConnection(url("appui"), role, password(role));
    }

    public Connection keys() throws IOException, SQLException {
        return DriverManager.getConnection(url("appui_keys"), KEYS, password(KEYS));
    }

    /** One value, as text. */
    public static String one(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, values).getFirst().getFirst();
    }

    public static List<List<String>> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<List<String>>();
                while (row.next()) {
                    var columns = new ArrayList<String>();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    rows.add(columns);
                }
                return rows;
            }
        }
    }
}
