package fr.appui.query.page;

import fr.appui.query.reading.Lens;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when a page looks at the register, and how to look from another moment.
 *
 * @param past {@code null}: from now
 * @param typed what the field of the moment holds
 * @param wrong code of what is wrong with it; {@code null}: nothing
 * @param path of the page
 * @param kept its other parameters
 * @param head last event of the register
 * @param before address of the page as it was one event earlier; {@code null} where there is none, like {@code after}
 * @param first day of the first event
 * @param last today
 * @param shown day of the moment that one looks from
 */
public record Looking(
        Lens.@Nullable Past past,
        String typed,
        @Nullable String wrong,
        String path,
        List<Map.Entry<String, String>> kept,
        long head,
        @Nullable String before,
        @Nullable String after,
        LocalDate first,
        LocalDate last,
        LocalDate shown) {

    /** Where the page shows the present. */
    public String today() {
        return at(path, kept, null);
    }

    /** How many days the slider spans. */
    public long span() {
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** Where the slider stands. */
    public long day() {
        return Math.clamp(ChronoUnit.DAYS.between(first, shown), 0, span());
    }

    static String at(String path, List<Map.Entry<String, String>> kept, @Nullable Object asOf) {
        var address = Address.of(path);
        for (var parameter : kept) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        return address.with("asOf", asOf).toString();
    }
}
