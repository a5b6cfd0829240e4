package fr.appui.query.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words to search for, each with all that is taken for it: every one of them must be found. */
record Sought(List<Word> words) {
    private static final int MOST_WORDS = 10;

    /** Before a word that a case had once, among its words. */
    private static final String LOST = "~";

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_STEM = 4;

    /**
     * @param alike stems and codes that are taken for the word, the word's own among them
     * @param beginning of longer words that are taken for it; empty for none
     */
    record Word(String typed, Set<String> alike, String beginning) {
        /**
         * In the words of PostgreSQL; nothing here has a quotation mark in it.
         *
         * @param marks before each word: none for what a case says, {@link #LOST} for what it said before
         */
        private String query(List<String> marks) {
            return marks.stream()
                    .flatMap(mark -> Stream.concat(
                            alike.stream().map(word -> "'" + mark + word + "'"),
                            beginning.isEmpty() ? Stream.of() : Stream.of("'" + mark + beginning + "':*")))
                    .collect(Collectors.joining(" | ", "(", ")"));
        }

        /** Whether one of those is among the words of a case. */
        private boolean isAmong(Set<String> words) {
            return alike.stream().anyMatch(words::contains)
                    || !beginning.isEmpty() && words.stream().anyMatch(word -> word.startsWith(beginning));
        }

        Word and(Collection<String> more) {
            var all = new LinkedHashSet<>(alike);
            all.addAll(more);
            return new Word(typed, all, beginning);
        }

        private Word begun() {
            var stem = SearchWords.stem(typed);
            var begins = stem.length() < SHORTEST_STEM ? typed : stem;
            return new Word(typed, alike, begins.length() < SHORTEST_BEGINNING ? "" : begins);
        }

        /** Whether a word of a text is one of those. */
        boolean isMeantBy(String word) {
            return alike.contains(SearchWords.stem(word)) || !beginning.isEmpty() && word.startsWith(beginning);
        }
    }

    static Sought of(String typed, Labels labels) {
        return new Sought(SearchWords.asked(typed).stream()
                .limit(MOST_WORDS)
                .map(word ->
                        new Word(word, Set.of(SearchWords.stem(word)), "").and(labels.codes(SearchWords.stem(word))))
                .toList());
    }

    /** The same, where what was typed may be the beginning of words. */
    Sought begun() {
        return new Sought(words.stream().map(Word::begun).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String query() {
        return query(List.of(""));
    }

    /** The same of cases that say, or once said, these words. */
    String queryOfEver() {
        return query(List.of("", LOST));
    }

    private String query(List<String> marks) {
        return words.stream().map(word -> word.query(marks)).collect(Collectors.joining(" & "));
    }

    boolean isAmong(Set<String> all) {
        return words.stream().allMatch(word -> word.isAmong(all));
    }
}
