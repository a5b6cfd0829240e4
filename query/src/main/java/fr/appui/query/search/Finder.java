package fr.appui.query.search;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what one person asks, among the kinds that this person sees alike. It never sorts all that a word stands
 * in: up to {@link #MOST} hits of a kind are taken and sorted here; of more, the newest are found year by year.
 */
final class Finder {
    /** How far the hits of a kind are counted. */
    static final int MOST = 1000;

    /** With fewer hits than that, what was typed is taken less strictly. */
    private static final int FEW = 5;

    /** All that words stand in; where that is too much, one row of nothing beside it. */
    private static final String OF_ALL_KINDS = """
            WITH held AS MATERIALIZED (
                SELECT case_id, kind, at, centre, region
                  FROM view.search
                 WHERE %s
                 LIMIT %d
            )
            SELECT case_id, kind, at
              FROM held
             WHERE %s
             UNION ALL
            SELECT NULL, NULL, NULL
              FROM held
            HAVING count(*) > %d
            """;

    /** Only the words lead to rows here: their index holds kinds, places and years as well. */
    private static final String HELD = """
            (SELECT case_id, kind, at
               FROM view.search
              WHERE %s
              LIMIT %d)
            """;

    private static final String NEWEST = """
            SELECT case_id, kind, at
              FROM view.search
             WHERE %s
             ORDER BY at DESC, case_id DESC
             LIMIT :most
            """;

    private static final String NUMBERED = """
            SELECT case_id, kind, at
              FROM view.search
             WHERE %s
            """;

    /** Of one kind: its index knows kinds, and of each the highest numbers first. */
    private static final String BEGUN = """
            (SELECT case_id, kind, at
               FROM view.search
              WHERE %%s
              ORDER BY %s USING ~>~
              LIMIT %%d)
            """;

    private static final String YEARS = """
            SELECT min(at) AS first, max(at) AS last
              FROM view.search
             WHERE kind = :kind
            """;

    private static final String SHOWN = """
            SELECT case_id, facts, texts
              FROM view.search
             WHERE %s
            """;

    private static final String USES = """
            SELECT %s
              FROM view.search_word
             WHERE word = :word
            """;

    private static final String IS_WRITTEN = """
            SELECT EXISTS (SELECT FROM view.search WHERE %s)
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

    private static final String BY_ORDER = "SELECT set_config('enable_bitmapscan', :on, true)";

    /** Where a hit stands: the best ranks first, the newest first in each. */
    record Key(int rank, Instant at, UUID id, HitKind kind) {
        /** As PostgreSQL orders them. */
        static final Comparator<Key> ORDER = Comparator.comparingInt(Key::rank)
                .thenComparing(Comparator.comparing(Key::at)
                        .thenComparing(key -> key.id.toString())
                        .reversed());

        Key ranked(int other) {
            return new Key(other, at, id, kind);
        }
    }

    /** A case that was found. */
    record Hit(Key key, Searched found) {}

    /** @param count more than {@link #MOST}: there are more than that */
    record Group(HitKind kind, int count, List<Hit> hits) {}

    /**
     * @param sought the words that they were found by, each with all that was taken for it
     * @param forgiving whether beginnings of words and typing errors were
     */
    record Found(List<Group> groups, Sought sought, boolean forgiving) {}

    /**
     * Hits of one rank, kind by kind, in any order.
     *
     * @param by the words, where these are not all: one more than are counted stands for any number
     */
    private record Taken(int rank, @Nullable Sought by, Map<HitKind, List<Key>> hits) {
        List<Key> of(HitKind kind) {
            return hits.getOrDefault(kind, List.of());
        }

        int count() {
            return hits.values().stream().mapToInt(List::size).sum();
        }
    }

    private final JdbcClient db;
    private final Labels labels;
    private final Scope scope;
    private final List<HitKind> kinds;
    private final boolean opens;
    private final @Nullable Key after;
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
            List<HitKind> kinds,
            boolean opens,
            @Nullable Key after,
            int most) {
        this.db = db;
        this.labels = labels;
        this.scope = scope;
        this.kinds = kinds;
        this.opens = opens;
        this.after = after;
        this.most = most;
    }

    Found find(String typed) {
        var sought = Sought.of(typed, labels);
        var number = AskedNumber.of(typed);
        if (number.isPresent()) {
            var exact = numbered(number.get());
            var begun = begunWith(number.get());
            if (exact.count() + begun.count() > 0) {
                return new Found(groups(List.of(exact, begun)), new Sought(List.of()), false);
            }
        }
        if (sought.isEmpty()) {
            return new Found(List.of(), sought, false);
        }
        var strict = held(0, sought);
        if (strict.count() >= FEW) {
            return new Found(groups(List.of(strict)), sought, false);
        }
        var loose = forgiving(sought);
        var more = held(1, loose);
        return new Found(groups(List.of(strict, more)), loose, more.count() > strict.count());
    }

    // ---- what is found

    private Taken numbered(AskedNumber number) {
        var conditions = new Conditions().add(number.column() + " = :number", "number", number.exact());
        reached(conditions);
        return taken(
                0,
                null,
                db.sql(NUMBERED.formatted(conditions.sql()))
                        .params(conditions.parameters())
                        .query(Finder::key)
                        .list());
    }

    /** Numbers that begin so, of each kind the highest first. */
    private Taken begunWith(AskedNumber number) {
        var column = number.column();
        var each = kinds.stream()
                .filter(number::mayBeOf)
                .map(kind -> {
                    var conditions = new Conditions()
                            .add("kind = :kind", "kind", kind.name())
                            .add(column + " ~>=~ :begun AND " + column + " ~<~ :beyond", "begun", number.beginning())
                            .with("beyond", number.beginning() + "~");
                    scope.narrow(conditions);
                    return conditions;
                })
                .toList();
        return taken(1, null, ofEach(BEGUN.formatted(column), each));
    }

    /** What holds these words. */
    private Taken held(int rank, Sought sought) {
        var words = words(sought);
        var within = new Conditions();
        reached(within);
        var keys = db.sql(OF_ALL_KINDS.formatted(words.sql(), 2 * MOST + 1, within.sql(), 2 * MOST))
                .params(words.parameters())
                .params(within.parameters())
                .query((row, n) -> row.getObject("case_id") == null ? null : key(row, n))
                .list();
        return keys.contains(null)
                ? heldOfEachKind(rank, sought)
                : taken(
                        rank,
                        null,
                        keys.stream()
                                .<Key>mapMulti((key, next) -> {
                                    if (key != null) {
                                        next.accept(key);
                                    }
                                })
                                .toList());
    }

    /** Each kind by a question of its own. */
    private Taken heldOfEachKind(int rank, Sought sought) {
        return taken(
                rank,
                sought,
                ofEach(
                        HELD,
                        kinds.stream()
                                .map(kind -> holding(sought, kind.about().word()))
                                .toList()));
    }

    /** One more than are counted of each, all asked for at once. */
    private List<Key> ofEach(String sql, List<Conditions> each) {
        var parts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var one : each) {
            var conditions = one.named("k" + parts.size() + "_");
            parts.add(sql.formatted(conditions.sql(), MOST + 1));
            parameters.putAll(conditions.parameters());
        }
        return parts.isEmpty()
                ? List.of()
                : db.sql(String.join(" UNION ALL ", parts))
                        .params(parameters)
                        .query(Finder::key)
                        .list();
    }

    private Conditions words(Sought sought, String... marks) {
        var query = new StringBuilder(sought.query());
        Arrays.stream(marks).forEach(mark -> query.append(" & ").append(mark));
        return new Conditions()
                .add(column("words", "clear") + " @@ CAST(:words AS tsquery)", "words", query.toString());
    }

    private Taken taken(int rank, @Nullable Sought by, List<Key> keys) {
        return new Taken(
                rank,
                by,
                keys.stream()
                        .filter(key -> kinds.contains(key.kind))
                        .map(key -> key.ranked(rank))
                        .collect(Collectors.groupingBy(Key::kind)));
    }

    /**
     * The words, and what else their index knows: kind, place, year. What lies outside the scope is left out by its
     * columns all the same.
     */
    private Conditions holding(Sought sought, String... marks) {
        var all = Arrays.stream(marks).map(mark -> "'" + mark + "'").collect(Collectors.toCollection(ArrayList::new));
        if (scope.region() != null) {
            all.add("'" + Searched.REGION + scope.region() + "'");
        } else if (!scope.isWhole()) {
            all.add(scope.centres().stream()
                    .map(centre -> "'" + Subject.About.of(centre).word() + "'")
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        var conditions = words(sought, all.toArray(String[]::new));
        scope.narrow(conditions);
        return conditions;
    }

    private void reached(Conditions conditions) {
        conditions.add(
                "kind = ANY(:kinds)", "kinds", kinds.stream().map(Enum::name).toArray(String[]::new));
        scope.narrow(conditions);
    }

    private String column(String opened, String masked) {
        return opens ? opened : masked;
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(0, at(row, "at"), row.getObject("case_id", UUID.class), HitKind.valueOf(row.getString("kind")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    // ---- which of them come first

    /** @param ranks the best first; what is in one of them is told in no other */
    private List<Group> groups(List<Taken> ranks) {
        var pages = new LinkedHashMap<HitKind, List<Key>>();
        var counts = new HashMap<HitKind, Integer>();
        for (var kind : kinds) {
            var seen = new LinkedHashMap<UUID, Key>();
            var page = new ArrayList<Key>();
            for (var taken : ranks) {
                var known = Set.copyOf(seen.keySet());
                taken.of(kind).forEach(key -> seen.putIfAbsent(key.id, key));
                if (page.size() < most) {
                    page.addAll(first(taken, kind, known));
                }
            }
            if (!seen.isEmpty()) {
                counts.put(kind, Math.min(seen.size(), MOST + 1));
                pages.put(kind, page.subList(0, Math.min(most, page.size())));
            }
        }
        var shown = shown(pages.values().stream().flatMap(List::stream).toList());
        return pages.entrySet().stream()
                .map(page -> new Group(
                        page.getKey(),
                        counts.getOrDefault(page.getKey(), 0),
                        page.getValue().stream()
                                .filter(key -> shown.containsKey(key.id))
                                .map(key -> new Hit(key, Objects.requireNonNull(shown.get(key.id))))
                                .toList()))
                .toList();
    }

    private List<Key> first(Taken taken, HitKind kind, Set<UUID> known) {
        var all = taken.of(kind);
        var by = taken.by;
        var newest = all.size() <= MOST || by == null ? all : yearByYear(by, kind, taken.rank, known.size());
        return newest.stream()
                .filter(key -> !known.contains(key.id))
                .filter(key -> after == null || Key.ORDER.compare(key, after) > 0)
                .sorted(Key.ORDER)
                .limit(most)
                .toList();
    }

    /** The newest of more than are counted: the words of one year after the other, until there are enough. */
    private List<Key> yearByYear(Sought by, HitKind kind, int rank, int more) {
        var last = after != null && after.rank == rank ? after : null;
        var found = new ArrayList<Key>();
        var years = db.sql(YEARS)
                .param("kind", kind.name())
                .query((row, _) -> List.of(year(at(row, "first")), year(at(row, "last"))))
                .single();
        var newest = last == null ? years.getLast() : Math.min(years.getLast(), year(last.at));
        for (var year = newest; year >= years.getFirst() && found.size() < most + more; year--) {
            var conditions = holding(by, kind.about().word(), Searched.YEAR + year);
            var held = db.sql(HELD.formatted(conditions.sql(), MOST + 1))
                    .params(conditions.parameters())
                    .query(Finder::key)
                    .list();
            (held.size() <= MOST ? held : inOrder(by, kind, year, last, most + more))
                    .stream()
                            .map(key -> key.ranked(rank))
                            .filter(key -> last == null || Key.ORDER.compare(key, last) > 0)
                            .forEach(found::add);
        }
        return found;
    }

    /** Where every eightieth case of a year is a hit, going through them in order is the shortest way. */
    private List<Key> inOrder(Sought by, HitKind kind, int year, @Nullable Key last, int enough) {
        var conditions = holding(by)
                .add("kind = :kind", "kind", kind.name())
                .add("at >= :first AND at < :beyond", "first", begin(year))
                .with("beyond", begin(year + 1))
                .with("most", enough);
        if (last != null) {
            conditions
                    .add("(at, case_id) < (:lastAt, :lastId)", "lastAt", last.at.atOffset(ZoneOffset.UTC))
                    .with("lastId", last.id);
        }
        byOrder(true);
        var keys = db.sql(NEWEST.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query(Finder::key)
                .list();
        byOrder(false);
        return keys;
    }

    private void byOrder(boolean only) {
        db.sql(BY_ORDER).param("on", only ? "off" : "on").query((_, _) -> only).single();
    }

    private static int year(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }

    private static OffsetDateTime begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private Map<UUID, Searched> shown(List<Key> keys) {
        var shown = new HashMap<UUID, Searched>();
        var kindOf = keys.stream().collect(Collectors.toMap(Key::id, Key::kind, (one, _) -> one));
        var conditions = new Conditions()
                .add("case_id = ANY(:cases)", "cases", kindOf.keySet().toArray(UUID[]::new));
        reached(conditions);
        db.sql(SHOWN.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query(row -> {
                    var id = row.getObject("case_id", UUID.class);
                    shown.put(
                            id,
                            new Searched(
                                    Folded.read(Objects.requireNonNull(kindOf.get(id)), row.getString("facts")),
                                    FoldState.read(row.getString("texts"), Searched.Texts.class)
                                            .texts()));
                });
        return shown;
    }

    // ---- what words were meant to be

    /** The same words, with beginnings and typing errors forgiven. */
    Sought forgiving(Sought sought) {
        return new Sought(sought.begun().words().stream().map(this::spelled).toList());
    }

    /** A word that nobody wrote, with those that it was meant to be: none that stands in masked texts only. */
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

    /**
     * Whether the word stands in what the reader may search: of a word that is written elsewhere only, nothing must be
     * felt. One that stands in a thousand cases tells nobody anything.
     */
    private boolean isWritten(String stem) {
        var uses = db.sql(USES.formatted(column("uses", "clear")))
                .param("word", stem)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return uses > MOST || uses > 0 && isWrittenHere(stem);
    }

    private boolean isWrittenHere(String stem) {
        var here = holding(new Sought(List.of(new Sought.Word(stem, Set.of(stem), ""))));
        reached(here);
        return db.sql(IS_WRITTEN.formatted(here.sql()))
                .params(here.parameters())
                .query(Boolean.class)
                .single();
    }

    private List<String> writtenLike(String stem) {
        var errors = Spelling.forgiven(stem);
        return db.sql(WRITTEN_LIKE.formatted(column("uses", "clear")))
                .params(Map.of("word", stem, "shortest", stem.length() - errors, "longest", stem.length() + errors))
                .query((row, _) -> row.getString("word"))
                .list();
    }
}
