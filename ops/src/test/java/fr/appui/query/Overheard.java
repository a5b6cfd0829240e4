package fr.appui.query;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears every SELECT that goes to the database, with its parameters, so that one can ask how it was planned. */
public final class Overheard {
    /** A statement with question marks, and what was set in their places. */
    private record Statement(String sql, TreeMap<Integer, Object> parameters) {}

    private final JdbcClient plain;
    private final DataSource listened;
    private final List<Statement> statements = new ArrayList<>();

    public Overheard(DataSource source) {
        this.plain = JdbcClient.create(source);
        this.listened = proxy(DataSource.class, source, this::connection);
    }

    public JdbcClient client() {
        return JdbcClient.create(listened);
    }

    /** The plan of each statement since the last time that this was asked, after the statement itself. */
    public List<String> plans() {
        var told = statements.stream()
                .map(statement -> statement.sql + "\n" + String.join("\n", explained("EXPLAIN ", statement)))
                .toList();
        statements.clear();
        return told;
    }

    /**
     * How many rows the statements since the last time that this was asked have read where they lie, in tables and
     * indexes, those included that a condition then left out: each statement is run once more.
     */
    public long rowsRead() {
        var rows = statements.stream()
                .mapToLong(statement -> rows(JsonMapper.shared()
                        .readTree(explained("EXPLAIN (ANALYZE, FORMAT JSON) ", statement)
                                .getFirst())
                        .get(0)
                        .get("Plan")))
                .sum();
        statements.clear();
        return rows;
    }

    private List<String> explained(String how, Statement statement) {
        return plain.sql(how + statement.sql)
                .params(List.copyOf(statement.parameters.values()))
                .query(String.class)
                .list();
    }

    private static long rows(JsonNode plan) {
        var own = 0L;
        if (plan.get("Node Type").asString().contains("Scan")
                && !plan.get("Node Type").asString().contains("Subquery")) {
            var each = Stream.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
                    .mapToDouble(count -> plan.path(count).asDouble(0))
                    .sum();
            own = Math.round(each * plan.get("Actual Loops").asDouble());
        }
        return own + plan.path("Plans").valueStream().mapToLong(Overheard::rows).sum();
    }

    private Object connection(Method method, Object @Nullable [] arguments, Object result) {
        return result instanceof Connection connection && method.getName().equals("getConnection")
                ? proxy(Connection.class, connection, this::statement)
                : result;
    }

    private Object statement(Method method, Object @Nullable [] arguments, Object result) {
        if (!(result instanceof PreparedStatement prepared)) {
            return result;
        }
        var statement = new Statement((String) Objects.requireNonNull(arguments)[0], new TreeMap<>());
        return proxy(PreparedStatement.class, prepared, (called, values, answer) -> {
            if (called.getName().startsWith("set") && values != null && values[0] instanceof Integer place) {
                statement.parameters.put(place, values[1]);
            } else if (called.getName().equals("executeQuery")) {
                statements.add(new Statement(statement.sql, new TreeMap<>(statement.parameters)));
            }
            return answer;
        });
    }

    /** What stands between, once something has been answered. */
    private interface Ear {
        @Nullable
        Object hear(Method method, Object @Nullable [] arguments, @Nullable Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, Ear ear) {
        InvocationHandler handler = (self, method, arguments) -> switch (method.getName()) {
            // A source of its own for Spring too: a transaction's connection to the other one would not be heard.
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> ear.hear(method, arguments, called(target, method, arguments));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
