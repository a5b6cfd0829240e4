package fr.appui.query.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures compared: the same at two moments, or two periods at one. What lies between is told cause by cause, from the
 * lines themselves; both figures are reckoned without them.
 */
@Component
public final class Differences {
    private static final String CHANGES = """
            SELECT measure, cause, sum(amount) AS amount, count(*) AS lines%s
              FROM (%s) AS line
             GROUP BY measure, cause%s
            """;

    /** A level starts with what was there before the period. */
    private static final String DAY = "greatest(day, CAST(:begin AS date))";

    private static final List<String> VIEWS = List.of(LedgerProjection.NAME);

    /**
     * The same figures at two moments, or those of two periods at one.
     *
     * @param other the second period; {@code null} for two moments
     * @param since the earlier moment; {@code null} for two periods
     */
    public record Answer(
            Period period,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Period other,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AsOf since,

            AsOf asOf,
            Scope.Told scope,
            Map<Measure, Integer> definitions,
            List<Difference> rows) {
        /** The same without what did not change. */
        Answer moved() {
            return new Answer(
                    period,
                    other,
                    since,
                    asOf,
                    scope,
                    definitions,
                    rows.stream().filter(Difference::moved).toList());
        }
    }

    /** Everything that decides which figures are compared, but when. */
    private record Question(Actor actor, Scope scope, Set<Measure> measures, Set<Dimension> by) {}

    /** What was written between two positions. */
    private record Written(long since, Map<Measure, Map<Place, Moved>> moved) {}

    private final JdbcClient db;
    private final Moments moments;
    private final Since.Positions positions;
    private final Figures figures;

    Differences(JdbcClient db, Moments moments, Since.Positions positions, Figures figures) {
        this.db = db;
        this.moments = moments;
        this.positions = positions;
        this.figures = figures;
    }

    /** @param measures empty: all that this person may see */
    public Answer of(
            Actor actor, Selection selection, Collection<Measure> measures, Set<Dimension> by, Sides sides, When when) {
        return sides.other() == null
                ? ofMoments(
                        actor,
                        selection,
                        measures,
                        by,
                        Objects.requireNonNullElse(sides.since(), Since.BEGINNING),
                        when)
                : ofPeriods(actor, selection, sides.other(), measures, by, when);
    }

    /** What was known at one moment beside what was known at a later one. */
    private Answer ofMoments(
            Actor actor, Selection selection, Collection<Measure> measures, Set<Dimension> by, Since since, When when) {
        var question = question(actor, selection, measures, by);
        var written = moments.read(when, VIEWS, known -> {
            var from = positions.of(since, known.position());
            return new Written(from, moved(question, selection, LocalDate.EPOCH, from, known.position()));
        });
        var first = written.value().since;
        var last = written.asOf().position();
        var moved = written.value().moved;
        var after = figures(question, question.measures, selection, last);
        // What no line changed is what it was.
        var before = new TreeMap<>(after);
        var earlier = figures(question, moved.keySet(), selection, first);
        moved.keySet().forEach(measure -> before.put(measure, earlier.getOrDefault(measure, Map.of())));
        return new Answer(
                new Period(selection.from(), selection.to()),
                null,
                moments.settled(new When(first, null, null)),
                written.asOf(),
                question.scope.told(),
                definitions(question),
                rows(question, before, after, moved));
    }

    /** One period beside another, both as known at one moment; by anything but time. */
    private Answer ofPeriods(
            Actor actor,
            Selection selection,
            Period other,
            Collection<Measure> measures,
            Set<Dimension> by,
            When when) {
        var question = question(actor, selection, measures, by);
        var later = selection.during(other);
        // What a level already was at the end of both is no difference.
        var common = Collections.min(List.of(selection.to(), other.to()));
        var written = moments.read(
                when,
                VIEWS,
                known -> List.of(
                        moved(question, selection, common, 0, known.position()),
                        moved(question, later, common, 0, known.position())));
        var at = written.asOf().position();
        return new Answer(
                new Period(selection.from(), selection.to()),
                other,
                null,
                written.asOf(),
                question.scope.told(),
                definitions(question),
                rows(
                        question,
                        figures(question, question.measures, selection, at),
                        figures(question, question.measures, later, at),
                        between(written.value().getFirst(), written.value().getLast())));
    }

    private static Question question(
            Actor actor, Selection selection, Collection<Measure> measures, Set<Dimension> by) {
        var wanted = Figures.followed(actor, measures);
        var scope = Scope.of(Definitions.of(wanted.iterator().next()).counted(), actor);
        scope.mustHold(selection.centre(), selection.region());
        return new Question(actor, scope, wanted, new TreeSet<>(by));
    }

    private static Map<Measure, Integer> definitions(Question question) {
        var definitions = new TreeMap<Measure, Integer>();
        question.measures.forEach(
                measure -> definitions.put(measure, Definitions.of(measure).version()));
        return definitions;
    }

