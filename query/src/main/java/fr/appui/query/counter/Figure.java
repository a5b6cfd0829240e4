package fr.appui.query.counter;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure: the sum of the lines that stand at its place.
 *
 * @param additive whether the rows of this measure add up to the figure of all of them
 * @param place value of each dimension asked for; {@code null} where a line has none
 * @param count as it is shown, whole but for measures that have decimals
 * @param delays of a distribution only
 */
public record Figure(
        Measure measure,
        @JsonIgnore Kind kind,
        boolean additive,
        @JsonIgnore Map<Dimension, @Nullable String> place,
        BigDecimal count,
        @JsonIgnore @Nullable Percentiles delays) {

    /**
     * Values that 50, 90 and 100 per cent of the counted cases do not exceed; nearest rank, so each of them occurred.
     * All {@code null} when nothing was counted.
     */
    public record Percentiles(
            @Nullable Long p50,
            @Nullable Long p90,
            @Nullable Long max) {}

    /** The count of a measure that has no decimals. */
    public long whole() {
        return count.longValueExact();
    }

    /** Value of a dimension; {@code null} when a line has none or when it was not asked for. */
    public @Nullable String at(Dimension dimension) {
        return place.get(dimension);
    }

    @JsonProperty("kind")
    String kindInLowerCase() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @JsonAnyGetter
    Map<String, @Nullable Object> more() {
        var more = new LinkedHashMap<String, @Nullable Object>();
        place.forEach((dimension, value) -> more.put(dimension.parameter(), value));
        if (delays != null) {
            more.put("p50", delays.p50());
            more.put("p90", delays.p90());
            more.put("max", delays.max());
        }
        return more;
    }
}
