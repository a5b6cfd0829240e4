package fr.appui.query.search;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Scope;
import fr.appui.shared.reference.CaseKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what one person asks, among the kinds of cases that this person sees alike. */
final class Finder {
    /** With fewer hits than that, what was typed is taken less strictly. */
    private static final int FEW = 5;

    /** Each kind's hits are counted; only the best are read. */
    private static final String HITS = """
            WITH best AS MATERIALIZED (
                SELECT case_id, kind, at, 0 AS rank
                  FROM view.search
                 WHERE %1$s
            ), found AS MATERIALIZED (
                TABLE best
                UNION ALL
                SELECT case_id, kind, at, 1 AS rank
                  FROM view.search
                 WHERE %2$s
                   AND NOT case_id IN (SELECT case_id FROM best)
            )
            SELECT k.kind, k.total, h.rank, s.case_id, s.at, s.facts, s.texts
              FROM (SELECT kind, count(*) AS total FROM found GROUP BY kind) k
             CROSS JOIN LATERAL (
                    SELECT f.case_id, f.at, f.rank
                      FROM found f
                     WHERE f.kind = k.kind
                       AND %3$s
                     ORDER BY f.rank, f.at DESC, f.case_id DESC
                     LIMIT :most) h
              JOIN view.search s ON s.case_id = h.case_id
             ORDER BY k.kind, h.rank, h.at DESC, h.case_id DESC
            """;

    private static final String BEYOND =
            "(f.rank > :lastRank OR f.rank = :lastRank AND (f.at, f.case_id) < (:lastAt, :lastId))";

    private static final String IS_WRITTEN = """
            SELECT count(*)
              FROM view.search_word
             WHERE word = :word
               AND %s > 0
            """;

    private static final String WRITTEN_LIKE = """
            SELECT word
              FROM view.search_word
             WHERE %s > 0
               AND length(word) BETWEEN :shortest AND :longest
               AND (substr(word, 1, 1) = substr(:word, 1, 1) OR word %% :word)
             ORDER BY uses DESC, word
             LIMIT 5000
            """;

    /**
     * A case that was found.
     *
     * @param total how many of its kind were
     * @param best whether it is what was typed, not only like it
     */
    record Row(CaseKind kind, long total, boolean best, UUID id, Instant at, Searched found) {}

    /**
     * @param sought the words that they were found by, each with all that was taken for it
     * @param forgiving whether beginnings of words and typing errors were
     */
    record Rows(List<Row> rows, Sought sought, boolean forgiving) {}

    private final JdbcClient db;
    private final Labels labels;
    private final Scope scope;
    private final List<CaseKind> kinds;
    private final boolean opens;
    private final @Nullable Cursor after;
    private final int most;

    /**
     * @param opens whether sealed texts are searched
     * @param after only what comes after it
     * @param most of each kind
     */
    Finder(
            JdbcClient db,
            Labels labels,
            Scope scope,
            List<CaseKind> kinds,
            boolean opens,
            @Nullable Cursor after,
            int most) {
        this.db = db;
        this.labels = labels;
        this.scope = scope;
        this.kinds = kinds;
        this.opens = opens;
        this.after = after;
        this.most = most;
    }

    Rows find(String typed) {
        var number = AskedNumber.of(typed);
        if (number.isPresent()) {
            var rows = rows(numbered(number.get()), begunWith(number.get()));
            if (!rows.isEmpty()) {
                return new Rows(rows, new Sought(List.of()), false);
            }
        }
        var sought = Sought.of(typed, labels);
        if (sought.isEmpty()) {
            return new Rows(List.of(), sought, false);
        }
        var strict = rows(holding(sought), new Conditions().add("FALSE"));
        if (total(strict) >= FEW) {
            return new Rows(strict, sought, false);
        }
        var loose =
                new Sought(sought.begun().words().stream().map(this::spelled).toList());
        var rows = rows(holding(sought), holding(loose).named("loose_"));
        return new Rows(rows, loose, total(rows) > total(strict));
    }

    private static long total(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::kind, Row::total, (one, _) -> one)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Conditions numbered(AskedNumber number) {
        return new Conditions().add(number.column() + " = :number", "number", number.exact());
    }

    private static Conditions begunWith(AskedNumber number) {
        return new Conditions().add(number.column() + " LIKE :begun", "begun", number.beginning() + "%");
    }

    /** What is withdrawn or merged is found by its number only. */
    private Conditions holding(Sought sought) {
        return new Conditions()
                .add(column("words", "clear") + " @@ CAST(:words AS tsquery)", "words", sought.query())
                .add("NOT gone");
    }

    private String column(String opened, String masked) {
        return opens ? opened : masked;
    }

    private List<Row> rows(Conditions best, Conditions others) {
        var beyond = new Conditions();
        if (after != null) {
            beyond.add(BEYOND, "lastRank", Integer.parseInt(after.key().get(0)))
                    .with("lastAt", OffsetDateTime.parse(after.key().get(1)))
                    .with("lastId", UUID.fromString(after.key().get(2)));
        }
        reached(best);
        reached(others);
        return db.sql(HITS.formatted(best.sql(), others.sql(), beyond.sql()))
                .params(best.parameters())
                .params(others.parameters())
                .params(beyond.parameters())
                .param("most", Math.max(most, FEW))
                .query(Finder::row)
                .list();
    }

    private void reached(Conditions conditions) {
        conditions.add(
                "kind = ANY(:kinds)", "kinds", kinds.stream().map(Enum::name).toArray(String[]::new));
        scope.narrow(conditions);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var kind = CaseKind.valueOf(row.getString("kind"));
        return new Row(
                kind,
                row.getLong("total"),
                row.getInt("rank") == 0,
                row.getObject("case_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Searched(
                        FoldState.facts(kind, row.getString("facts")),
                        FoldState.read(row.getString("texts"), Searched.Texts.class)
                                .texts()));
    }

    /** A word that nobody wrote, with those that it was meant to be: no other, of a text that is masked. */
    private Sought.Word spelled(Sought.Word word) {
        var stem = SearchWords.stem(word.typed());
        if (!SearchWords.isSpelled(stem) || !labels.codes(stem).isEmpty() || isWritten(stem)) {
            return word;
        }
        var called = Spelling.nearest(stem, labels.codes().keySet()).stream()
                .flatMap(name -> labels.codes(name).stream())
                .toList();
        return word.and(Spelling.nearest(stem, writtenLike(stem))).and(called);
    }

    private boolean isWritten(String stem) {
        return db.sql(IS_WRITTEN.formatted(column("uses", "clear")))
                        .param("word", stem)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<String> writtenLike(String stem) {
        var errors = Spelling.forgiven(stem);
        return db.sql(WRITTEN_LIKE.formatted(column("uses", "clear")))
                .params(Map.of("word", stem, "shortest", stem.length() - errors, "longest", stem.length() + errors))
                .query((row, _) -> row.getString("word"))
                .list();
    }
}
