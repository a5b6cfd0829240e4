package fr.appui.ops.importing;

import fr.appui.command.importing.TermLabels;
import fr.appui.query.page.Vocabulary;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The labels that pages show: what people see is what they write into files. */
@Component
final class ShownLabels implements TermLabels {
    private final Vocabulary.Source source;

    ShownLabels(Vocabulary.Source source) {
        this.source = source;
    }

    @Override
    public Map<Term, List<String>> labels() {
        var shown = source.vocabulary();
        return Stream.<Term>concat(shown.everyTheme().stream(), shown.subSectors().stream())
                .collect(Collectors.toMap(Function.identity(), term -> labels(shown, Words.key(term))));
    }

    private static List<String> labels(Vocabulary shown, String key) {
        return Stream.of(shown.french(), shown.english())
                .map(labels -> labels.get(key))
                .filter(Objects::nonNull)
                .toList();
    }
}
