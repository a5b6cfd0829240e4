package fr.appui.query;

import com.zaxxer.hikari.HikariDataSource;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.query.importing.SealedParts;
import fr.appui.query.mail.MailSwitch;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The read side on a real database of its own, fed by hand instead of by a log. */
public final class Views {
    private static final String MOVE = """
            INSERT INTO view.token (processor_name, segment, token)
            VALUES (:name, 0, convert_to('{"globalIndex":' || :position || '}', 'UTF8'))
                ON CONFLICT (processor_name, segment) DO UPDATE SET token = excluded.token
            """;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ToldHistory history = new ToldHistory();
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TestDatabase database;

    /** What people wrote in files that they import, as if it had been unsealed. */
    private final Map<String, byte[]> parts = new HashMap<>();

    private Views(TestDatabase database) {
        this.database = database;
        var source = dataSource(database);
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> db);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(ToldHistory.class, () -> history);
        context.registerBean(SealedParts.class, () -> (id, name) -> Optional.ofNullable(parts.get(id + name)));
        context.registerBean(MailSwitch.class, () -> () -> false);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class, false));
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class, false));
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestControllerAdvice.class, false));
        scanner.addExcludeFilter(new AnnotationTypeFilter(Controller.class, false));
        scanner.scan("fr.appui.query");
        context.refresh();
    }

    public void seal(UUID importId, String name, String json) {
        parts.put(importId + name, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The views that all tests share, emptied. */
    public static Views empty() {
        Shared.VIEWS.wipe();
        Shared.VIEWS.know(new Story());
        return Shared.VIEWS;
    }

    /** Views on a database of their own, for a test that needs two at a time. */
    public static Views another() {
        var database = TestDatabase.freshDatabase();
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())
                .locations("classpath:db/log")
                .placeholders(Map.of("application", database.application().username()))
                .load()
                .migrate();
        return new Views(database);
    }

    private static final class Shared {
        static final Views VIEWS = another();
    }

    public static Views of(Story story) {
        var views = empty();
        views.play(story);
        return views;
    }

    /** Plays a story in one go; its events become the log that the read side may look into. */
    public void play(Story story) {
        know(story);
        deliver(story.told());
        move(story.position());
    }

    /** Makes the log hold a story that no view has taken in yet. */
    public void know(Story story) {
        history.is(story);
    }

    /** Delivers some events to every view, in one transaction as a processor does. */
    public void deliver(List<Recorded<Event>> events) {
        transaction.executeWithoutResult(_ -> projections().forEach(projection -> projection.on(events)));
    }

    /** The same to one view alone. */
    public void deliver(Class<? extends Projection> view, List<Recorded<Event>> events) {
        transaction.executeWithoutResult(_ -> the(view).on(events));
    }

    public void transaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    public void move(long position) {
        projections()
                .forEach(projection -> db.sql(MOVE)
                        .param("name", projection.name())
                        .param("position", position)
                        .update());
    }

    public void wipe() {
        var tables = projections().stream().flatMap(p -> p.tables().stream()).toList();
        db.sql("TRUNCATE view.token, " + String.join(", ", tables)).update();
    }

    /** Every row of every view, as text. */
    public TreeMap<String, List<String>> rows() {
        var all = new TreeMap<String, List<String>>();
        projections().stream()
                .flatMap(p -> p.tables().stream())
                .forEach(table -> all.put(
                        table,
                        new ArrayList<>(db.sql("SELECT t::text FROM " + table + " t ORDER BY t::text")
                                .query(String.class)
                                .list())));
        return all;
    }

    public List<Projection> projections() {
        return context.getBeansOfType(Projection.class).values().stream().toList();
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public AnnotationConfigApplicationContext context() {
        return context;
    }

    /** The API in front of these views. */
    public Asking api() {
        return new Asking(this);
    }

    public JdbcClient db() {
        return db;
    }

    /** Lets the database know its tables, as it does by itself after a while. */
    public void tidy() {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static DataSource dataSource(TestDatabase database) {
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.application().username());
        source.setPassword(database.application().password());
        source.setMaximumPoolSize(4);
        source.setMinimumIdle(1);
        return source;
    }
}
