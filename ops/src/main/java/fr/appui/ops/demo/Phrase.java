package fr.appui.ops.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes one of the many sentences that a pattern stands for: <code>{a|b}</code> is one of them, <code>{#3-12}</code> a
 * number between, <code>&lt;lieu&gt;</code> a word looked up by its name. Patterns may stand inside each other.
 *
 * @param words pattern behind a name
 */
record Phrase(Dice dice, UnaryOperator<String> words) {

    /** One of the alternatives of a pattern, which at its top need no braces. */
    String of(String pattern) {
        var chosen = dice.one(alternatives(pattern));
        var text = new StringBuilder();
        for (var i = 0; i < chosen.length(); i++) {
            switch (chosen.charAt(i)) {
                case '{' -> {
                    var end = matching(chosen, i);
                    text.append(inside(chosen.substring(i + 1, end)));
                    i = end;
                }
                case '<' -> {
                    var end = chosen.indexOf('>', i);
                    text.append(of(words.apply(chosen.substring(i + 1, end))));
                    i = end;
                }
                default -> text.append(chosen.charAt(i));
            }
        }
        return text.toString();
    }

    private String inside(String braces) {
        if (!braces.startsWith("#")) {
            return of(braces);
        }
        var ends = braces.substring(1).split("-", 2);
        return Integer.toString(dice.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }

    private static List<String> alternatives(String pattern) {
        var found = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (var i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        found.add(pattern.substring(begin, i));
                        begin = i + 1;
                    }
                }
                default -> {}
            }
        }
        found.add(pattern.substring(begin));
        return found;
    }

    private static int matching(String text, int open) {
        var depth = 0;
        for (var i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a brace is left open: " + text);
    }
}
