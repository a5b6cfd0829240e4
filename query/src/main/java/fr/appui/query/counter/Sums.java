package fr.appui.query.counter;

import fr.appui.query.reading.Scope;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums the lines of one selection up, place by place; each kind of measure in its own way. */
final class Sums {
    private static final String SUMS = """
            SELECT value, sum(amount) AS amount, %s AS series%s
              FROM (%s) AS line
             GROUP BY value%s
            """;

    private static final String COUNT_OF_SERIES = "count(DISTINCT ROW(%s))".formatted(Contributing.SERIES);

    /** A level starts with what was there before the period. */
    private static final String DAY_WITHIN_PERIOD = "greatest(day, CAST(:begin AS date))";

    private final JdbcClient db;
    private final LineSource source;
    private final Scope scope;
    private final Selection selection;
    private final Set<Dimension> by;

    Sums(JdbcClient db, LineSource source, Scope scope, Selection selection, Set<Dimension> by) {
        this.db = db;
        this.source = source;
        this.scope = scope;
        this.selection = selection;
        this.by = by;
    }

    /** The figures of one measure, those that are zero included where they are to be shown. */
    List<Figure> of(Definition definition, long position) {
        var tallies = tallies(definition, position);
        return switch (definition.kind()) {
            case FLOW, DISTRIBUTION, STOCK -> {
                addZeros(tallies, by);
                yield figures(definition, tallies);
            }
            case LEVEL -> figures(definition, atEachEnd(tallies));
            case UNIQUE -> figures(definition, tallies);
        };
    }

