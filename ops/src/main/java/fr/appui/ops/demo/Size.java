package fr.appui.ops.demo;

/**
 * How much of the demonstration is played.
 *
 * @param divisor every figure is the full one divided by it
 */
record Size(int divisor) {
    static final Size FULL = new Size(1);
    static final Size SMALL = new Size(10);

    /** For tests that look at pages: a handful of everything, loaded in seconds. */
    static final Size TINY = new Size(100);

    /** @param name as the register's first event holds it */
    static Size of(String name) {
        return switch (name) {
            case "full" -> FULL;
            case "small" -> SMALL;
            case "tiny" -> TINY;
            default -> throw new IllegalArgumentException("no such demonstration: " + name);
        };
    }

    /** A figure at this size, rounded half up. */
    int of(int figure) {
        return Math.floorDiv(2 * figure + divisor, 2 * divisor);
    }

    /** How often something rare happens at this size: never not at all. */
    int someOf(double figure) {
        return (int) Math.ceil(figure / divisor);
    }
}
