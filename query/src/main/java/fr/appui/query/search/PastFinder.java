package fr.appui.query.search;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Scope;
import fr.appui.query.search.Finder.Found;
import fr.appui.query.search.Finder.Group;
import fr.appui.query.search.Finder.Hit;
import fr.appui.query.search.Finder.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what could be found at a moment of the past. The index names the cases that say the words, or once said
 * them; each of these is told again up to that moment and judged by what it said then.
 */
final class PastFinder {
    /** How many cases of a kind are judged, the newest first; of more, it is said that there are more. */
    private static final int MOST = 300;

    private static final int FEW = 5;

    private static final String NEWEST = """
            SELECT case_id
              FROM view.search
             WHERE kind = :kind
               AND first_pos <= :position
               AND %s
             ORDER BY at DESC, case_id DESC
             LIMIT %d
            """;

    /** @param more whether there are more cases that were not judged */
    private record Judged(HitKind kind, List<Hit> hits, boolean more) {}

    private final JdbcClient db;
    private final History history;
    private final Finder present;
    private final Labels labels;
    private final Scope scope;
    private final List<HitKind> kinds;
    private final boolean opens;
    private final long position;
    private final @Nullable Key after;

    /**
     * @param present finds in the same scope what can be found now: it knows what words were meant to be
     * @param after only what comes after it
     */
    PastFinder(
            JdbcClient db,
            History history,
            Finder present,
            Labels labels,
            Scope scope,
            List<HitKind> kinds,
            boolean opens,
            long position,
            @Nullable Key after) {
        this.db = db;
        this.history = history;
        this.present = present;
        this.labels = labels;
        this.scope = scope;
        this.kinds = kinds;
        this.opens = opens;
        this.position = position;
        this.after = after;
    }

    Found find(String typed) {
        var sought = Sought.of(typed, labels);
        var number = AskedNumber.of(typed);
        if (number.isPresent()) {
            var numbered = numbered(number.get());
            if (numbered.stream().anyMatch(judged -> !judged.hits.isEmpty())) {
                return new Found(groups(List.of(numbered)), new Sought(List.of()), false);
            }
        }
        if (sought.isEmpty()) {
            return new Found(List.of(), sought, false);
        }
        var strict = saying(sought, 0);
        if (count(strict) >= FEW) {
            return new Found(groups(List.of(strict)), sought, false);
        }
        var loose = present.forgiving(sought);
        var more = saying(loose, 1);
        return new Found(groups(List.of(strict, more)), loose, count(more) > count(strict));
    }

    private static int count(List<Judged> judged) {
        return judged.stream().mapToInt(one -> one.hits.size()).sum();
    }

    private List<Judged> numbered(AskedNumber number) {
        var column = number.column();
        var conditions = new Conditions()
                .add("(%1$s = :number OR %1$s ~>=~ :begun AND %1$s ~<~ :beyond)".formatted(column))
                .with("number", number.exact())
                .with("begun", number.beginning())
                .with("beyond", number.beginning() + "~");
        return judged(conditions, 0, _ -> true);
    }

    private List<Judged> saying(Sought sought, int rank) {
        var conditions = new Conditions()
                .add((opens ? "words" : "clear") + " @@ CAST(:words AS tsquery)", "words", sought.queryOfEver());
        return judged(conditions, rank, then -> {
            var clear = then.clearWords();
            return sought.isAmong(opens ? then.words(clear) : clear);
        });
    }

    private List<Judged> judged(Conditions conditions, int rank, Predicate<Searched> isMeant) {
        return kinds.stream()
                .map(kind -> {
                    var ids = db.sql(NEWEST.formatted(conditions.sql(), MOST + 1))
                            .params(conditions.parameters())
                            .param("kind", kind.name())
                            .param("position", position)
                            .query((row, _) -> row.getObject(1, UUID.class))
                            .list();
                    var hits = then(ids.subList(0, Math.min(MOST, ids.size()))).values().stream()
                            .filter(then -> scope.holds(
                                    then.facts().centre(), then.facts().region()))
                            .filter(isMeant)
                            .map(then -> new Hit(
                                    new Key(
                                            rank,
                                            then.subject().at(),
                                            then.facts().id(),
                                            kind),
                                    then))
                            .toList();
                    return new Judged(kind, hits, ids.size() > MOST);
                })
                .toList();
    }

    /** What each of these cases said. */
    private Map<UUID, Searched> then(List<UUID> ids) {
        var then = new HashMap<UUID, Searched>();
        for (var told : history.streams(ids, position)) {
            if (Folded.takes(told.event())) {
                then.put(told.stream(), Searched.after(then.get(told.stream()), told.event()));
            }
        }
        return then;
    }

    private List<Group> groups(List<List<Judged>> ranks) {
        var groups = new ArrayList<Group>();
        for (var i = 0; i < kinds.size(); i++) {
            var seen = new HashSet<UUID>();
            var hits = new ArrayList<Hit>();
            var more = false;
            for (var rank : ranks) {
                var judged = rank.get(i);
                more |= judged.more;
                judged.hits.stream()
                        .sorted((a, b) -> Key.ORDER.compare(a.key(), b.key()))
                        .filter(hit -> seen.add(hit.key().id()))
                        .forEach(hits::add);
            }
            var page = hits.stream()
                    .filter(hit -> after == null || Key.ORDER.compare(hit.key(), after) > 0)
                    .toList();
            if (!hits.isEmpty()) {
                groups.add(new Group(kinds.get(i), more ? Finder.MOST + 1 : hits.size(), page));
            }
        }
        return groups;
    }
}
