package fr.appui.query.search;

import fr.appui.query.facility.FacilityWords;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a text as they are searched: folded, without endings of number and gender, small words left out. */
final class SearchWords {
    private static final int LONGEST = 60;

    /** More than any text of the register has; a vector has room for them all. */
    private static final int MOST = 10_000;

    /** Words of every sentence, beside those of every address. */
    private static final Set<String> SMALL =
            Set.of(("un une ce cet cette ces c ca cela il elle on nous vous ils elles se s"
                            + " ne n pas que qu qui quoi dont ou est sont etre avoir ont par avec dans si y mon ma mes ton ta tes"
                            + " son sa ses notre nos votre vos leur leurs j je m t")
                    .split(" "));

    /** Genera of microorganisms that were given another name, and are still called by the one before. */
    private static final Map<String, String> RENAMED = Map.of(
            "clostridioides", "clostridium",
            "clostridium", "clostridioides",
            "candidozyma", "candida",
            "cutibacterium", "propionibacterium",
            "propionibacterium", "cutibacterium");

    private SearchWords() {}

    /**
     * All that texts can be found by: their words as written, as the field abbreviates them, and as it renamed them.
     */
    static Set<String> of(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> FacilityWords.findable(text).stream())
                .filter(SearchWords::tells)
                .flatMap(word -> Stream.of(word, RENAMED.getOrDefault(word, word)))
                .map(SearchWords::stem)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words that somebody looks for, as typed but for accents and signs. */
    static List<String> asked(String typed) {
        return FacilityWords.searched(typed).stream()
                .filter(SearchWords::tells)
                .distinct()
                .toList();
    }

    private static boolean tells(String word) {
        return !FacilityWords.SMALL.contains(word) && !SMALL.contains(word) && word.length() <= LONGEST;
    }

    /** Whether it can be mistyped, and is kept among the words there are: numbers are not. */
    static boolean isSpelled(String stem) {
        return stem.length() > 2 && stem.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** {@code masque} for {@code masques}, {@code isol} for {@code isolées} and {@code isoler}. */
    static String stem(String word) {
        if (word.length() < 4 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        var stem = word;
        if (stem.endsWith("aux") && stem.length() > 5) {
            stem = stem.substring(0, stem.length() - 3) + "al";
        } else if (stem.endsWith("s") || stem.endsWith("x")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.endsWith("er") && stem.length() > 5) {
            stem = stem.substring(0, stem.length() - 1);
        }
        while (stem.endsWith("e") && stem.length() > 3) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }
}
