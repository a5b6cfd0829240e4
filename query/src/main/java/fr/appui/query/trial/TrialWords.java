package fr.appui.query.trial;

import fr.appui.query.page.Words;
import fr.appui.shared.reference.Term;
import fr.appui.shared.trial.Only;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a trial counts only, in words. */
public final class TrialWords {
    private TrialWords() {}

    public record Part(String label, String words) {}

    /** One part for each condition. */
    public static List<Part> only(Words words, Only only) {
        var parts = new ArrayList<Part>();
        codes(parts, words, "sectors", only.sectors());
        terms(parts, words, "subSectors", only.subSectors());
        codes(parts, words, "channels", only.channels());
        codes(parts, words, "frameworks", only.frameworks());
        terms(parts, words, "themes", only.themes());
        codes(parts, words, "origins", only.origins());
        codes(parts, words, "signalementKinds", only.signalementKinds());
        return parts;
    }

    private static void codes(List<Part> parts, Words words, String name, List<? extends Enum<?>> codes) {
        add(parts, words, name, codes.stream().map(words::code).toList());
    }

    private static void terms(List<Part> parts, Words words, String name, List<? extends Term> terms) {
        add(parts, words, name, terms.stream().map(words::code).toList());
    }

    private static void add(List<Part> parts, Words words, String name, List<String> said) {
        if (!said.isEmpty()) {
            parts.add(new Part(words.say("trials.only." + name), said.stream().collect(Collectors.joining(", "))));
        }
    }
}
