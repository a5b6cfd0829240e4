package fr.appui.command.importing;

import fr.appui.shared.reference.Term;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What people call things in files: {@code Sector.EMS = Médico-social | ESMS}. Capitals, accents and punctuation make
 * no difference; a code's own name always counts.
 */
public final class Vocabulary {
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    private Vocabulary() {}

    /** Words from properties in UTF-8 beside a class. */
    public static Vocabulary beside(Class<?> type, String name) {
        var vocabulary = new Vocabulary();
        try (var stream = Objects.requireNonNull(type.getResourceAsStream(name), name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(reader);
            read.forEach((key, value) -> vocabulary.put((String) key, (String) value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    private void put(String key, String value) {
        var said = Arrays.stream(value.split("\\|")).map(String::strip).toList();
        words.put(key, said);
        var dot = key.indexOf('.');
        if (dot > 0 && Character.isUpperCase(key.charAt(0))) {
            var family = codes.computeIfAbsent(key.substring(0, dot), _ -> new HashMap<>());
            var code = key.substring(dot + 1);
            family.put(folded(code), code);
            said.forEach(word -> family.put(folded(word), code));
        }
    }

    /** These words and those labels; a word that had a meaning keeps it. */
    public Vocabulary with(Map<Term, List<String>> labels) {
        var more = new Vocabulary();
        more.words.putAll(words);
        codes.forEach((family, known) -> more.codes.put(family, new HashMap<>(known)));
        labels.forEach((term, said) -> {
            var family = more.codes.computeIfAbsent(term.getClass().getSimpleName(), _ -> new HashMap<>());
            said.forEach(label -> family.putIfAbsent(folded(label), term.code()));
        });
        return more;
    }

    /** What is said for this; the first is how people are told. */
    public List<String> of(String key) {
        return words.getOrDefault(key, List.of());
    }

    Stream<String> keys() {
        return words.keySet().stream();
    }

    /** The code that is meant; nothing when nobody says it like this. */
    Optional<String> code(Class<?> type, String said) {
        var folded = folded(said);
        return Optional.ofNullable(
                codes.getOrDefault(type.getSimpleName(), Map.of()).get(folded));
    }

    /** Several codes between bars, semicolons or commas, where a label may hold a comma of its own. */
    List<String> codes(Class<?> type, String said) {
        var found = new ArrayList<String>();
        for (var part : said.split("[|;\n]")) {
            var pieces = part.split(",");
            for (var i = 0; i < pieces.length; ) {
                var taken = longest(type, pieces, i, found);
                i += taken;
            }
        }
        return found;
    }

    private int longest(Class<?> type, String[] pieces, int from, List<String> found) {
        for (var n = pieces.length - from; n > 0; n--) {
            var code = code(type, String.join(",", Arrays.asList(pieces).subList(from, from + n)));
            if (code.isPresent()) {
                found.add(code.get());
                return n;
            }
        }
        if (!pieces[from].isBlank()) {
            found.add(pieces[from].strip());
        }
        return 1;
    }

    static String folded(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("\\p{M}", "");
    }
}
