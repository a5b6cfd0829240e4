package fr.appui.shared.count;

/** How the lines of a measure make a figure; design, Counting. */
public enum Kind {
    /** Sum of the lines whose day lies in the period. */
    FLOW,
    /** Running sum from the beginning to the period's last day. */
    LEVEL,
    /** Per series (centre, region, sector, framework) the last value whose day is in the period, summed. */
    STOCK,
    /** Holds for exactly its period, never summed. */
    UNIQUE,
    /** Lines of ±1 with a value beside them: how many, and the percentiles of the values. */
    DISTRIBUTION;

    /** Whether a figure is made of values that were declared, of which a newer one takes the place of an older. */
    public boolean isDeclared() {
        return this == STOCK || this == UNIQUE;
    }
}
