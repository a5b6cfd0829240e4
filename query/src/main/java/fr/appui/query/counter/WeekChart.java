package fr.appui.query.counter;

import fr.appui.query.rule.RuleChange;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The weeks of a period as a drawing: a bar for each, and the year before as a line, once, twice and three times.
 * Coordinates only; the words and the colours are the template's.
 *
 * @param markers days from which on a rule says something else
 * @param lines from the factor 1 on: the year before as many times; points as SVG writes them
 */
record WeekChart(List<Bar> bars, List<Line> lines, List<Tick> ticks, List<Marker> markers) {
    static final int WIDTH = 960;
    static final int HEIGHT = 280;
    static final int LEFT = 64;
    static final int RIGHT = WIDTH - 34;
    static final int TOP = 16;
    static final int BOTTOM = HEIGHT - 40;
    private static final int LABELS = 14;
    private static final int FACTORS = 3;

    /** @param labelled whether there is room for the week's name below this bar */
    record Bar(Dashboard.Week week, int x, int y, int width, int height, boolean labelled) {
        int middle() {
            return x + width / 2;
        }
    }

    /** @param end height of its last point, within the drawing, where its factor is written */
    record Line(int factor, String points, int end) {}

    record Tick(long value, int y) {}

    /**
     * A vertical line.
     *
     * @param number from 1, in the order of the days: what stands at the line and in the legend
     */
    record Marker(int number, RuleChange change, int x) {}

    static WeekChart of(List<Dashboard.Week> weeks, List<RuleChange> changes) {
        var top = Axis.top(weeks.stream()
                .mapToLong(week -> Math.max(week.requests(), week.before()))
                .max()
                .orElse(0));
        var step = (double) (RIGHT - LEFT) / Math.max(1, weeks.size());
        var every = Math.max(1, (weeks.size() + LABELS - 1) / LABELS);
        var bars = IntStream.range(0, weeks.size())
                .mapToObj(i -> bar(weeks.get(i), LEFT + i * step, step, top, i % every == 0))
                .toList();
        var lines = IntStream.rangeClosed(1, FACTORS)
                .mapToObj(factor -> line(bars, factor, top))
                .toList();
        var ticks = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> new Tick(top * i / 4, height(top * i / 4, top)))
                .toList();
        var markers = IntStream.range(0, changes.size())
                .mapToObj(i -> new Marker(i + 1, changes.get(i), at(changes.get(i), weeks, step)))
                .toList();
        return new WeekChart(bars, lines, ticks, markers);
    }

    /** Where its day begins. */
    private static int at(RuleChange change, List<Dashboard.Week> weeks, double step) {
        var week = IntStream.range(0, weeks.size())
                .filter(i -> weeks.get(i).days().holds(change.day()))
                .findFirst()
                .orElse(0);
        var days = weeks.get(week).days();
        var gone = (double) ChronoUnit.DAYS.between(days.from(), change.day())
                / (ChronoUnit.DAYS.between(days.from(), days.to()) + 1);
        return (int) Math.round(LEFT + (week + gone) * step);
    }

    private static Bar bar(Dashboard.Week week, double left, double step, long top, boolean labelled) {
        var y = height(week.requests(), top);
        var gap = Math.min(6, step * 0.2);
        return new Bar(
                week,
                (int) Math.round(left + gap / 2),
                y,
                (int) Math.max(1, Math.round(step - gap)),
                BOTTOM - y,
                labelled);
    }

    private static Line line(List<Bar> bars, int factor, long top) {
        var points = bars.stream()
                .map(bar -> String.format(
                        Locale.ROOT, "%d,%d", bar.middle(), height(bar.week().before() * factor, top)))
                .collect(Collectors.joining(" "));
        var end = bars.isEmpty() ? BOTTOM : height(bars.getLast().week().before() * factor, top);
        return new Line(factor, points, Math.max(TOP, end));
    }

    private static int height(long value, long top) {
        return (int) Math.round(BOTTOM - (double) Math.max(0, value) / top * (BOTTOM - TOP));
    }
}
