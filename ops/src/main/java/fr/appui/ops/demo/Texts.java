package fr.appui.ops.demo;

import static java.util.Objects.requireNonNull;

import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people ask, answer and note in the demonstration: sentences put together from {@code resources/demo}. */
final class Texts {
    /** A question and what may be answered to it, as patterns. */
    private record Exchange(String question, List<String> answers) {}

    /** A question with its answer, as people said it. */
    record Said(SealedText question, SealedText answer) {}

    private final Map<Theme, List<Exchange>> exchanges = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Texts() {
        List<Exchange> ofTheme = new ArrayList<>();
        for (var line : lines("texts.txt")) {
            switch (line.charAt(0)) {
                case '[' -> {
                    ofTheme = new ArrayList<>();
                    exchanges.put(new Theme(line.substring(1, line.length() - 1)), ofTheme);
                }
                case 'Q' -> ofTheme.add(new Exchange(line.substring(2), new ArrayList<>()));
                case 'A' -> ofTheme.getLast().answers().add(line.substring(2));
                default -> throw new IllegalStateException("texts.txt: neither theme, question nor answer: " + line);
            }
        }
        for (var line : lines("words.txt")) {
            var parts = line.split(" = ", 2);
            words.put(parts[0], parts[1]);
        }
    }

    Said exchange(Theme theme, Sector sector, @Nullable SubSector subSector, Dice dice) {
        var phrase = new Phrase(dice, name -> of(name, sector, subSector));
        var exchange = dice.one(requireNonNull(exchanges.get(theme)));
        return new Said(
                joined(phrase.of(word("ouverture")), phrase.of(exchange.question()), phrase.of(word("suite.question"))),
                joined(phrase.of(dice.one(exchange.answers())), phrase.of(word("suite.réponse"))));
    }

    /** A sentence of another kind: {@code note}, {@code motif.date}… */
    SealedText sentence(String kind, Dice dice) {
        return joined(new Phrase(dice, this::word).of(word(kind)));
    }

    private static SealedText joined(String... sentences) {
        var text = new StringBuilder();
        for (var sentence : sentences) {
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(sentence.charAt(0)))
                        .append(sentence, 1, sentence.length());
            }
        }
        return new SealedText(text.toString());
    }

    private String of(String name, Sector sector, @Nullable SubSector subSector) {
        var narrow = subSector == null ? null : words.get(name + "." + subSector);
        var wide = narrow == null ? words.get(name + "." + sector) : narrow;
        return wide == null ? word(name + "." + SubSector.AUTRE) : wide;
    }

    private String word(String name) {
        return requireNonNull(words.get(name), () -> "words.txt has no " + name);
    }

    private static List<String> lines(String file) {
        var stream = requireNonNull(Texts.class.getResourceAsStream("/demo/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
