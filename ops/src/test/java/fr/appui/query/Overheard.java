package fr.appui.query;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears every SELECT that goes to the database, with its parameters, so that one can ask how it was planned. */
public final class Overheard {
    /** The driver does not tell what it sends in binary: ids. */
    private static final String UNTOLD = "\\?(B\\?)?";

    private static final String SOME_ID = "'00000000-0000-0007-0000-000000000003'";

    private final JdbcClient plain;
    private final DataSource listened;
    private final List<String> statements = new ArrayList<>();

    public Overheard(DataSource source) {
        this.plain = JdbcClient.create(source);
        this.listened = (DataSource) proxy(DataSource.class, source);
    }

    public JdbcClient client() {
        return JdbcClient.create(listened);
    }

    /** The plan of each statement since the last time that this was asked, after the statement itself. */
    public List<String> plans() {
        var told = statements.stream()
                .map(sql -> sql + "\n"
                        + String.join(
                                "\n",
                                plain.sql("EXPLAIN " + told(sql))
                                        .query(String.class)
                                        .list()))
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
                .mapToLong(sql -> rows(JsonMapper.shared()
                        .readTree(plain.sql("EXPLAIN (ANALYZE, FORMAT JSON) " + told(sql))
                                .query(String.class)
                                .single())
                        .get(0)
                        .get("Plan")))
                .sum();
        statements.clear();
        return rows;
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

    private Object proxy(Class<?> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> switch (method.getName()) {
            // A source of its own for Spring too: a transaction's connection to the other one would not be heard.
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> heard(method, called(target, method, arguments), target);
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private Object heard(Method method, Object result, Object target) {
        if (target instanceof PreparedStatement && method.getName().equals("executeQuery")) {
            statements.add(target.toString().replaceFirst("^HikariProxyPreparedStatement@\\d+ wrapping ", ""));
        }
        return switch (result) {
            case Connection connection
            when method.getName().equals("getConnection") -> proxy(Connection.class, connection);
            case PreparedStatement statement
            when method.getName().equals("prepareStatement") -> proxy(PreparedStatement.class, statement);
            case null, default -> result;
        };
    }

    private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Plans are asked for with something of the right type where the driver does not tell what it sends. */
    private static String told(String sql) {
        return sql.replaceAll("ANY\\(" + UNTOLD + "\\)", "ANY('{RECEIVED,ACKNOWLEDGED,ASSESSED}')")
                .replaceAll(UNTOLD, SOME_ID);
    }
}
