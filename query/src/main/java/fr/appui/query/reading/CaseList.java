package fr.appui.query.reading;

import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases of one kind that a person may see, now or as known at any moment, read from the table of an
 * {@link IntervalProjection}: page by page, counted, and each beside its neighbours.
 */
public abstract class CaseList<R extends CaseList.Row> {
    private static final String PAGE = """
            SELECT %s
              FROM %s
             WHERE %s
             ORDER BY %s %s, case_id %<s
             LIMIT :limit
            """;

    private static final String UP_TO = """
            (SELECT count(*) FROM (SELECT FROM %s WHERE %s LIMIT %d) AS found)
            """;

    private static final String CHANGED_SINCE = """
            SELECT count(*)
              FROM (SELECT FROM %s
                     WHERE %s
                       AND from_pos > :since
                     LIMIT 1000) AS found
            """;

    private static final String NEW_SINCE = """
            SELECT count(*)
              FROM (SELECT FROM %1$s
                     WHERE %2$s
                       AND from_pos > :since
                       AND NOT case_id IN (SELECT case_id FROM %1$s WHERE %3$s)
                     LIMIT 1000) AS found
            """;

    /** A row outlives events that change nothing in it, and bears the version of the last of them. */
    private static final String VERSION_THEN = """
            (SELECT max(told.version) FROM view.audit told WHERE told.stream = case_id AND told.position <= :at) AS version""";

    /** Nothing is received after it was recorded: what came later is not even passed over. Clocks may differ. */
    private static final String RECEIVED_BY_THEN = """
            received_at < (SELECT recorded_at + interval '1 day' FROM view.audit
                            WHERE position <= :at ORDER BY position DESC LIMIT 1)""";

    private static final String SEARCH_CLEAR = "clear_words LIKE :%s";
    private static final String SEARCH_ALL = "(clear_words LIKE :%s OR sealed_words LIKE :%<s)";

    /** The view that knows which version of a case an event made. */
    public static final String AUDIT = "audit";

    /** How far rows are counted for a person: beyond it, it is "more than". */
    public static final int COUNTED = 10_000;

    /** What every row of a list has. */
    public interface Row {
        UUID id();
    }

    /**
     * How a list is ordered; cases with the same key are told apart by their id.
     *
     * @param down whether the greatest comes first
     * @param partial whether rows without a key have no place in it
     * @param key an instant, or a day
     */
    public record Order<R>(String column, boolean down, boolean partial, Function<R, @Nullable Object> key) {
        public static <R> Order<R> up(String column, Function<R, @Nullable Object> key) {
            return new Order<>(column, false, false, key);
        }

        public static <R> Order<R> down(String column, Function<R, @Nullable Object> key) {
            return new Order<>(column, true, false, key);
        }

        /** The same, of those rows only that have a key. */
        public Order<R> some() {
            return new Order<>(column, down, true, key);
        }
    }

    /** What narrows a list; its {@code toString} tells all that does. */
    public interface Filter<R> {
        Order<R> order();

        @Nullable
        Centre centre();

        default @Nullable String region() {
            return null;
        }

        /** Words that must all occur in what the person may read. */
        @Nullable
        String q();

        /**
         * All that is asked beside words and moment.
         *
         * @param now the hour of the first page
         */
        void narrow(Conditions conditions, Scope scope, Instant now);
    }

    /** @param account {@code null}: nobody has it */
    public record Assignee(@Nullable UUID account) {
        /** {@code me}, {@code nobody} or the id of an account; {@code null} for nothing. */
        public static @Nullable Assignee read(Parameters in, String name, @Nullable String typed, Actor reader) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            return switch (typed) {
                case "me" -> new Assignee(reader.account());
                case "nobody" -> new Assignee(null);
                default -> {
                    var account = in.id(name, typed);
                    yield account == null ? null : new Assignee(account);
                }
            };
        }

