package fr.appui.query.search;

import fr.appui.query.page.Vocabulary;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.History;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.query.search.Marker.Part;
import fr.appui.query.search.Subject.About;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases of every kind, and findings of an evaluation, that a person may see: by their number, else by words that
 * must all be found, and where that finds few, with beginnings of words and typing errors forgiven. Among those found
 * in the same way the newest come first.
 */
@Component
public final class Search {
    /**
     * What the planner guesses of words is wrong too often: their index is always the way, and never with several at
     * once for an answer of milliseconds.
     */
    private static final String BY_INDEX = """
            SELECT set_config('enable_seqscan', 'off', true),
                   set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """;

    /**
     * A case or finding that was found.
     *
     * @param status a code of its kind
     * @param about what it is about, in codes of its kind
     * @param exact whether it is what was typed: that number, all of these words
     * @param excerpt around what was found, piece by piece; {@code null} where nobody wrote anything
     */
    public record Hit(
            UUID id,
            HitKind kind,
            String number,
            String status,
            Centre centre,
            String region,
            LocalDate day,
            @Nullable Sector sector,
            @Nullable Facility facility,
            List<About> about,
            boolean exact,
            @Nullable Shown<List<Part>> excerpt) {}

    /**
     * @param count how many of that kind there are on all pages
     * @param more whether there are more than that
     */
    public record Group(HitKind kind, int count, boolean more, List<Hit> rows) {}

    /**
     * @param forgiving whether beginnings of words or typing errors were forgiven
     * @param next cursor of the page that follows, where one kind was asked for; {@code null} on the last one
     */
    public record Found(
            List<Group> groups, boolean forgiving, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** In which way kinds of cases are seen: in one part of the country, with texts opened or masked. */
    private record Sight(Scope scope, boolean opens) {}

    private final JdbcClient db;
    private final Moments moments;
    private final History history;
    private final Vocabulary.Source reference;

    Search(JdbcClient db, Moments moments, History history, Vocabulary.Source reference) {
        this.db = db;
        this.moments = moments;
        this.history = history;
        this.reference = reference;
    }

    /** The kinds of things that a person can find. */
    public static List<HitKind> kinds(Actor actor) {
        return Arrays.stream(HitKind.values()).filter(kind -> kind.isFor(actor)).toList();
    }

    /**
     * The best of each kind, or of the one that is asked for.
     *
     * @param typed a number, or words
     * @param cursor the {@code next} of a page of that kind; what changed since may be missing or come twice
     * @param most of each kind
     * @throws OutOfReach if what is of that kind is not for this person
     */
    public Found find(Actor actor, String typed, @Nullable HitKind kind, When when, @Nullable String cursor, int most) {
        var sights = new LinkedHashMap<Sight, List<HitKind>>();
        for (var one : kind == null ? kinds(actor) : List.of(kind)) {
            sights.computeIfAbsent(new Sight(one.scope(actor), one.opens(actor)), _ -> new ArrayList<>())
                    .add(one);
        }
        var question = "search " + typed + " " + kind + " " + sights;
        var cursors = Cursor.read(question, cursor, 3);
        var after = cursors == null || kind == null ? null : key(cursors, kind);
        // one more of each than the page holds, when there is one
        var answer = moments.read(
                when, List.of(SearchProjection.NAME), known -> found(sights, typed, after, most + 1, known));
        var position = answer.asOf().position();
        var groups = answer.value().entrySet().stream()
                .flatMap(found -> groups(found.getValue(), found.getKey().opens, most))
                .sorted(Comparator.comparing(Group::kind))
                .toList();
        return new Found(
                groups,
                answer.value().values().stream().anyMatch(Finder.Found::forgiving),
                kind == null ? null : next(answer.value().values().iterator().next(), most, question, position),
                answer.asOf(),
                sights.keySet().iterator().next().scope.told());
    }

    private static Finder.Key key(Cursor cursor, HitKind kind) {
        return new Finder.Key(
                Integer.parseInt(cursor.key().get(0)),
                Instant.parse(cursor.key().get(1)),
                UUID.fromString(cursor.key().get(2)),
                kind);
    }

    private static @Nullable String next(Finder.Found found, int most, String question, long position) {
        if (found.groups().isEmpty() || found.groups().getFirst().hits().size() <= most) {
            return null;
        }
        var last = found.groups().getFirst().hits().get(most - 1).key();
        return Cursor.write(question, position, last.rank(), last.at(), last.id());
    }

    private Map<Sight, Finder.Found> found(
            Map<Sight, List<HitKind>> sights, String typed, Finder.@Nullable Key after, int most, Known known) {
        db.sql(BY_INDEX).query((_, _) -> most).list();
        var labels = Labels.of(reference.vocabulary());
        var found = new LinkedHashMap<Sight, Finder.Found>();
        sights.forEach((sight, kinds) -> {
            var present = new Finder(db, labels, sight.scope, kinds, sight.opens, after, most);
            found.put(
                    sight,
                    known.latest()
                            ? present.find(typed)
                            : new PastFinder(
                                            db,
                                            history,
                                            present,
                                            labels,
                                            sight.scope,
                                            kinds,
                                            sight.opens,
                                            known.position(),
                                            after)
                                    .find(typed));
        });
        return found;
    }

    private static Stream<Group> groups(Finder.Found found, boolean opens, int most) {
        var marker = new Marker(found.sought());
        return found.groups().stream()
                .map(group -> new Group(
                        group.kind(),
                        Math.min(group.count(), Finder.MOST),
                        group.count() > Finder.MOST,
                        group.hits().stream()
                                .limit(most)
                                .map(hit -> hit(hit, opens, marker))
                                .toList()));
    }

    private static Hit hit(Finder.Hit hit, boolean opens, Marker marker) {
        var facts = hit.found().facts();
        var subject = hit.found().subject();
        var texts = hit.found().texts();
        return new Hit(
                facts.id(),
                facts.kind(),
                facts.number(),
                subject.status(),
                facts.centre(),
                facts.region(),
                subject.day(),
                subject.sector(),
                subject.facility(),
                subject.about(),
                hit.key().rank() == 0,
                texts.isEmpty() ? null : Shown.to(opens || facts.kind().isOpen(), marker.excerpt(texts)));
    }
}