    private Map<Measure, Map<Place, Figure>> figures(
            Question question, Set<Measure> measures, Selection selection, long at) {
        return measures.isEmpty()
                ? Map.of()
                : figures
                        .plain(question.actor, selection, measures, question.by, new When(at, null, null))
                        .rows()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Figure::measure,
                                Collectors.toMap(figure -> new Place(figure.place()), figure -> figure)));
    }

    private Map<Measure, Map<Place, Moved>> moved(
            Question question, Selection selection, LocalDate after, long since, long at) {
        var found = new EnumMap<Measure, Map<Place, Moved>>(Measure.class);
        question.measures.stream().collect(Collectors.partitioningBy(Levels::has)).values().stream()
                .filter(measures -> !measures.isEmpty())
                .map(measures -> selection.changes(
                        question.scope, measures, after, since, at, Contributing.exactly(question.by)))
                .forEach(conditions -> add(found, question, selection, conditions));
        return found;
    }

    private void add(
            Map<Measure, Map<Place, Moved>> found, Question question, Selection selection, Conditions conditions) {
        eachOf(conditions, question, selection);
        var places = Contributing.columns(question.by);
        var lines = Contributing.every(LineSource.OFFICIAL, conditions, question.by, DAY);
        db.sql(CHANGES.formatted(places, lines, places))
                .params(conditions.with("begin", selection.from()).parameters())
                .query((RowCallbackHandler) row -> found.computeIfAbsent(
                                Measure.valueOf(row.getString("measure")), _ -> new HashMap<>())
                        .computeIfAbsent(place(row, question.by), _ -> new Moved())
                        .add(Cause.valueOf(row.getString("cause")), row.getLong("amount"), row.getLong("lines")));
    }

    private static void eachOf(Conditions conditions, Question question, Selection selection) {
        if (question.by.contains(Dimension.THEME) && selection.theme() != null) {
            conditions.add("each_theme = :theme");
        }
        if (question.by.contains(Dimension.CRITERION) && selection.criterion() != null) {
            conditions.add("each_criterion = :criterion");
        }
    }

    private static Place place(ResultSet row, Set<Dimension> by) throws SQLException {
        var place = Place.WHOLE;
        for (var dimension : by) {
            place = place.with(dimension, row.getString(dimension.column()));
        }
        return place;
    }

    private static Map<Measure, Map<Place, Moved>> between(
            Map<Measure, Map<Place, Moved>> earlier, Map<Measure, Map<Place, Moved>> later) {
        var both = new EnumMap<Measure, Map<Place, Moved>>(Measure.class);
        for (var measure : union(earlier.keySet(), later.keySet())) {
            var then = earlier.getOrDefault(measure, Map.of());
            var now = later.getOrDefault(measure, Map.of());
            var moved = new HashMap<Place, Moved>();
            union(then.keySet(), now.keySet())
                    .forEach(place -> moved.put(
                            place, then.getOrDefault(place, new Moved()).until(now.getOrDefault(place, new Moved()))));
            both.put(measure, moved);
        }
        return both;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Difference> rows(
            Question question,
            Map<Measure, Map<Place, Figure>> before,
            Map<Measure, Map<Place, Figure>> after,
            Map<Measure, Map<Place, Moved>> moved) {
        var rows = new ArrayList<Difference>();
        for (var measure : question.measures) {
            var then = before.getOrDefault(measure, Map.of());
            var now = after.getOrDefault(measure, Map.of());
            var lines = moved.getOrDefault(measure, Map.of());
            var places = new TreeSet<>(Place.ORDER);
            places.addAll(then.keySet());
            places.addAll(now.keySet());
            var runs = Definitions.of(measure).kind() == Kind.LEVEL;
            if (!runs) {
                places.addAll(lines.keySet());
            }
            places.forEach(place -> rows.add(difference(
                    measure,
                    place,
                    then.get(place),
                    now.get(place),
                    runs ? upTo(place, lines) : lines.getOrDefault(place, new Moved()))));
        }
        return rows;
    }

    private static Difference difference(
            Measure measure, Place place, @Nullable Figure before, @Nullable Figure after, Moved moved) {
        return new Difference(
                measure,
                place.values(),
                count(measure, before),
                count(measure, after),
                Definitions.of(measure).kind().isDeclared() ? Map.of() : moved.amounts(measure),
                moved.lines(),
                before == null ? null : before.delays(),
                after == null ? null : after.delays());
    }

    /** Nothing counted is 0, but of a unique, where there is no figure then. */
    private static @Nullable BigDecimal count(Measure measure, @Nullable Figure figure) {
        if (figure != null) {
            return figure.count();
        }
        return Definitions.of(measure).kind() == Kind.UNIQUE ? null : measure.value(0);
    }

    /** A level at the end of a month has moved by all that was written of this month and those before. */
    private static Moved upTo(Place end, Map<Place, Moved> moved) {
        var times = EnumSet.of(Dimension.MONTH, Dimension.WEEK);
        var level = new Moved();
        moved.forEach((place, part) -> {
            if (place.without(times).equals(end.without(times)) && !isAfter(place, end)) {
                level.add(part);
            }
        });
        return level;
    }

    private static boolean isAfter(Place one, Place end) {
        return Place.ORDER.compare(one.timesAlone(), end.timesAlone()) > 0;
    }
}
