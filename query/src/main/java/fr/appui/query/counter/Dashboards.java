package fr.appui.query.counter;

import fr.appui.query.counter.Dashboard.CentreLine;
import fr.appui.query.counter.Dashboard.Delay;
import fr.appui.query.counter.Dashboard.RegionTile;
import fr.appui.query.counter.Dashboard.SectorLine;
import fr.appui.query.counter.Dashboard.Share;
import fr.appui.query.counter.Dashboard.Waiting;
import fr.appui.query.counter.Dashboard.Week;
import fr.appui.query.counter.SignalementOverview.MonthLine;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the figures of a dashboard; the first question settles the moment, all others are asked at that one. */
@Component
final class Dashboards {
    private static final Set<Measure> OF_REQUESTS = Set.of(
            Measure.SUPPORT_REQUESTS,
            Measure.WORKLOAD_MINUTES,
            Measure.OPEN_REQUESTS,
            Measure.FIRST_ANSWER_MINUTES,
            Measure.SIGNALEMENTS);
    private static final Set<Measure> REQUESTS = Set.of(Measure.SUPPORT_REQUESTS);
    private static final Set<Measure> REQUESTS_AND_MINUTES = Set.of(Measure.SUPPORT_REQUESTS, Measure.WORKLOAD_MINUTES);
    private static final Set<Measure> SIGNALEMENTS = Set.of(Measure.SIGNALEMENTS);
    private static final Set<Measure> OF_SIGNALEMENTS = Set.of(
            Measure.SIGNALEMENTS,
            Measure.OPEN_SIGNALEMENTS,
            Measure.SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
            Measure.SIGNALEMENT_CLOSURE_MINUTES);
    private static final int SHADES = 5;

    private final Figures figures;
    private final Backlog backlog;

    Dashboards(Figures figures, Backlog backlog) {
        this.figures = figures;
        this.backlog = backlog;
    }

    /** @param only the one centre to be shown; {@code null}: all that the reader may see */
    Dashboard of(Actor actor, Period period, @Nullable Centre only, LocalDate today, When when) {
        var asked =
                Stream.concat(OF_REQUESTS.stream(), OF_SIGNALEMENTS.stream()).collect(Collectors.toSet());
        var whole = figures.plain(actor, period.selection(only), asked, Set.of(), when);
        var at = new When(whole.asOf().position(), null, null);
        return new Gathering(actor, period, only, at).gather(whole, today);
    }

    /** What those see who follow signalements alone. */
    SignalementOverview ofSignalements(Actor actor, Period period, When when) {
        var whole = figures.plain(actor, period.selection(null), OF_SIGNALEMENTS, Set.of(), when);
        var at = new When(whole.asOf().position(), null, null);
        return new Gathering(actor, period, null, at).signalements(whole);
    }

    /** One dashboard being gathered. */
    private final class Gathering {
        private final Actor actor;
        private final Period period;
        private final @Nullable Centre only;
        private final When at;

        Gathering(Actor actor, Period period, @Nullable Centre only, When at) {
            this.actor = actor;
            this.period = period;
            this.only = only;
            this.at = at;
        }

        Dashboard gather(Figures.Answer whole, LocalDate today) {
            var centres = Scope.ofSupportRequests(actor).centres();
            var several = only == null && centres.size() > 1;
            return new Dashboard(
                    sum(ask(new Period(today, today), REQUESTS)),
                    sectors(whole.rows()),
                    weeks(),
                    shares(REQUESTS, Dimension.THEME),
                    shares(REQUESTS, Dimension.CHANNEL),
                    waiting(today),
                    signalements(whole),
                    work(),
                    several ? centres(centres) : List.of(),
                    several ? regions() : List.of(),
                    figures.consolidation(actor, period.selection(only), at));
        }

        private List<Figure> ask(Period days, Set<Measure> measures, Dimension... by) {
            return figures.plain(actor, days.selection(only), measures, Set.of(by), at)
                    .rows();
        }

        private List<SectorLine> sectors(List<Figure> whole) {
            var now = ask(period, OF_REQUESTS, Dimension.SECTOR);
            var before = ask(period.yearBefore(), REQUESTS, Dimension.SECTOR);
            return Stream.concat(
                            Arrays.stream(Sector.values())
                                    .map(sector -> line(
                                            sector,
                                            at(Dimension.SECTOR, sector.name(), now),
                                            sum(at(Dimension.SECTOR, sector.name(), before)))),
                            Stream.of(line(null, whole, sum(before))))
                    .toList();
        }

