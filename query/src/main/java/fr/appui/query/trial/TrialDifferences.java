package fr.appui.query.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.appui.query.counter.Selection;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Kind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines make the difference between what is tried and what is official, in the order of their events. */
@Component
public final class TrialDifferences {
    /** What a line adds to a figure: nothing where it lies outside. */
    private static final String WITHIN = "CASE WHEN %s THEN %s_amount ELSE 0 END";

    private static final String PAGE = """
            SELECT *
              FROM (SELECT *, %s - %s AS difference
                      FROM view.trial_difference
                     WHERE %s) AS line
             WHERE %s
             ORDER BY position, ordinal
             LIMIT :limit
            """;

    private static final String SUM = """
            SELECT coalesce(sum(%s - %s), 0) AS difference, count(*) AS lines, count(DISTINCT case_id) AS cases
              FROM view.trial_difference
             WHERE %s
            """;

    /**
     * Where a line stands.
     *
     * @param amount what it adds there
     */
    public record Cell(LocalDate day, @Nullable Sector sector, long amount) {}

    /**
     * A line of an event, as it is officially and as it is tried.
     *
     * @param official {@code null} where only the trial counts, like {@code tried} where only the official definition
     *     does
     * @param difference what it makes of the figure that was asked for
     */
    public record Row(
            long position,
            UUID eventId,
            String type,
            UUID caseId,
            String number,
            Instant occurredAt,
            Instant recordedAt,
            Centre centre,
            @Nullable Cell official,
            @Nullable Cell tried,
            long difference) {}

    /**
     * @param sum of the lines of all pages: the difference of the two figures
     * @param lines how many there are on all pages, of so many {@code cases}
     */
    public record Page(
            TrialEntry trial,
            List<Row> rows,
            @Nullable String next,
            long sum,
            long lines,
            long cases,
            AsOf asOf,
            Scope.Told scope) {
        @JsonProperty
        public boolean official() {
            return false;
        }
    }

    private record Numbered(Row row, int ordinal) {}

    private record Sum(long difference, long lines, long cases) {}

    private record Found(List<Numbered> rows, Sum sum) {}

    private final JdbcClient db;
    private final Moments moments;
    private final TriedDefinitions trials;

    TrialDifferences(JdbcClient db, Moments moments, TriedDefinitions trials) {
        this.db = db;
        this.moments = moments;
        this.trials = trials;
    }

    /** @param cursor the {@code next} of the page before; its pages are all taken at one moment */
    Page of(Actor actor, UUID id, Selection selection, When when, When facts, @Nullable String cursor, int limit) {
        var question = "differences " + id + " " + selection + " " + when + " " + facts + " " + actor.centre();
        var after = Cursor.read(question, cursor, 2);
        var ready = trials.ready(id, when, facts.of(after));
        var trial = ready.trial();
        var scope = Scope.of(trial.base().counted(), actor);
        scope.mustHold(selection.centre(), selection.region());
        var answer = moments.read(ready.when(), List.of(TrialProjection.NAME), known -> {
            var conditions = conditions(scope, trial, selection, known.position());
            return new Found(page(conditions, trial, selection, after, limit), sum(conditions, trial, selection));
        });
        var found = answer.value().rows;
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit
                ? null
                : Cursor.write(
                        question, answer.asOf().position(), page.getLast().row.position(), page.getLast().ordinal);
        var sum = answer.value().sum;
        return new Page(
                trial,
                page.stream().map(Numbered::row).toList(),
                next,
                sum.difference,
                sum.lines,
                sum.cases,
                answer.asOf(),
                scope.told());
    }

    private static Conditions conditions(Scope scope, TrialEntry trial, Selection selection, long position) {
        var conditions = new Conditions()
                .add("trial = :trial", "trial", trial.id())
                .add("position <= :at", "at", position)
                .with("from", selection.from())
                .with("to", selection.to());
        scope.narrow(conditions);
        if (selection.sector() != null) {
            conditions.with("sector", selection.sector().name());
        }
        return conditions
                .given("centre = :centre", "centre", selection.centre())
                .add("(%s OR %s)".formatted(inside("official", trial, selection), inside("tried", trial, selection)));
    }

    /** Whether one side of a line lies where the figure is asked for; a level sums up from the beginning. */
    private static String inside(String side, TrialEntry trial, Selection selection) {
        var from = trial.base().kind() == Kind.LEVEL ? "" : "%s_day >= :from AND ".formatted(side);
        var sector = selection.sector() == null ? "" : " AND %s_sector = :sector".formatted(side);
        return "coalesce(%s%s_day <= :to%s, FALSE)".formatted(from, side, sector);
    }

    private static String within(String side, TrialEntry trial, Selection selection) {
        return WITHIN.formatted(inside(side, trial, selection), side);
    }

    private Sum sum(Conditions conditions, TrialEntry trial, Selection selection) {
        return db.sql(SUM.formatted(
                        within("tried", trial, selection), within("official", trial, selection), conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> new Sum(row.getLong("difference"), row.getLong("lines"), row.getLong("cases")))
                .single();
    }

    private List<Numbered> page(
            Conditions conditions, TrialEntry trial, Selection selection, @Nullable Cursor after, int limit) {
        return db.sql(PAGE.formatted(
                        within("tried", trial, selection),
                        within("official", trial, selection),
                        conditions.sql(),
                        after == null ? "TRUE" : "(position, ordinal) > (:lastPosition, :lastOrdinal)"))
                .params(conditions.parameters())
                .param(
                        "lastPosition",
                        after == null ? 0L : Long.parseLong(after.key().get(0)))
                .param(
                        "lastOrdinal",
                        after == null ? 0 : Integer.parseInt(after.key().get(1)))
                .param("limit", limit + 1)
                .query((row, _) -> row(row))
                .list();
    }

    private static Numbered row(ResultSet row) throws SQLException {
        return new Numbered(
                new Row(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        Centre.valueOf(row.getString("centre")),
                        cell(row, "official"),
                        cell(row, "tried"),
                        row.getLong("difference")),
                row.getInt("ordinal"));
    }

    private static @Nullable Cell cell(ResultSet row, String side) throws SQLException {
        var day = row.getObject(side + "_day", LocalDate.class);
        var sector = row.getString(side + "_sector");
        return day == null
                ? null
                : new Cell(day, sector == null ? null : Sector.valueOf(sector), row.getLong(side + "_amount"));
    }
}
