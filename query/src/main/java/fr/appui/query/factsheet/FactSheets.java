package fr.appui.query.factsheet;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import fr.appui.query.activity.Activities;
import fr.appui.query.activity.Activities.Sort;
import fr.appui.query.counter.Consolidation;
import fr.appui.query.counter.Consolidation.Extent;
import fr.appui.query.counter.Consolidation.Month;
import fr.appui.query.counter.Dimension;
import fr.appui.query.counter.Figure;
import fr.appui.query.counter.Figures;
import fr.appui.query.counter.Period;
import fr.appui.query.counter.Selection;
import fr.appui.query.counter.Work;
import fr.appui.query.facility.ListedFacility;
import fr.appui.query.factsheet.FactSheet.Item;
import fr.appui.query.factsheet.FactSheet.Listing;
import fr.appui.query.factsheet.FactSheet.Part;
import fr.appui.query.factsheet.FactSheet.Point;
import fr.appui.query.factsheet.FactSheet.Row;
import fr.appui.query.factsheet.FactSheet.Told;
import fr.appui.query.factsheet.WeekDrawing.Week;
import fr.appui.query.page.Address;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.When;
import fr.appui.query.rule.RuleChange;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers the figures of a fact sheet, all as known at one event. It counts nothing: each figure is one that
 * {@link Figures} tells, of regional work but for those of the missions.
 */
@Component
final class FactSheets {
    /** What the hotline's work came to, beside the requests themselves. */
    private static final List<Measure> FOLLOW_UP =
            List.of(Measure.WORKLOAD_MINUTES, Measure.OPEN_REQUESTS, Measure.OPEN_SIGNALEMENTS);

    /** What is done for one facility; all else is done for many. */
    private static final List<Measure> FOR_ONE = List.of(
            Measure.SUPPORT_REQUESTS, Measure.ON_SITE_ACTIONS, Measure.REMOTE_CONFERENCES, Measure.SIGNALEMENTS);

    private static final int MOST_POINTS = 1_000;

    private final Figures figures;
    private final Consolidation consolidation;
    private final Activities activities;
    private final InstantSource clock;