        public void narrow(Conditions conditions) {
            if (account == null) {
                conditions.add("assigned_to IS NULL");
            } else {
                conditions.add("assigned_to = :assignee", "assignee", account);
            }
        }
    }

    /** Reads a row's columns. */
    public interface Reader<R> {
        /** @param open whether sealed fields are shown */
        R row(ResultSet row, boolean open) throws SQLException;
    }

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page<R>(List<R> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** What stands before and after a row in a list. */
    public record Beside<R>(@Nullable R before, @Nullable R after) {
        public static <T> Beside<T> nothing() {
            return new Beside<>(null, null);
        }
    }

    private final JdbcClient db;
    private final Moments moments;
    private final Lens clock;
    private final CaseKind kind;
    private final String view;
    private final String table;
    private final String columns;
    private final Order<R> usual;
    private final Reader<R> reader;

    /**
     * @param view name of the projection
     * @param columns those that the reader wants
     * @param usual order where none is asked for
     */
    protected CaseList(
            JdbcClient db,
            Moments moments,
            Lens clock,
            CaseKind kind,
            String view,
            String table,
            String columns,
            Order<R> usual,
            Reader<R> reader) {
        this.db = db;
        this.moments = moments;
        this.clock = clock;
        this.kind = kind;
        this.view = view;
        this.table = table;
        this.columns = columns.strip();
        this.usual = usual;
        this.reader = reader;
    }

    /**
     * The cases inside a person's scope, page by page.
     *
     * @param cursor the {@code next} of the page before; its pages are all taken at one moment, and what is late is so
     *     at the hour of the first
     */
    public final Page<R> list(Actor actor, Filter<R> filter, When when, @Nullable String cursor, int limit) {
        var scope = Scope.of(kind, actor);
        scope.mustHold(filter.centre(), filter.region());
        var question = view + " " + filter + " " + when.position() + " " + when.instant() + " " + scope;
        var after = Cursor.read(question, cursor, 3);
        var now = after == null ? clock.instant() : Instant.parse(after.key().get(2));
        var order = filter.order();
        var answer = moments.read(when.of(after), views(when.of(after)), known -> {
            var conditions = conditions(actor, scope, filter, now, known);
            if (!known.latest() && order.column().equals("received_at")) {
                conditions.add(RECEIVED_BY_THEN);
            }
            if (after != null) {
                beyond(
                        conditions,
                        order,
                        order.down(),
                        key(after.key().get(0)),
                        UUID.fromString(after.key().get(1)));
            }
            // one row more than the page holds, when there is one
            return rows(actor, conditions, known, order.column(), order.down(), limit + 1);
        });
        var rows = answer.value();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        Objects.requireNonNull(order.key().apply(page.getLast()), "a row in an order has its key"),
                        page.getLast().id(),
                        now);
        return new Page<>(page, next, answer.asOf(), scope.told());
    }

    /** Some cases by their ids, those inside the scope. */
    public final List<R> these(Actor actor, List<UUID> ids, When when) {
        return moments.read(
                        when,
                        views(when),
                        known -> standing(
                                actor,
                                new Conditions().add("case_id = ANY(:cases)", "cases", ids.toArray(UUID[]::new)),
                                known,
                                ids.size()))
                .value();
    }

    public final Optional<R> numbered(Actor actor, String number) {
        return standing(actor, new Conditions().add("number = :number", "number", number), 1).stream()
                .findFirst();
    }

    /** Leaves out what this person does not follow, where a list holds several kinds of cases. */
    protected void narrow(Actor actor, Conditions conditions) {}

    /** The cases inside the scope that meet these conditions, in the usual order. */
    protected final List<R> standing(Actor actor, Conditions conditions, int most) {
        return standing(actor, conditions, clock.known(), most);
    }

    private List<R> standing(Actor actor, Conditions conditions, Known known, int most) {
        conditions.standing(known);
        Scope.of(kind, actor).narrow(conditions);
        narrow(actor, conditions);
        return rows(actor, conditions, known, usual.column(), usual.down(), most);
    }

    public final Beside<R> beside(Actor actor, Filter<R> filter, R row) {
        var order = filter.order();
        var key = order.key().apply(row);
        return key == null
                ? Beside.nothing()
                : new Beside<>(
                        next(actor, filter, key, row.id(), !order.down()),
                        next(actor, filter, key, row.id(), order.down()));
    }

    private @Nullable R next(Actor actor, Filter<R> filter, Object key, UUID id, boolean down) {
        var conditions = now(actor, filter);
        beyond(conditions, filter.order(), down, key, id);
        return rows(actor, conditions, clock.known(), filter.order().column(), down, 1).stream()
                .findFirst()
                .orElse(null);
    }

    /** How many there are now; one more than {@code most} for "more than that". */
    public final List<Long> count(Actor actor, List<? extends Filter<R>> filters, int most) {
        var counts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var filter : filters) {
            var conditions = now(actor, filter).named("f" + counts.size() + "_");
            counts.add(UP_TO.formatted(table, conditions.sql(), most + 1).strip());
            parameters.putAll(conditions.parameters());
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        return db.sql("SELECT unnest(ARRAY[" + String.join(", ", counts) + "])")
                .params(parameters)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** How many are in the list now that were not in it at a position: new, or changed so that they belong there. */
    public final long countNew(Actor actor, Filter<R> filter, long since) {
        var now = now(actor, filter);
        var before = conditions(actor, Scope.of(kind, actor), filter, clock.instant(), new Known(since, false))
                .named("before_");
        return since(NEW_SINCE.formatted(table, now.sql(), before.sql()), now.with("since", since), before);
    }

    /** How many of those in the list show something else than at a position, or were not in it. */
    public final long countChanged(Actor actor, Filter<R> filter, long since) {
        var now = now(actor, filter);
        return since(CHANGED_SINCE.formatted(table, now.sql()), now.with("since", since), new Conditions());
    }

    private long since(String sql, Conditions now, Conditions before) {
        return db.sql(sql)
                .params(now.parameters())
                .params(before.parameters())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Asks something else of the rows that the list with this filter shows. */
    protected final <T> T ask(Actor actor, Filter<R> filter, When when, Function<Conditions, T> question) {
        var scope = Scope.of(kind, actor);
        scope.mustHold(filter.centre(), filter.region());
        return moments.read(
                        when,
                        List.of(view),
                        known -> question.apply(conditions(actor, scope, filter, clock.instant(), known)))
                .value();
    }

    private List<R> rows(Actor actor, Conditions conditions, Known known, String column, boolean down, int most) {
        var open = actor.opens(kind);
        var told = known.latest() ? columns : columns.replaceFirst("\\bversion\\b", VERSION_THEN);
        return db.sql(PAGE.formatted(told, table, conditions.sql(), column, down ? "DESC" : "ASC"))
                .params(conditions.parameters())
                .param("limit", most)
                .query((row, _) -> reader.row(row, open))
                .list();
    }

    /** In the past, versions are told by another view. */
    private List<String> views(When when) {
        return clock.isPast() || when.position() != null || when.instant() != null
                ? List.of(view, AUDIT)
                : List.of(view);
    }

    /** At the moment that one looks from. */
    private Conditions now(Actor actor, Filter<R> filter) {
        return conditions(actor, Scope.of(kind, actor), filter, clock.instant(), clock.known());
    }

    private Conditions conditions(Actor actor, Scope scope, Filter<R> filter, Instant now, Known known) {
        var conditions = new Conditions().standing(known);
        scope.narrow(conditions);
        narrow(actor, conditions);
        filter.narrow(conditions, scope, now);
        if (filter.order().partial()) {
            conditions.add(filter.order().column() + " IS NOT NULL");
        }
        var search = actor.opens(kind) ? SEARCH_ALL : SEARCH_CLEAR;
        var words = filter.q();
        var patterns = words == null ? List.<String>of() : Folding.patterns(words);
        for (var i = 0; i < patterns.size(); i++) {
            conditions.add(search.formatted("word" + i), "word" + i, patterns.get(i));
        }
        return conditions;
    }

    private static void beyond(Conditions conditions, Order<?> order, boolean down, Object key, UUID id) {
        conditions
                .add(
                        "(%s, case_id) %s (:lastKey, :lastId)".formatted(order.column(), down ? "<" : ">"),
                        "lastKey",
                        key instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : key)
                .with("lastId", id);
    }

    /** A key as it is written in a cursor. */
    private static Object key(String written) {
        return written.contains("T") ? OffsetDateTime.parse(written) : LocalDate.parse(written);
    }
}