    private List<Figure> figures(Definition definition, Map<Place, Tally> tallies) {
        var additive = definition.additive()
                && by.stream().noneMatch(Dimension::isRepeated)
                && !(endsSomewhere(definition.kind()) && by.stream().anyMatch(Dimension::isTime));
        return tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Place.ORDER))
                .map(entry -> new Figure(
                        definition.measure(),
                        definition.kind(),
                        additive,
                        entry.getKey().values(),
                        definition.measure().value(entry.getValue().count()),
                        definition.kind() == Kind.DISTRIBUTION
                                ? entry.getValue().percentiles()
                                : null))
                .toList();
    }

    /** Whether the figure of a period is that of its end, so that those of its months do not add up. */
    private static boolean endsSomewhere(Kind kind) {
        return kind == Kind.LEVEL || kind == Kind.STOCK;
    }

    private Map<Place, Tally> tallies(Definition definition, long position) {
        var kind = definition.kind();
        var conditions = selection.conditions(scope, definition, position).with("begin", selection.from());
        if (by.contains(Dimension.THEME) && selection.theme() != null) {
            conditions.add("each_theme = :theme");
        }
        if (by.contains(Dimension.CRITERION) && selection.criterion() != null) {
            conditions.add("each_criterion = :criterion");
        }
        var day = kind == Kind.LEVEL ? DAY_WITHIN_PERIOD : "day";
        var places = Contributing.columns(by);
        var month = kind == Kind.LEVEL && source.equals(LineSource.OFFICIAL)
                ? Levels.known(db, selection.from(), position)
                : null;
        var lines = month == null
                ? Contributing.placed(source, kind, conditions, by, day)
                : Contributing.carried(conditions.with("month", month), by, day);
        var tallies = new HashMap<Place, Tally>();
        db.sql(SUMS.formatted(kind == Kind.UNIQUE ? COUNT_OF_SERIES : "1", places, lines, places))
                .params(conditions.parameters())
                .query((RowCallbackHandler) row -> {
                    if (row.getInt("series") == 1) {
                        tallies.computeIfAbsent(place(row), _ -> new Tally())
                                .add(row.getObject("value", Long.class), row.getLong("amount"));
                    }
                });
        return tallies;
    }

    private Place place(ResultSet row) throws SQLException {
        var place = Place.WHOLE;
        for (var dimension : by) {
            place = place.with(dimension, row.getString(dimension.column()));
        }
        return place;
    }

    /** Sectors and centres are there even when nothing was counted: it must be seen who reported nothing. */
    private void addZeros(Map<Place, Tally> tallies, Set<Dimension> dimensions) {
        var shown = EnumSet.noneOf(Dimension.class);
        if (dimensions.contains(Dimension.SECTOR)) {
            shown.add(Dimension.SECTOR);
        }
        if (dimensions.contains(Dimension.CENTRE)) {
            shown.addAll(List.of(Dimension.CENTRE, Dimension.REGION));
        }
        var others = new LinkedHashSet<Place>();
        if (shown.containsAll(dimensions)) {
            others.add(Place.WHOLE);
        }
        tallies.keySet().forEach(place -> others.add(place.without(shown)));
        for (var other : others) {
            sectors(dimensions)
                    .flatMap(sector ->
                            centres(dimensions).map(centre -> other.with(sector).with(centre)))
                    .forEach(place -> tallies.computeIfAbsent(place, _ -> new Tally()));
        }
    }

    private Stream<Place> sectors(Set<Dimension> dimensions) {
        return dimensions.contains(Dimension.SECTOR)
                ? Arrays.stream(Sector.values())
                        .filter(sector -> selection.sector() == null || selection.sector() == sector)
                        .map(sector -> Place.WHOLE.with(Dimension.SECTOR, sector.name()))
                : Stream.of(Place.WHOLE);
    }

    private Stream<Place> centres(Set<Dimension> dimensions) {
        return dimensions.contains(Dimension.CENTRE)
                ? scope.centres().stream()
                        .filter(centre -> selection.centre() == null || selection.centre() == centre)
                        .flatMap(centre -> places(centre, dimensions.contains(Dimension.REGION)))
                : Stream.of(Place.WHOLE);
    }

    /** A centre that serves two regions has a place in each when regions are told apart. */
    private Stream<Place> places(Centre centre, boolean byRegion) {
        var place = Place.WHOLE.with(Dimension.CENTRE, centre.name());
        var regions = centre.regions().stream()
                .filter(scope.regions()::contains)
                .filter(region ->
                        selection.region() == null || selection.region().equals(region))
                .toList();
        return byRegion
                ? regions.stream().map(region -> place.with(Dimension.REGION, region))
                : regions.isEmpty() ? Stream.of() : Stream.of(place);
    }

    /** Running sums: the value at the end of each month or week of the period, or at the end of the period itself. */
    private Map<Place, Tally> atEachEnd(Map<Place, Tally> changes) {
        var times = EnumSet.of(Dimension.MONTH, Dimension.WEEK);
        var timeless = EnumSet.noneOf(Dimension.class);
        timeless.addAll(by);
        timeless.removeAll(times);
        var places = new HashMap<Place, Tally>();
        changes.keySet().forEach(place -> places.put(place.without(times), new Tally()));
        addZeros(places, timeless);
        var ends = ends();
        var levels = new TreeMap<Place, Tally>(Place.ORDER);
        for (var place : places.keySet()) {
            var level = 0L;
            for (var end : ends) {
                var change = changes.get(place.with(end));
                level += change == null ? 0 : change.count();
                levels.computeIfAbsent(place.with(end), _ -> new Tally()).add(null, level);
            }
        }
        return levels;
    }

    /** The months or weeks of the period in order; the whole period when neither was asked for. */
    private Set<Place> ends() {
        var ends = new LinkedHashSet<Place>();
        for (var day = selection.from(); !day.isAfter(selection.to()); day = day.plusDays(1)) {
            ends.add(time(day));
        }
        return ends;
    }

    private Place time(LocalDate day) {
        var time = Place.WHOLE;
        if (by.contains(Dimension.MONTH)) {
            time = time.with(Dimension.MONTH, "%tY-%<tm".formatted(day));
        }
        if (by.contains(Dimension.WEEK)) {
            time = time.with(
                    Dimension.WEEK,
                    "%04d-W%02d"
                            .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }
        return time;
    }
}
