package fr.appui.query.page;

import fr.appui.query.reading.Lens;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when a page looks at the register, and how to look from another moment; of a page that is over days, also as far
 * as which of them, and how to look as far as another.
 *
 * @param past {@code null}: from now
 * @param axis along which the bar moves; the other stays where it is
 * @param until last day on which what the page shows happened; {@code null}: whenever
 * @param other address of the page with its bar on the other axis; {@code null} where it has only one
 * @param typed what the field of the bar holds
 * @param wrong code of what is wrong with it; {@code null}: nothing
 * @param path of the page
 * @param kept its other parameters
 * @param today address of the page as it is known today
 * @param head last event of the register
 * @param before address of the page one step earlier; {@code null} where there is none, like {@code after}
 * @param first day that the slider reaches
 * @param last day that the slider reaches
 * @param shown day that the slider stands at
 */
public record Looking(
        Lens.@Nullable Past past,
        Axis axis,
        @Nullable LocalDate until,
        @Nullable String other,
        String typed,
        @Nullable String wrong,
        String path,
        List<Map.Entry<String, String>> kept,
        String today,
        long head,
        @Nullable String before,
        @Nullable String after,
        LocalDate first,
        LocalDate last,
        LocalDate shown) {

    /** What a moment can be about. */
    public enum Axis {
        /** What the register knew. */
        KNOWN("asOf"),
        /** What had happened, as far as it is known. */
        HAPPENED("to");

        private final String parameter;

        Axis(String parameter) {
            this.parameter = parameter;
        }

        /** What the address says it by. */
        public String parameter() {
            return parameter;
        }

        /** The other one. */
        public Axis other() {
            return this == KNOWN ? HAPPENED : KNOWN;
        }
    }

    /** Whether the page has to say what it leaves out. */
    public boolean isTold() {
        return past != null || axis == Axis.HAPPENED;
    }

    /** How many days the slider spans. */
    public long span() {
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** Where the slider stands. */
    public long day() {
        return Math.clamp(ChronoUnit.DAYS.between(first, shown), 0, span());
    }
}
