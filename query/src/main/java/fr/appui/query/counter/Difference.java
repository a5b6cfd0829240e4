package fr.appui.query.counter;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.appui.query.counter.Figure.Percentiles;
import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure, twice, and what lies between.
 *
 * @param place value of each dimension asked for; {@code null} where a line has none
 * @param before {@code null} where there was no figure, like {@code after}: a unique has none for other periods than
 *     its own
 * @param causes how much of the difference each cause makes; of declared values, where nothing adds up, empty
 * @param lines how many lines of each cause were written between, those included that cancel each other out; of two
 *     periods, how many make both figures
 * @param delaysBefore of a distribution only, like {@code delaysAfter}
 */
public record Difference(
        Measure measure,
        @JsonIgnore Map<Dimension, @Nullable String> place,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        Map<Cause, BigDecimal> causes,
        Map<Cause, Long> lines,
        @JsonIgnore @Nullable Percentiles delaysBefore,
        @JsonIgnore @Nullable Percentiles delaysAfter) {

    /** Where there is no figure at all: a unique of a period that nobody declared one for. */
    static Difference ofNothing(Measure measure) {
        return new Difference(measure, Map.of(), null, null, Map.of(), Map.of(), null, null);
    }

    /** How much more there is; {@code null} where there was or is no figure. */
    @JsonProperty
    public @Nullable BigDecimal difference() {
        return before == null || after == null ? null : after.subtract(before);
    }

    /** Whether anything changed, if only to come out as it was. */
    public boolean moved() {
        var difference = difference();
        return !lines.isEmpty() || (difference == null ? before != after : difference.signum() != 0);
    }

    public @Nullable String at(Dimension dimension) {
        return place.get(dimension);
    }

    @JsonIgnore
    public Kind kind() {
        return Definitions.of(measure).kind();
    }

    @JsonProperty("kind")
    String kindInLowerCase() {
        return kind().name().toLowerCase(Locale.ROOT);
    }

    @JsonAnyGetter
    Map<String, @Nullable Object> more() {
        var more = new LinkedHashMap<String, @Nullable Object>();
        place.forEach((dimension, value) -> more.put(dimension.parameter(), value));
        delays(more, "Before", delaysBefore);
        delays(more, "After", delaysAfter);
        return more;
    }

    private static void delays(Map<String, @Nullable Object> more, String when, @Nullable Percentiles delays) {
        if (delays != null) {
            more.put("p50" + when, delays.p50());
            more.put("p90" + when, delays.p90());
        }
    }
}
