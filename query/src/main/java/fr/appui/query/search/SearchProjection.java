package fr.appui.query.search;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every case and finding with the words that it is found by, and how many of them each of these words stands in. */
@Component
public final class SearchProjection implements Projection {
    public static final String NAME = "search";

    private static final String KNOWN = """
            SELECT case_id, version, kind, first_pos, lost_clear, lost, facts, texts
              FROM view.search
             WHERE case_id = ANY(:cases)
            """;

    private static final String PUT = """
            INSERT INTO view.search
            SELECT case_id, version, kind, number, tail, centre, region, at,
                   array_to_tsvector(clear || ARRAY(SELECT '~' || word FROM unnest(lost_clear) AS word)),
                   array_to_tsvector(words || ARRAY(SELECT '~' || word FROM unnest(lost) AS word)), facts, texts,
                   first_pos, lost_clear, lost
              FROM json_to_recordset(CAST(:rows AS json))
                AS x (case_id uuid, version integer, kind text, number text, tail text, centre text,
                      region text, at timestamptz, clear text[], words text[], facts text, texts text,
                      first_pos bigint, lost_clear text[], lost text[])
                ON CONFLICT (case_id) DO UPDATE
               SET version = excluded.version, centre = excluded.centre, region = excluded.region,
                   at = excluded.at, clear = excluded.clear, words = excluded.words, facts = excluded.facts,
                   texts = excluded.texts, lost_clear = excluded.lost_clear, lost = excluded.lost
            """;

    private static final String COUNT = """
            INSERT INTO view.search_word AS w (word, clear, uses)
            SELECT *
              FROM json_populate_recordset(NULL::view.search_word, CAST(:rows AS json))
                ON CONFLICT (word) DO UPDATE SET clear = w.clear + excluded.clear, uses = w.uses + excluded.uses
            """;

    private static final String FORGET = """
            DELETE FROM view.search_word
             WHERE word = ANY(:words)
               AND uses = 0
            """;

    /** A row of {@code view.search}. */
    private record Row(
            UUID caseId,
            int version,
            String kind,
            String number,
            String tail,
            String centre,
            String region,
            Instant at,
            Set<String> clear,
            Set<String> words,
            String facts,
            String texts,
            long firstPos,
            Set<String> lostClear,
            Set<String> lost) {

        static Row of(UUID id, Case one) {
            var now = Objects.requireNonNull(one.now);
            var facts = now.facts();
            var clear = now.clearWords();
            var words = now.words(clear);
            return new Row(
                    id,
                    one.version,
                    facts.kind().name(),
                    facts.number(),
                    facts.number().substring(6),
                    facts.centre().name(),
                    facts.region(),
                    now.subject().at(),
                    clear,
                    words,
                    facts.stored(),
                    FoldState.write(new Searched.Texts(now.texts())),
                    one.firstPos,
                    without(one.lostClear, clear),
                    without(one.lost, words));
        }
    }

    private static Set<String> without(Set<String> before, Set<String> now) {
        var lost = new TreeSet<>(before);
        lost.removeAll(now);
        return lost;
    }

    /** A row of {@code view.search_word}, or what is added to one. */
    private record Word(String word, long clear, long uses) {
        Word and(Word other) {
            return new Word(word, clear + other.clear, uses + other.uses);
        }
    }

    /**
     * @param before as it was stored; {@code null} for a case that is new
     * @param lost words that it had once, some of which it may have again
     */
    private record Case(
            int version,
            long firstPos,
            @Nullable Searched before,
            @Nullable Searched now,
            Set<String> lostClear,
            Set<String> lost,
            boolean touched) {
        static final Case NEW = new Case(0, 0, null, null, Set.of(), Set.of(), false);

        Case and(Recorded<Event> recorded) {
            var after = Searched.after(now, recorded.event());
            var left = now == null || after.saysAllOf(now) ? null : now;
            var clear = left == null ? Set.<String>of() : left.clearWords();
            return new Case(
                    recorded.version(),
                    firstPos == 0 ? recorded.position() : firstPos,
                    before,
                    after,
                    both(lostClear, clear),
                    left == null ? lost : both(lost, left.words(clear)),
                    true);
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            var all = new LinkedHashSet<>(one);
            all.addAll(other);
            return all;
        }
    }

    private final JdbcClient db;
    private final ManyRows rows;

    SearchProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.search", "view.search_word");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var cases = known(events);
        for (var recorded : events) {
            if (Folded.takes(recorded.event())) {
                var before = cases.getOrDefault(recorded.stream(), Case.NEW);
                if (Delivery.isNew(before.version, recorded)) {
                    cases.put(recorded.stream(), before.and(recorded));
                }
            }
        }
        cases.values().removeIf(one -> !one.touched);
        var put = cases.entrySet().stream()
                .map(one -> Row.of(one.getKey(), one.getValue()))
                .toList();
        rows.write(PUT, put);
        count(cases, put);
    }

    private Map<UUID, Case> known(List<Recorded<Event>> events) {
        var ids = events.stream()
                .filter(recorded -> Folded.takes(recorded.event()))
                .map(Recorded::stream)
                .distinct()
                .toArray(UUID[]::new);
        var cases = new LinkedHashMap<UUID, Case>();
        if (ids.length > 0) {
            db.sql(KNOWN).param("cases", ids).query((RowCallbackHandler) row -> {
                var known = new Searched(
                        Folded.read(HitKind.valueOf(row.getString("kind")), row.getString("facts")),
                        FoldState.read(row.getString("texts"), Searched.Texts.class)
                                .texts());
                cases.put(
                        row.getObject("case_id", UUID.class),
                        new Case(
                                row.getInt("version"),
                                row.getLong("first_pos"),
                                known,
                                known,
                                words(row.getArray("lost_clear")),
                                words(row.getArray("lost")),
                                false));
            });
        }
        return cases;
    }

    private static Set<String> words(Array words) throws SQLException {
        return Set.of((String[]) words.getArray());
    }

    /** Adds the words that cases gained and takes away those that they lost; a word of no case is forgotten. */
    private void count(Map<UUID, Case> cases, List<Row> put) {
        var words = new HashMap<String, Word>();
        for (var row : put) {
            add(words, row.clear, row.words, 1);
            var before = Objects.requireNonNull(cases.get(row.caseId)).before;
            if (before != null) {
                var clear = before.clearWords();
                add(words, clear, before.words(clear), -1);
            }
        }
        // Always in one order: two who count the same words never wait for each other crosswise.
        var changed = new TreeMap<>(words);
        changed.values().removeIf(word -> word.clear == 0 && word.uses == 0);
        rows.write(COUNT, changed.values());
        var lost = changed.values().stream()
                .filter(word -> word.uses < 0)
                .map(Word::word)
                .toArray(String[]::new);
        if (lost.length > 0) {
            db.sql(FORGET).param("words", lost).update();
        }
    }

    private static void add(Map<String, Word> words, Set<String> clear, Set<String> all, int sign) {
        for (var word : all) {
            if (SearchWords.isSpelled(word)) {
                words.merge(word, new Word(word, clear.contains(word) ? sign : 0, sign), Word::and);
            }
        }
    }
}
