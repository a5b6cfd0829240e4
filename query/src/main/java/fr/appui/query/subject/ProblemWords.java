package fr.appui.query.subject;

import fr.appui.query.reading.Folding;
import fr.appui.shared.reference.Theme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * What a problem told in French is searched by: its words without endings, accents and small change, and the notions of
 * the field that they stand for, so that <i>gale</i> finds <i>sarcoptes</i>.
 */
public final class ProblemWords {
    private static final CharArraySet SMALL = new CharArraySet(
            List.of(
                    ("alors apres aussi autre autres avant avoir bonjour cas cela ces cet cette comment doit dois doivent"
                                    + " dont encore entre est-ce etre faire fait faut ici il ils la le les leur leurs lors meme mettre"
                                    + " merci notre nos nous ou peut peuvent plus pour pouvoir quel quelle quelles quels que qui quoi"
                                    + " sans sont sur tout toute toutes tous tres un une vers votre vos vous y a ai ont deux trois"
                                    + " depuis chez hier soir matin si est etes sommes avons avez suis")
                            .split(" ")),
            true);

    private static final int LONGEST = 7;
    private static final Analyzer FRENCH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var bare = new ElisionFilter(new LowerCaseFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
            var telling = new StopFilter(bare, FrenchAnalyzer.getDefaultStopSet());
            var folded = new StopFilter(new ASCIIFoldingFilter(telling), SMALL);
            return new TokenStreamComponents(words, new FrenchLightStemFilter(folded));
        }
    };

    private static final Map<List<String>, Set<Integer>> NOTIONS = new HashMap<>();
    private static final List<Set<Theme>> THEMES = new ArrayList<>();

    static {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProblemWords.class.getResourceAsStream("thesaurus.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(ProblemWords::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text, ready to be searched in or for.
     *
     * @param notions of themes, as words of their own, which no text has
     * @param general notions that speak of no theme: who, where, how long
     * @param themes that the notions speak of
     */
    public record Told(List<String> words, Set<String> notions, Set<String> general, Set<Theme> themes) {

        /** What share of their words two texts have in common, from 0 to 1. */
        public double overlap(Told other) {
            return words.isEmpty() && other.words.isEmpty() ? 1 : share(Set.copyOf(words), Set.copyOf(other.words));
        }
    }

    private ProblemWords() {}

    /** What share of all that stand in either stand in both, from 0 to 1; 0 of nothing. */
    public static double share(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        var common = new HashSet<>(some);
        common.retainAll(others);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static void learn(String line) {
        var parts = line.split(":", 2);
        var themes = new LinkedHashSet<Theme>();
        Arrays.stream(parts[0].strip().split(" "))
                .filter(theme -> !theme.isEmpty())
                .forEach(theme -> themes.add(new Theme(theme)));
        var notion = THEMES.size();
        THEMES.add(themes);
        for (var phrase : parts[1].split(",")) {
            var words = stems(phrase);
            if (!words.isEmpty()) {
                NOTIONS.computeIfAbsent(words, _ -> new LinkedHashSet<>()).add(notion);
            }
        }
    }

    public static Told of(String text) {
        var words = stems(text);
        var notions = new LinkedHashSet<String>();
        var general = new LinkedHashSet<String>();
        var themes = new LinkedHashSet<Theme>();
        for (var at = 0; at < words.size(); ) {
            at += take(words, at, notion -> {
                var about = THEMES.get(notion);
                (about.isEmpty() ? general : notions).add("=" + notion);
                themes.addAll(about);
            });
        }
        return new Told(words, notions, general, themes);
    }

    /** The longest phrase that begins here counts, not those inside it. @return how many words it has, at least 1 */
    private static int take(List<String> words, int at, IntConsumer notions) {
        for (var length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            var found = NOTIONS.get(words.subList(at, at + length));
            if (found != null) {
                found.forEach(notions::accept);
                return length;
            }
        }
        return 1;
    }

    private static List<String> stems(String text) {
        var stems = new ArrayList<String>();
        try (var stream = FRENCH.tokenStream("", new StringReader(Folding.line(text)))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
