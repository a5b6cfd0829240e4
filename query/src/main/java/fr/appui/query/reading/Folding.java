package fr.appui.query.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: without case, accents, ligatures and punctuation of a word processor. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    /** All the texts in one line, ready to be searched in. */
    public static String line(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(Folding::fold).collect(Collectors.joining(" "));
    }

    public static String line(@Nullable String... texts) {
        return line(Arrays.stream(texts));
    }

    /** What to search for, word by word, as patterns for SQL's LIKE: a wildcard that was typed means itself. */
    public static List<String> patterns(String typed) {
        return Arrays.stream(fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    /** Whether every word that was typed occurs in a text, in any order. */
    public static boolean holds(String text, String typed) {
        var folded = fold(text);
        return Arrays.stream(fold(typed).split(" ")).allMatch(folded::contains);
    }

    private static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'');
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }
}
