package fr.appui.query.page;

import fr.appui.shared.reference.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** One of the answers that a form offers. */
public record Choice(String value, String words) {

    /** These codes, in their own order, in the reader's words. */
    @SafeVarargs
    public static <E extends Enum<E>> List<Choice> of(Words words, E... codes) {
        return of(words, Arrays.asList(codes));
    }

    /** The themes that may be chosen today. */
    public static List<Choice> themes(Words words) {
        return terms(words, words.vocabulary().themes());
    }

    /** The sub-sectors that may be chosen today. */
    public static List<Choice> subSectors(Words words) {
        return terms(words, words.vocabulary().subSectors());
    }

    /** Themes to filter by: what may no longer be chosen was chosen once. */
    public static List<Choice> everyTheme(Words words) {
        return terms(words, words.vocabulary().everyTheme());
    }

    private static List<Choice> terms(Words words, Collection<? extends Term> terms) {
        return terms.stream()
                .map(term -> new Choice(term.code(), words.code(term)))
                .toList();
    }

    public static <E extends Enum<E>> List<Choice> of(Words words, Collection<E> codes) {
        return codes.stream()
                .map(code -> new Choice(code.name(), words.code(code)))
                .toList();
    }
}
