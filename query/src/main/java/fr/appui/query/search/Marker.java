package fr.appui.query.search;

import fr.appui.query.facility.FacilityWords;
import fr.appui.query.search.Searched.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows where in a text something was found. */
record Marker(Sought sought) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    /** A piece of a text, marked or not. */
    record Part(String text, boolean hit) {}

    /** A text in pieces, in order. */
    List<Part> mark(String text) {
        var parts = new ArrayList<Part>();
        var plain = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            if (!meant(words.group()).isEmpty()) {
                add(parts, text.substring(plain, words.start()), false);
                add(parts, words.group(), true);
                plain = words.end();
            }
        }
        add(parts, text.substring(plain), false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }

    /**
     * A few words around the first hit of the text that holds most of what was asked for; else how the first begins.
     */
    List<Part> excerpt(List<Text> texts) {
        var best = best(texts);
        if (best == null) {
            return List.of();
        }
        var line = SPACES.matcher(best.value()).replaceAll(" ").strip();
        var start = start(line);
        var end = Math.min(line.length(), start + LENGTH);
        if (end < line.length()) {
            var space = line.lastIndexOf(' ', end);
            end = space > start ? space : whole(line, end);
        }
        var cut = (start > 0 ? "… " : "") + line.substring(start, end) + (end < line.length() ? " …" : "");
        return mark(cut);
    }

    private @Nullable Text best(List<Text> texts) {
        return texts.stream()
                .max(Comparator.<Text>comparingInt(text -> hits(text.value()))
                        .thenComparing(text -> -texts.indexOf(text)))
                .orElse(null);
    }

    /** How many of the words asked for a text holds. */
    private int hits(String text) {
        var found = new HashSet<Integer>();
        var words = WORD.matcher(text);
        while (words.find()) {
            found.addAll(meant(words.group()));
        }
        return found.size();
    }

    private int start(String line) {
        var words = WORD.matcher(line);
        while (words.find()) {
            if (!meant(words.group()).isEmpty()) {
                var early = words.start() - BEFORE;
                return early <= 0 ? 0 : Math.min(words.start(), line.indexOf(' ', early) + 1);
            }
        }
        return 0;
    }

    /** Never in the middle of a character that takes two. */
    private static int whole(String line, int at) {
        return Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    /** Which of the words asked for this one stands for. */
    private List<Integer> meant(String written) {
        var folded = FacilityWords.searched(written);
        var meant = new ArrayList<Integer>();
        for (var i = 0; i < sought.words().size(); i++) {
            var word = sought.words().get(i);
            if (folded.stream().anyMatch(word::isMeantBy)) {
                meant.add(i);
            }
        }
        return meant;
    }
}
