package fr.appui.command.importing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column holds which field, by the column's number from 0. */
final class Columns {
    private Columns() {}

    /** What the headings say, accents and capitals forgiven; a field named twice is where it is named first. */
    static Map<String, Integer> guessed(ImportKind<?> kind, List<String> headings) {
        var vocabulary = kind.vocabulary();
        var folded = headings.stream().map(Vocabulary::folded).toList();
        var taken = new HashSet<Integer>();
        var found = new LinkedHashMap<String, Integer>();
        for (var field : kind.fields()) {
            var names = names(vocabulary, field.path());
            IntStream.range(0, folded.size())
                    .filter(column -> names.contains(folded.get(column)) && !taken.contains(column))
                    .findFirst()
                    .ifPresent(column -> {
                        taken.add(column);
                        found.put(field.path(), column);
                    });
        }
        return found;
    }

    private static Set<String> names(Vocabulary vocabulary, String field) {
        var names = new HashSet<String>();
        names.add(Vocabulary.folded(field));
        vocabulary.of("field." + field).forEach(name -> names.add(Vocabulary.folded(name)));
        return names;
    }

    /** The headings that no field is read from. */
    static List<String> unused(List<String> headings, Wish wish) {
        return IntStream.range(0, headings.size())
                .filter(column ->
                        !wish.columns().containsValue(column) && (wish.idColumn() == null || wish.idColumn() != column))
                .mapToObj(headings::get)
                .toList();
    }
}
