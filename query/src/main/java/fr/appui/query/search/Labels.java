package fr.appui.query.search;

import fr.appui.query.page.Vocabulary;
import fr.appui.query.page.Words;
import fr.appui.query.search.Subject.About;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.SignalementKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What codes are called, in both languages: who looks for <i>gale</i> finds the theme SCABIES, also where no text may
 * be read.
 *
 * @param codes from a word of their names to codes as they stand among the words of cases
 */
record Labels(Map<String, Set<String>> codes) {
    private static final List<Enum<?>[]> CODES = List.of(
            SignalementKind.values(),
            ActionMode.values(),
            ActionType.values(),
            ActivityKind.values(),
            FindingKind.values());

    static Labels of(Vocabulary vocabulary) {
        var codes = new LinkedHashMap<String, Set<String>>();
        CODES.stream().flatMap(Stream::of).forEach(code -> learn(codes, About.of(code)));
        Stream.of(HitKind.values()).forEach(kind -> learn(codes, kind.about()));
        vocabulary
                .everyTheme()
                .forEach(theme -> Words.names(theme, vocabulary).forEach(name -> learn(codes, name, About.of(theme))));
        return new Labels(codes);
    }

    private static void learn(Map<String, Set<String>> codes, About code) {
        Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .forEach(language -> learn(codes, Words.in(language).code(code.family(), code.code()), code));
    }

    private static void learn(Map<String, Set<String>> codes, String name, About code) {
        SearchWords.of(List.of(name))
                .forEach(word ->
                        codes.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(code.word()));
    }

    Set<String> codes(String stem) {
        return codes.getOrDefault(stem, Set.of());
    }
}
