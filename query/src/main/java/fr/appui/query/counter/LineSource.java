package fr.appui.query.counter;

import java.util.UUID;

/**
 * Where lines are read: figures that stand aside are summed by the same statements as the official ones, from another
 * table.
 *
 * @param sql what stands after FROM
 * @param question what tells its pages from those of any other
 */
public record LineSource(String sql, String question) {
    static final LineSource OFFICIAL = new LineSource("view.ledger", "lines ");

    /** The lines of a definition that is tried. */
    public static LineSource ofTrial(UUID trial) {
        return new LineSource(
                "(SELECT * FROM view.trial_line WHERE trial = '%s')".formatted(trial), "trial " + trial + " lines ");
    }
}