        private Work work() {
            var measures = Set.copyOf(Work.measures());
            var regional = regional(measures);
            var bySector = regional(Set.copyOf(Work.COLUMNS), Dimension.SECTOR);
            var sectors = Stream.concat(
                            Arrays.stream(Sector.values())
                                    .map(sector -> columns(sector, at(Dimension.SECTOR, sector.name(), bySector))),
                            Stream.of(columns(null, regional)))
                    .toList();
            var groups = Arrays.stream(Work.Topic.values())
                    .map(topic -> new Work.Group(
                            topic,
                            topic.measures().stream()
                                    .map(measure -> told(Framework.REGIONAL, measure, of(measure, regional)))
                                    .toList()))
                    .toList();
            var byFramework = ask(period, measures, Dimension.FRAMEWORK);
            var missions = Arrays.stream(Framework.values())
                    .filter(framework -> framework != Framework.REGIONAL)
                    .flatMap(framework -> at(Dimension.FRAMEWORK, framework.name(), byFramework).stream()
                            .filter(figure -> figure.count().signum() != 0)
                            .map(figure -> told(framework, figure.measure(), List.of(figure))))
                    .toList();
            return new Work(period, only, sectors, groups, missions);
        }

        private List<Figure> regional(Set<Measure> measures, Dimension... by) {
            var selection = period.selection(only).within(Framework.REGIONAL);
            return figures.plain(actor, selection, measures, Set.of(by), at).rows();
        }

        private List<Week> weeks() {
            var now = ask(period, REQUESTS_AND_MINUTES, Dimension.WEEK);
            var requests = by(Dimension.WEEK, of(Measure.SUPPORT_REQUESTS, now));
            var minutes = by(Dimension.WEEK, of(Measure.WORKLOAD_MINUTES, now));
            var before = by(Dimension.WEEK, ask(period.weeksBefore(), REQUESTS, Dimension.WEEK));
            return period.weeks().stream()
                    .map(week -> new Week(
                            week,
                            requests.getOrDefault(week.isoWeek(), 0L),
                            week.weeksBefore(),
                            before.getOrDefault(week.weeksBefore().isoWeek(), 0L),
                            minutes.getOrDefault(week.isoWeek(), 0L)))
                    .toList();
        }

        SignalementOverview signalements(Figures.Answer whole) {
            var now = ask(period, OF_SIGNALEMENTS, Dimension.SECTOR);
            var before = ask(period.yearBefore(), SIGNALEMENTS, Dimension.SECTOR);
            var sectors = Stream.concat(
                            Arrays.stream(Sector.values())
                                    .map(sector -> signalementLine(
                                            sector,
                                            at(Dimension.SECTOR, sector.name(), now),
                                            sum(at(Dimension.SECTOR, sector.name(), before)))),
                            Stream.of(signalementLine(null, whole.rows(), sum(before))))
                    .toList();
            return new SignalementOverview(
                    period,
                    only,
                    sectors,
                    shares(SIGNALEMENTS, Dimension.SIGNALEMENT_KIND),
                    shares(SIGNALEMENTS, Dimension.ORIGIN),
                    shares(SIGNALEMENTS, Dimension.CRITERION),
                    months(),
                    whole.ruleChanges());
        }

        private List<MonthLine> months() {
            var now = by(Dimension.MONTH, ask(period, SIGNALEMENTS, Dimension.MONTH));
            var before = by(Dimension.MONTH, ask(period.yearBefore(), SIGNALEMENTS, Dimension.MONTH));
            return period.months().stream()
                    .map(days -> new MonthLine(
                            days,
                            now.getOrDefault(days.month(), 0L),
                            before.getOrDefault(days.yearBefore().month(), 0L)))
                    .toList();
        }

        private List<Share> shares(Set<Measure> measures, Dimension dimension) {
            var before = ask(period.yearBefore(), measures, dimension);
            return ask(period, measures, dimension).stream()
                    .filter(figure -> figure.at(dimension) != null)
                    .map(figure -> share(String.valueOf(figure.at(dimension)), figure.whole(), dimension, before))
                    .filter(share -> share.requests() != 0)
                    .sorted(Comparator.comparing(Share::requests).reversed().thenComparing(Share::code))
                    .toList();
        }

        private List<Waiting> waiting(LocalDate today) {
            var byDay = backlog.openByDay(actor, only, at);
            return Arrays.stream(Age.values())
                    .map(age -> new Waiting(
                            age,
                            byDay.entrySet().stream()
                                    .filter(day -> age.holds(day.getKey(), today))
                                    .mapToLong(Map.Entry::getValue)
                                    .sum()))
                    .toList();
        }

