package fr.appui.query.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines a figure is the sum of, in the order in which they were written. */
@Component
public final class Lines {
    private static final String PAGE = """
            SELECT position, ordinal, event_id, type, case_id, number, day, occurred_at, recorded_at, amount, value, cause
              FROM (%s) AS line
             WHERE %s
             ORDER BY %s
             LIMIT :limit
            """;

    private static final String IN_ORDER = "position, ordinal";

    /** Those that an auditor asks for first come first. */
    private static final String BY_CAUSE = "array_position(CAST(:causes AS text[]), cause), position, ordinal";

    private static final String[] CAUSES =
            Arrays.stream(Cause.values()).map(Enum::name).toArray(String[]::new);

    private static final String SUM = """
            SELECT coalesce(sum(amount), 0)
              FROM (%s) AS line
            """;

    private static final List<String> VIEWS = List.of(LedgerProjection.NAME);

    /**
     * A line, and the event that wrote it.
     *
     * @param value what was measured, for distributions; a line of −1 takes the value back
     */
    public record Row(
            long position,
            UUID eventId,
            String type,
            UUID caseId,
            String number,
            LocalDate day,
            Instant occurredAt,
            Instant recordedAt,
            BigDecimal amount,
            Cause cause,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long value) {}

    private record Numbered(Row row, int ordinal) {}

    private record Found(List<Numbered> rows, BigDecimal sum) {}

    /**
     * @param next cursor of the page that follows; {@code null} on the last one
     * @param sum of the lines of all pages: the figure
     */
    public record Page(List<Row> rows, @Nullable String next, BigDecimal sum, AsOf asOf, Scope.Told scope) {}

    private final JdbcClient db;
    private final Moments moments;
    private final Since.Positions positions;
    private final LedgerDefinitions written;

    Lines(JdbcClient db, Moments moments, Since.Positions positions, LedgerDefinitions written) {
        this.db = db;
        this.moments = moments;
        this.positions = positions;
        this.written = written;
    }

    /** @param cursor the {@code next} of the page before; its pages are all taken at one moment */
    public Page of(Actor actor, Selection selection, Measure measure, When when, @Nullable String cursor, int limit) {
        return of(LineSource.OFFICIAL, actor, selection, measure, null, when, cursor, limit, true, false);
    }

    /**
     * The lines between two moments: those of the first are left out. They change the figure; of a flow, a level and a
     * count of a distribution they are the difference.
     *
     * @param since {@code null}: the lines of the figure itself
     */
    public Page between(
            Actor actor,
            Selection selection,
            Measure measure,
            @Nullable Since since,
            When when,
            @Nullable String cursor,
            int limit) {
        return of(LineSource.OFFICIAL, actor, selection, measure, since, when, cursor, limit, true, false);
    }

    /** The same, those of one cause together. */
    Page byCause(
            Actor actor,
            Selection selection,
            Measure measure,
            Since since,
            When when,
            @Nullable String cursor,
            int limit) {
        return of(LineSource.OFFICIAL, actor, selection, measure, since, when, cursor, limit, true, true);
    }

    /** The same of lines that stand aside. */
    public Page aside(
            LineSource source,
            Actor actor,
            Selection selection,
            Measure measure,
            When when,
            @Nullable String cursor,
            int limit) {
        return of(source, actor, selection, measure, null, when, cursor, limit, true, false);
    }

    /** The same for who goes through all of them: the sum is told with the first page alone, and 0 with the others. */
    Page walked(
            Actor actor,
            Selection selection,
            Measure measure,
            @Nullable Since since,
            When when,
            @Nullable String cursor,
            int limit) {
        return of(LineSource.OFFICIAL, actor, selection, measure, since, when, cursor, limit, cursor == null, false);
    }

    private Page of(
            LineSource source,
            Actor actor,
            Selection selection,
            Measure measure,
            @Nullable Since since,
            When when,
            @Nullable String cursor,
            int limit,
            boolean summed,
            boolean byCause) {
        var scope = Scope.of(Definitions.of(measure).counted(), actor);
        scope.mustHold(selection.centre(), selection.region());
        var question = String.join(
                " ",
                source.question() + (byCause ? "by cause" : "in order"),
                measure.name(),
                selection.toString(),
                String.valueOf(since),
                String.valueOf(when.position()),
                String.valueOf(when.instant()),
                scope.toString());
        var after = Cursor.read(question, cursor, 3);
        var answer = moments.read(when.of(after), VIEWS, known -> {
            written.mustBeWritten(List.of(measure));
            var definition = Definitions.of(measure);
            var conditions = since == null
                    ? selection.conditions(scope, definition, known.position())
                    : selection.changes(
                            scope,
                            Set.of(measure),
                            LocalDate.EPOCH,
                            positions.of(since, known.position()),
                            known.position(),
                            Contributing.exactly(Set.of()));
            var lines = since == null
                    ? Contributing.lines(source, definition.kind(), conditions)
                    : Contributing.every(source, conditions, Set.of(), "day");
            return new Found(
                    page(measure, lines, conditions, after, limit, byCause),
                    measure.value(summed ? sum(lines, conditions) : 0));
        });
        var found = answer.value().rows;
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit ? null : next(question, answer.asOf(), page.getLast());
        return new Page(
                page.stream().map(Numbered::row).toList(), next, answer.value().sum, answer.asOf(), scope.told());
    }

    private static String next(String question, AsOf asOf, Numbered last) {
        return Cursor.write(
                question,
                asOf.position(),
                last.row.position(),
                last.ordinal,
                last.row.cause().ordinal());
    }

    private long sum(String lines, Conditions conditions) {
        return db.sql(SUM.formatted(lines))
                .params(conditions.parameters())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** One line more than the page holds, when there is one. */
    private List<Numbered> page(
            Measure measure, String lines, Conditions conditions, @Nullable Cursor after, int limit, boolean byCause) {
        var order = byCause ? BY_CAUSE : IN_ORDER;
        var last = byCause ? ":lastCause, :lastPosition, :lastOrdinal" : ":lastPosition, :lastOrdinal";
        var page = PAGE.formatted(lines, after == null ? "TRUE" : "(%s) > (%s)".formatted(order, last), order);
        return db.sql(page)
                .params(conditions.parameters())
                .param(
                        "lastPosition",
                        after == null ? 0L : Long.parseLong(after.key().get(0)))
                .param(
                        "lastOrdinal",
                        after == null ? 0 : Integer.parseInt(after.key().get(1)))
                .param(
                        "lastCause",
                        after == null ? 0 : 1 + Integer.parseInt(after.key().get(2)))
                .param("causes", CAUSES)
                .param("limit", limit + 1)
                .query((row, _) -> row(measure, row))
                .list();
    }

    private static Numbered row(Measure measure, ResultSet row) throws SQLException {
        return new Numbered(
                new Row(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        measure.value(row.getLong("amount")),
                        Cause.valueOf(row.getString("cause")),
                        row.getObject("value", Long.class)),
                row.getInt("ordinal"));
    }
}
