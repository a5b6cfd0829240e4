package fr.appui.query.search;

import fr.appui.query.page.Vocabulary;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.query.search.Marker.Part;
import fr.appui.query.search.Subject.About;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases of every kind that a person may see: by their number, else by words that must all be found, and where
 * that finds few, with beginnings of words and typing errors forgiven. Among those found in the same way the newest
 * come first.
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
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('work_mem', '32MB', true)
            """;

    /**
     * A case that was found.
     *
     * @param status a code of its kind
     * @param about what it is about, in codes of its kind
     * @param exact whether it is what was typed: that number, all of these words
     * @param excerpt around what was found, piece by piece; {@code null} where nobody wrote anything
     */
    public record Hit(
            UUID id,
            CaseKind kind,
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

    /** @param count how many of that kind there are, on all pages */
    public record Group(CaseKind kind, long count, List<Hit> rows) {}

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
    private final Vocabulary.Source reference;

    Search(JdbcClient db, Moments moments, Vocabulary.Source reference) {
        this.db = db;
        this.moments = moments;
        this.reference = reference;
    }

    /** The kinds of cases that a person can find. */
    public static List<CaseKind> kinds(Actor actor) {
        return Arrays.stream(CaseKind.values()).filter(actor::follows).toList();
    }

    /**
     * The best of each kind, or of the one that is asked for.
     *
     * @param typed a number, or words
     * @param cursor the {@code next} of a page of that kind; what changed since may be missing or come twice
     * @param most of each kind
     * @throws OutOfReach if cases of that kind are not for this person
     */
    public Found find(
            Actor actor, String typed, @Nullable CaseKind kind, When when, @Nullable String cursor, int most) {
        var sights = new LinkedHashMap<Sight, List<CaseKind>>();
        for (var one : kind == null ? kinds(actor) : List.of(kind)) {
            sights.computeIfAbsent(new Sight(Scope.of(one, actor), actor.opens(one)), _ -> new ArrayList<>())
                    .add(one);
        }
        var question = "search " + typed + " " + kind + " " + sights;
        var after = Cursor.read(question, cursor, 3);
        var answer = moments.read(when, List.of(SearchProjection.NAME), _ -> found(sights, typed, after, most + 1));
        var groups = new ArrayList<Group>();
        answer.value().forEach((sight, rows) -> groups.addAll(groups(rows, sight.opens, most)));
        var first = answer.value().values().iterator().next().rows();
        var last = kind == null || first.size() <= most ? null : first.get(most - 1);
        return new Found(
                groups.stream().sorted(Comparator.comparing(Group::kind)).toList(),
                answer.value().values().stream().anyMatch(Finder.Rows::forgiving),
                last == null
                        ? null
                        : Cursor.write(question, answer.asOf().position(), last.best() ? 0 : 1, last.at(), last.id()),
                answer.asOf(),
                sights.keySet().iterator().next().scope.told());
    }

    private Map<Sight, Finder.Rows> found(
            Map<Sight, List<CaseKind>> sights, String typed, @Nullable Cursor after, int most) {
        db.sql(BY_INDEX).query((_, _) -> most).list();
        var labels = Labels.of(reference.vocabulary());
        var found = new LinkedHashMap<Sight, Finder.Rows>();
        sights.forEach((sight, kinds) ->
                found.put(sight, new Finder(db, labels, sight.scope, kinds, sight.opens, after, most).find(typed)));
        return found;
    }

    private static List<Group> groups(Finder.Rows found, boolean opens, int most) {
        var marker = new Marker(found.sought());
        var groups = new LinkedHashMap<CaseKind, List<Finder.Row>>();
        found.rows()
                .forEach(row -> groups.computeIfAbsent(row.kind(), _ -> new ArrayList<>())
                        .add(row));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().getFirst().total(),
                        group.getValue().stream()
                                .limit(most)
                                .map(row -> hit(row, opens, marker))
                                .toList()))
                .toList();
    }

    private static Hit hit(Finder.Row row, boolean opens, Marker marker) {
        var facts = row.found().facts();
        var subject = row.found().subject();
        var texts = row.found().texts();
        return new Hit(
                row.id(),
                row.kind(),
                facts.number(),
                subject.status(),
                facts.centre(),
                facts.region(),
                subject.day(),
                subject.sector(),
                subject.facility(),
                subject.about(),
                row.best(),
                texts.isEmpty() ? null : Shown.to(opens, marker.excerpt(texts)));
    }
}
