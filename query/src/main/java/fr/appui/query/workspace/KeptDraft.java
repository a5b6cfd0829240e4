package fr.appui.query.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One form as it stood when it was last kept.
 *
 * @param form the address that it will be posted to, without its first slash
 * @param step how often it has been kept
 */
public record KeptDraft(UUID id, String form, int step, Instant keptAt, Map<String, List<String>> fields) {
    private static final int SHOWN = 80;

    /** What it is about, in the words that were typed; empty when there are none yet. */
    public String about() {
        var line = Stream.of(
                        "title",
                        "facility.name",
                        "requester.name",
                        "question",
                        "answer",
                        "summary",
                        "assessment",
                        "what",
                        "text",
                        "reason")
                .flatMap(field -> fields.getOrDefault(field, List.of()).stream())
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" – "));
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    @Override
    public String toString() {
        return "KeptDraft[" + id + " " + step + "]";
    }
}
