package fr.appui.query.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as people type them into a filter: {@code 01/03/2020}, or {@code 2020-03-01} as it stands in a link. */
public final class Days {
    private static final List<DateTimeFormatter> TYPED = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private Days() {}

    /** The day meant; {@code null} for nothing typed and for what is no day. */
    public static @Nullable LocalDate read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        for (var format : TYPED) {
            try {
                return LocalDate.parse(typed.strip(), format);
            } catch (DateTimeException _) {
                continue;
            }
        }
        return null;
    }

    /** What was typed as links and programs write it; as it is when it is no day. */
    public static @Nullable String iso(@Nullable String typed) {
        var day = read(typed);
        return day == null ? typed : day.toString();
    }

    /** Whether something was typed that is no day. */
    public static boolean wrong(@Nullable String typed) {
        return typed != null && !typed.isBlank() && read(typed) == null;
    }
}
