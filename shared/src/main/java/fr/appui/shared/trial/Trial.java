package fr.appui.shared.trial;

import fr.appui.shared.reference.Measure;
import java.util.List;

/**
 * How something is counted that is tried: an official measure, and what is otherwise. It is data; one pure function of
 * {@code shared.count} makes lines of it.
 *
 * @param base the official measure that it begins with
 * @param own whether it is a measure of its own, which is not to be compared with the official one
 */
public record Trial(Measure base, boolean own, List<Move> moves, Only only, DayRule day) {

    /** The official definition under another name. */
    public static Trial same(Measure base) {
        return new Trial(base, false, List.of(), Only.ALL, DayRule.OFFICIAL);
    }

    /** Whether nothing is counted otherwise. */
    public boolean changesNothing() {
        return moves.isEmpty() && only.leavesNothingOut() && day == DayRule.OFFICIAL;
    }
}
