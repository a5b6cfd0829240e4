package fr.appui.query.search;

import java.util.Collection;
import java.util.List;

/** How far two words lie apart: letters left out, added, exchanged, or in the wrong order. */
final class Spelling {
    private static final int MOST_WORDS = 12;

    private Spelling() {}

    /** How many errors a word of that length may have. */
    static int forgiven(String word) {
        if (word.length() < 4) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }

    /** The words that lie nearest, all equally near; none when even they have too many errors. */
    static List<String> nearest(String typed, Collection<String> words) {
        var least = forgiven(typed);
        var nearest = List.<String>of();
        for (var errors = 1; errors <= least && nearest.isEmpty(); errors++) {
            var within = errors;
            nearest = words.stream()
                    .filter(word -> distance(typed, word) == within)
                    .limit(MOST_WORDS)
                    .toList();
        }
        return nearest;
    }

    /** Optimal string alignment: a pair of letters exchanged is one error. */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[other.length()];
    }
}