        private List<CentreLine> centres(List<Centre> centres) {
            var bySector = ask(period, REQUESTS, Dimension.CENTRE, Dimension.SECTOR);
            var now = ask(period, OF_REQUESTS, Dimension.CENTRE);
            var before = ask(period.yearBefore(), REQUESTS, Dimension.CENTRE);
            return centres.stream()
                    .map(centre -> centre(
                            centre,
                            at(Dimension.CENTRE, centre.name(), bySector),
                            at(Dimension.CENTRE, centre.name(), now),
                            sum(at(Dimension.CENTRE, centre.name(), before))))
                    .toList();
        }

        private List<RegionTile> regions() {
            var now = requestsBy(Dimension.REGION, period);
            var before = requestsBy(Dimension.REGION, period.yearBefore());
            var ranks = now.values().stream().sorted().distinct().toList();
            return Scope.ofSupportRequests(actor).regions().stream()
                    .map(region -> {
                        var requests = now.getOrDefault(region, 0L);
                        var rank = Math.max(0, ranks.indexOf(requests));
                        return new RegionTile(
                                region,
                                requests,
                                before.getOrDefault(region, 0L),
                                rank * SHADES / Math.max(1, ranks.size()));
                    })
                    .toList();
        }

        private Map<String, Long> requestsBy(Dimension dimension, Period days) {
            return ask(days, REQUESTS, dimension).stream()
                    .collect(Collectors.toMap(
                            figure -> String.valueOf(figure.at(dimension)), Figure::whole, Long::sum, HashMap::new));
        }
    }

    private static SectorLine line(@Nullable Sector sector, List<Figure> now, long before) {
        return new SectorLine(
                sector,
                sum(of(Measure.SUPPORT_REQUESTS, now)),
                before,
                sum(of(Measure.WORKLOAD_MINUTES, now)),
                sum(of(Measure.OPEN_REQUESTS, now)),
                delay(Measure.FIRST_ANSWER_MINUTES, now),
                sum(of(Measure.SIGNALEMENTS, now)));
    }

    private static SignalementOverview.SectorLine signalementLine(
            @Nullable Sector sector, List<Figure> now, long before) {
        return new SignalementOverview.SectorLine(
                sector,
                sum(of(Measure.SIGNALEMENTS, now)),
                before,
                sum(of(Measure.OPEN_SIGNALEMENTS, now)),
                delay(Measure.SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES, now),
                delay(Measure.SIGNALEMENT_CLOSURE_MINUTES, now));
    }

    private static Work.SectorLine columns(@Nullable Sector sector, List<Figure> figures) {
        return new Work.SectorLine(
                sector,
                Work.COLUMNS.stream().map(measure -> sum(of(measure, figures))).toList());
    }

    private static Work.Told told(Framework framework, Measure measure, List<Figure> figures) {
        return new Work.Told(
                framework,
                measure,
                figures.isEmpty() ? null : figures.getFirst().count());
    }

    private static CentreLine centre(Centre centre, List<Figure> bySector, List<Figure> now, long before) {
        return new CentreLine(
                centre,
                Arrays.stream(Sector.values())
                        .map(sector -> sum(at(Dimension.SECTOR, sector.name(), bySector)))
                        .toList(),
                sum(of(Measure.SUPPORT_REQUESTS, now)),
                before,
                sum(of(Measure.WORKLOAD_MINUTES, now)),
                sum(of(Measure.OPEN_REQUESTS, now)),
                delay(Measure.FIRST_ANSWER_MINUTES, now));
    }

    private static Share share(String code, long requests, Dimension dimension, List<Figure> before) {
        return new Share(code, requests, sum(at(dimension, code, before)));
    }

    private static Delay delay(Measure measure, List<Figure> figures) {
        return of(measure, figures).stream()
                .findFirst()
                .map(figure -> {
                    var delays = figure.delays();
                    return delays == null ? Delay.NONE : new Delay(figure.whole(), delays.p50(), delays.p90());
                })
                .orElse(Delay.NONE);
    }

    private static Map<String, Long> by(Dimension dimension, List<Figure> figures) {
        var counts = new HashMap<String, Long>();
        figures.forEach(figure -> counts.put(String.valueOf(figure.at(dimension)), figure.whole()));
        return counts;
    }

    private static List<Figure> of(Measure measure, List<Figure> figures) {
        return figures.stream().filter(figure -> figure.measure() == measure).toList();
    }

    private static List<Figure> at(Dimension dimension, String value, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> value.equals(figure.at(dimension)))
                .toList();
    }

    private static long sum(List<Figure> figures) {
        return figures.stream().mapToLong(Figure::whole).sum();
    }
}