    FactSheets(Figures figures, Consolidation consolidation, Activities activities, InstantSource clock) {
        this.figures = figures;
        this.consolidation = consolidation;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param words of the language that its labels are in
     * @param centre {@code null}: all that the reader may see
     * @param facility {@code null}: the sheet of the centre
     */
    FactSheet of(
            Actor actor,
            Words words,
            Period period,
            @Nullable Centre centre,
            @Nullable ListedFacility facility,
            LocalDate today,
            When when) {
        var months = consolidation.months(actor, period, answering(actor, centre, facility), today, when);
        return new Gathering(actor, words, period, centre, facility, months.asOf()).sheet(months.rows());
    }

    /** Whose months tell how far one can rely on the figures: of a facility, those of the centre that serves it. */
    private static @Nullable Centre answering(Actor actor, @Nullable Centre centre, @Nullable ListedFacility facility) {
        var region = facility == null ? null : facility.region();
        return centre != null || region == null
                ? centre
                : Centre.network().stream()
                        .filter(one -> one.regions().contains(region) && actor.reaches(one))
                        .findFirst()
                        .orElse(null);
    }

    /** One sheet being gathered. */
    private final class Gathering {
        private final Actor actor;
        private final Words words;
        private final Period period;
        private final Period yearBefore;
        private final @Nullable Centre centre;
        private final @Nullable ListedFacility facility;
        private final AsOf asOf;
        private final boolean somethingBefore;

        Gathering(
                Actor actor,
                Words words,
                Period period,
                @Nullable Centre centre,
                @Nullable ListedFacility facility,
                AsOf asOf) {
            this.actor = actor;
            this.words = words;
            this.period = period;
            this.yearBefore = period.yearBefore();
            this.centre = centre;
            this.facility = facility;
            this.asOf = asOf;
            this.somethingBefore = ask(yearBefore.selection(centre), List.of()).stream()
                    .anyMatch(figure -> figure.count().signum() != 0);
        }

        FactSheet sheet(List<Month> months) {
            var grid = grid();
            var parts = parts();
            return new FactSheet(
                    centre,
                    facility,
                    period,
                    asOf,
                    clock.instant(),
                    Extent.of(months),
                    centre == null || facility != null ? List.of() : months,
                    grid,
                    parts,
                    ruleChanges(),
                    points(),
                    definitions());
        }

        private List<Row> grid() {
            var columns = columns();
            var now = regional(period, columns);
            var before = regional(yearBefore, columns);
            var nowBySector = regional(period, columns, Dimension.SECTOR);
            var beforeBySector = regional(yearBefore, columns, Dimension.SECTOR);
            return columns.stream()
                    .map(measure -> new Row(
                            measure,
                            Arrays.stream(Sector.values())
                                    .map(sector -> told(
                                            lines(measure, Framework.REGIONAL, "sector", sector),
                                            measure,
                                            count(Dimension.SECTOR, sector.name(), measure, nowBySector),
                                            count(Dimension.SECTOR, sector.name(), measure, beforeBySector)))
                                    .toList(),
                            whole(measure, now, before)))
                    .toList();
        }

        private List<Measure> columns() {
            return facility == null ? Work.COLUMNS : FOR_ONE;
        }

        private List<Part> parts() {
            var weeks = weeks();
            var themes = by(Measure.SUPPORT_REQUESTS, Dimension.THEME);
            var kinds = by(Measure.SIGNALEMENTS, Dimension.SIGNALEMENT_KIND);
            return List.of(
                    new Part("weeks", WeekDrawing.of("semaines", weeks), List.of(listing(weeks))),
                    new Part(
                            "requests",
                            BarDrawing.of("themes", themes.items()),
                            List.of(themes, by(Measure.SUPPORT_REQUESTS, Dimension.CHANNEL))),
                    new Part(
                            "signalements",
                            BarDrawing.of("signalements", kinds.items()),
                            List.of(kinds, by(Measure.SIGNALEMENTS, Dimension.ORIGIN))),
                    new Part("regional", null, topics()),
                    new Part("missions", null, missions()));
        }

        private List<Week> weeks() {
            var requests = List.of(Measure.SUPPORT_REQUESTS);
            var now = regional(period, requests, Dimension.WEEK);
            var before = regional(period.weeksBefore(), requests, Dimension.WEEK);
            return period.weeks().stream()
                    .map(week -> {
                        var then = week.weeksBefore();
                        return new Week(
                                week,
                                new Told(
                                        count(Dimension.WEEK, week.isoWeek(), Measure.SUPPORT_REQUESTS, now),
                                        lines(Measure.SUPPORT_REQUESTS, Framework.REGIONAL, "", null)
                                                .of(week),
                                        known(
                                                Measure.SUPPORT_REQUESTS,
                                                count(
                                                        Dimension.WEEK,
                                                        then.isoWeek(),
                                                        Measure.SUPPORT_REQUESTS,
                                                        before)),
                                        lines(Measure.SUPPORT_REQUESTS, Framework.REGIONAL, "", null)
                                                .of(then)));
                    })
                    .toList();
        }

        private Listing listing(List<Week> weeks) {
            return new Listing(
                    words.say("sheet.weeks"),
                    weeks.stream()
                            .map(week -> new Item(
                                    words.say(
                                            "from-to",
                                            week.days().from(),
                                            week.days().to()),
                                    week.told()))
                            .toList());
        }

        /** The values at which anything was counted, the greatest figure first. */
        private Listing by(Measure measure, Dimension dimension) {
            var now = regional(period, List.of(measure), dimension);
            var before = regional(yearBefore, List.of(measure), dimension);
            var items = now.stream()
                    .filter(figure -> figure.count().signum() != 0)
                    .sorted(Comparator.comparing(Figure::count).reversed())
                    .map(figure -> figure.at(dimension))
                    .filter(Objects::nonNull)
                    .map(value -> new Item(
                            words.filter(dimension.parameter(), value),
                            told(
                                    lines(measure, Framework.REGIONAL, dimension.parameter(), value),
                                    measure,
                                    count(dimension, value, measure, now),
                                    count(dimension, value, measure, before))))
                    .toList();
            return new Listing(words.say("sheet.by." + dimension.parameter()), items);
        }

        private List<Listing> topics() {
            var measures = Stream.concat(
                            FOLLOW_UP.stream(),
                            Arrays.stream(Work.Topic.values()).flatMap(topic -> topic.measures().stream()))
                    .toList();
            var now = regional(period, measures);
            var before = regional(yearBefore, measures);
            var listings = new ArrayList<Listing>();
            listings.add(topic(words.say("sheet.follow-up"), FOLLOW_UP, now, before));
            for (var topic : Work.Topic.values()) {
                listings.add(topic(words.say("work.group." + topic), topic.measures(), now, before));
            }
            return facility == null ? listings : withSomething(listings);
        }

        private List<Listing> withSomething(List<Listing> listings) {
            return listings.stream()
                    .map(listing -> new Listing(
                            listing.title(),
                            listing.items().stream()
                                    .filter(item -> item.told().isSomething())
                                    .toList()))
                    .filter(listing -> !listing.items().isEmpty())
                    .toList();
        }

        private Listing topic(String title, List<Measure> measures, List<Figure> now, List<Figure> before) {
            return new Listing(
                    title,
                    measures.stream()
                            .map(measure -> new Item(words.code(measure), whole(measure, now, before)))
                            .toList());
        }

        /** A mission counts only its own; one that nothing was done for is left out. */
        private List<Listing> missions() {
            var measures = Work.measures();
            var now = ask(selection(period), measures, Dimension.FRAMEWORK);
            var before = ask(selection(yearBefore), measures, Dimension.FRAMEWORK);
            return Arrays.stream(Framework.values())
                    .filter(framework -> framework != Framework.REGIONAL)
                    .map(framework -> new Listing(
                            words.code(framework),
                            measures.stream()
                                    .map(measure -> new Item(
                                            words.code(measure),
                                            told(
                                                    lines(measure, framework, "", null),
                                                    measure,
                                                    count(Dimension.FRAMEWORK, framework.name(), measure, now),
                                                    count(Dimension.FRAMEWORK, framework.name(), measure, before))))
                                    .toList()))
                    .collect(collectingAndThen(toList(), this::withSomething));
        }

        private List<RuleChange> ruleChanges() {
            var both = new Period(yearBefore.from(), period.to());
            return figures.plain(actor, selection(both), Set.of(Measure.SIGNALEMENTS), Set.of(), at())
                    .ruleChanges();
        }

        /** What a centre says of itself is of no facility. */
        private List<Point> points() {
            if (facility != null) {
                return List.of();
            }
            var wanted = new Activities.Filter(
                    CaseKind.DECLARATION,
                    centre,
                    null,
                    null,
                    List.of(ActivityStatus.DONE),
                    ActivityKind.POINTS.name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    period.from(),
                    period.to(),
                    Sort.OLDEST_FIRST);
            return activities.list(actor, wanted, at(), null, MOST_POINTS).rows().stream()
                    .map(row -> new Point(row.id(), row.number(), row.centre(), row.from(), row.day(), row.text()))
                    .sorted(Comparator.comparing(Point::centre))
                    .toList();
        }

        /** Of everything that the sheet has a figure of. */
        private List<Definition> definitions() {
            var shown = new LinkedHashSet<>(columns());
            Stream.concat(ask(selection(period), List.of()).stream(), ask(selection(yearBefore), List.of()).stream())
                    .filter(figure -> figure.count().signum() != 0)
                    .map(Figure::measure)
                    .filter(measure ->
                            FOLLOW_UP.contains(measure) || Work.measures().contains(measure))
                    .sorted()
                    .forEach(shown::add);
            return shown.stream().map(Definitions::of).toList();
        }

        private Told whole(Measure measure, List<Figure> now, List<Figure> before) {
            return told(
                    lines(measure, Framework.REGIONAL, "", null),
                    measure,
                    count(null, "", measure, now),
                    count(null, "", measure, before));
        }

        private Told told(Lines lines, Measure measure, @Nullable BigDecimal count, @Nullable BigDecimal before) {
            return new Told(count, lines.of(period), known(measure, before), lines.of(yearBefore));
        }

        /**
         * Nothing was known where the register has nothing at all, nor where a value was to be declared and was not.
         */
        private @Nullable BigDecimal known(Measure measure, @Nullable BigDecimal before) {
            var undeclared = Definitions.of(measure).kind().isDeclared() && BigDecimal.ZERO.equals(before);
            return somethingBefore && !undeclared ? before : null;
        }

        private Lines lines(Measure measure, Framework framework, String filter, @Nullable Object value) {
            return days -> Address.of("/chiffres")
                    .with("measure", measure)
                    .with("from", days.from())
                    .with("to", days.to())
                    .with("centre", centre)
                    .with("framework", framework)
                    .with("facility", number())
                    .with(filter, value)
                    .with("asOf", asOf.position())
                    .toString();
        }

        private List<Figure> regional(Period days, List<Measure> measures, Dimension... by) {
            return ask(selection(days).within(Framework.REGIONAL), measures, by);
        }

        private List<Figure> ask(Selection selection, List<Measure> measures, Dimension... by) {
            return figures.plain(
                            actor,
                            selection,
                            measures.isEmpty() ? Set.of() : EnumSet.copyOf(measures),
                            Set.of(by),
                            at())
                    .rows();
        }

        private Selection selection(Period days) {
            return days.selection(centre).forOne(number());
        }

        private @Nullable String number() {
            return facility == null ? null : facility.finess();
        }

        private When at() {
            return new When(asOf.position(), null, null);
        }
    }

    /** Where the lines of one figure are, for any days. */
    @FunctionalInterface
    private interface Lines {
        String of(Period days);
    }

    /**
     * One figure among others: 0 where no line stands at that value.
     *
     * @param dimension {@code null} for figures that are not divided
     * @return {@code null} for a unique that was not declared for exactly this period
     */
    private static @Nullable BigDecimal count(
            @Nullable Dimension dimension, String value, Measure measure, List<Figure> figures) {
        var found = figures.stream()
                .filter(figure -> figure.measure() == measure)
                .filter(figure -> dimension == null || value.equals(figure.at(dimension)))
                .findFirst();
        return found.map(Figure::count).orElse(Definitions.of(measure).additive() ? BigDecimal.ZERO : null);
    }
}
