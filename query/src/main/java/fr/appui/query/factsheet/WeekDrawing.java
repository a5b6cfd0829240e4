package fr.appui.query.factsheet;

import fr.appui.query.counter.Axis;
import fr.appui.query.counter.Period;
import fr.appui.query.factsheet.FactSheet.Told;
import fr.appui.query.page.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The weeks of the period as standing bars, the year before as a line over them.
 *
 * @param points of the line, as SVG writes them; empty when nothing was known
 * @param most the greatest figure of the period, {@code mostBefore} that of the year before
 */
record WeekDrawing(String name, List<Bar> bars, List<Tick> ticks, String points, long most, long mostBefore)
        implements Drawing {
    static final int LEFT = 52;
    static final int RIGHT = WIDTH - 8;
    static final int TOP = 30;
    static final int BOTTOM = 220;
    private static final int LABELS = 13;
    private static final int QUARTERS = 4;

    record Week(Period days, Told told) {
        long count() {
            return Told.whole(told.count());
        }

        long before() {
            return Told.whole(told.before());
        }
    }

    /** @param labelled whether there is room for its day below it */
    record Bar(Week week, double x, double width, int y, boolean labelled) {
        double middle() {
            return x + width / 2;
        }

        int height() {
            return BOTTOM - y;
        }
    }

    record Tick(long value, int y) {}

    static WeekDrawing of(String name, List<Week> weeks) {
        var most = weeks.stream().mapToLong(Week::count).max().orElse(0);
        var mostBefore = weeks.stream().mapToLong(Week::before).max().orElse(0);
        var top = Axis.top(Math.max(most, mostBefore));
        var step = (double) (RIGHT - LEFT) / Math.max(1, weeks.size());
        var gap = Math.min(5, step * 0.2);
        var every = (weeks.size() + LABELS - 1) / LABELS;
        var bars = IntStream.range(0, weeks.size())
                .mapToObj(i -> new Bar(
                        weeks.get(i),
                        rounded(LEFT + i * step + gap / 2),
                        rounded(step - gap),
                        y(weeks.get(i).count(), top),
                        i % every == 0))
                .toList();
        var ticks = IntStream.rangeClosed(0, QUARTERS)
                .mapToObj(i -> new Tick(top * i / QUARTERS, y(top * i / QUARTERS, top)))
                .toList();
        var points = weeks.stream().allMatch(week -> week.told().before() == null)
                ? ""
                : bars.stream()
                        .map(bar -> bar.middle() + "," + y(bar.week().before(), top))
                        .collect(Collectors.joining(" "));
        return new WeekDrawing(name, bars, ticks, points, most, mostBefore);
    }

    @Override
    public int height() {
        return BOTTOM + 26;
    }

    @Override
    public boolean isEmpty() {
        return most == 0 && mostBefore == 0;
    }

    @Override
    public String said(Words words) {
        return words.say("sheet.drawing.weeks.words", bars.size(), most, mostBefore);
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }

    private static int y(long value, long top) {
        return (int) Math.round(BOTTOM - (double) value / top * (BOTTOM - TOP));
    }
}
