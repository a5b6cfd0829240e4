package fr.appui.query.counter;

/** The upright axis of a drawing: from 0 to a number whose quarters can be written beside it. */
public final class Axis {
    private Axis() {}

    /** The next number whose quarters are round: 4, 8, 12, 16, 20, 24, 32, 40, 80 and so on. */
    public static long top(long most) {
        for (var power = 4L; ; power *= 10) {
            for (var factor : new long[] {1, 2, 3, 4, 5, 6, 8}) {
                if (power * factor >= most) {
                    return power * factor;
                }
            }
        }
    }
}
