package fr.appui.query.page;

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

    public static <E extends Enum<E>> List<Choice> of(Words words, Collection<E> codes) {
        return codes.stream()
                .map(code -> new Choice(code.name(), words.code(code)))
                .toList();
    }
}
