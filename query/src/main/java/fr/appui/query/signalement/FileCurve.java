package fr.appui.query.signalement;

import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.CurveDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * New cases by day as a drawing: a bar for each day, staff above residents. Coordinates only; the words and the colours
 * are the template's.
 *
 * @param days the numbers drawn, those without cases left out
 * @param drawnUp whether somebody drew the curve up at the closure; otherwise it is what the counts tell
 */
record FileCurve(List<CurveDay> days, boolean drawnUp, List<Bar> bars, List<Tick> ticks) {
    static final int WIDTH = 720;
    static final int HEIGHT = 220;
    static final int LEFT = 44;
    static final int RIGHT = WIDTH - 12;
    static final int TOP = 14;
    static final int BOTTOM = HEIGHT - 34;
    private static final int LABELS = 10;
    private static final int WIDEST = 48;

    /** Longer curves show their first days only: the table has them all. */
    private static final int MOST_DAYS = 183;

    /**
     * @param height of the residents, from the bottom
     * @param above height of the staff above them
     */
    record Bar(LocalDate day, int residents, int staff, int x, int width, int height, int above, boolean labelled) {
        int middle() {
            return x + width / 2;
        }

        int top() {
            return BOTTOM - height;
        }
    }

    record Tick(int value, int y) {}

    /** @param curve as drawn up at the closure; {@code null} when none was */
    static FileCurve of(@Nullable List<CurveDay> curve, List<CaseCount> counts) {
        var days = (curve == null ? derived(counts) : curve)
                .stream().filter(day -> day.residents() + day.staff() > 0).toList();
        if (days.isEmpty()) {
            return new FileCurve(List.of(), curve != null, List.of(), List.of());
        }
        var first = days.getFirst().day();
        var all = LongStream.rangeClosed(
                        0,
                        Math.min(
                                MOST_DAYS,
                                ChronoUnit.DAYS.between(first, days.getLast().day())))
                .mapToObj(first::plusDays)
                .map(day -> of(days, day))
                .toList();
        var top = ceiling(days.stream()
                .mapToInt(day -> day.residents() + day.staff())
                .max()
                .orElse(0));
        var step = Math.min(WIDEST, (double) (RIGHT - LEFT) / all.size());
        var every = Math.max(1, (all.size() + LABELS - 1) / LABELS);
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < all.size(); i++) {
            bars.add(bar(all.get(i), LEFT + 4 + i * step, step, top, i % every == 0));
        }
        var ticks = LongStream.rangeClosed(0, top <= 4 ? top : 4)
                .mapToObj(i -> (int) (top <= 4 ? i : top * i / 4))
                .map(value -> new Tick(value, BOTTOM - height(value, top)))
                .toList();
        return new FileCurve(days, curve != null, List.copyOf(bars), ticks);
    }

    /** New cases between one count and the next, told at the day of the later; corrections downwards are not cases. */
    private static List<CurveDay> derived(List<CaseCount> counts) {
        var days = new ArrayList<CurveDay>();
        var residents = 0;
        var staff = 0;
        for (var count : counts) {
            days.add(new CurveDay(
                    count.asOfDay(), Math.max(0, count.residents() - residents), Math.max(0, count.staff() - staff)));
            residents = Math.max(residents, count.residents());
            staff = Math.max(staff, count.staff());
        }
        return days;
    }

    private static CurveDay of(List<CurveDay> days, LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst().orElse(new CurveDay(day, 0, 0));
    }

    private static Bar bar(CurveDay day, double left, double step, int top, boolean labelled) {
        var gap = Math.min(6, step * 0.2);
        var height = height(day.residents(), top);
        return new Bar(
                day.day(),
                day.residents(),
                day.staff(),
                (int) Math.round(left + gap / 2),
                (int) Math.max(1, Math.round(step - gap)),
                height,
                height(day.residents() + day.staff(), top) - height,
                labelled);
    }

    private static int height(int value, int top) {
        return (int) Math.round((double) value / top * (BOTTOM - TOP));
    }

    /** The next number whose quarters are whole, or a small one. */
    private static int ceiling(int most) {
        return most <= 4 ? Math.max(1, most) : (most + 3) / 4 * 4;
    }

    int residents() {
        return days.stream().mapToInt(CurveDay::residents).sum();
    }

    int staff() {
        return days.stream().mapToInt(CurveDay::staff).sum();
    }
}
