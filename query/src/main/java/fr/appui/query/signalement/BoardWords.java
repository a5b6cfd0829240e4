package fr.appui.query.signalement;

import fr.appui.query.account.Names;
import fr.appui.query.page.Days;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.signalement.CaseCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The board's times, counts and filters as people say them. */
final class BoardWords {
    private static final long DAYS_FROM = Duration.ofHours(48).toMinutes();

    private BoardWords() {}

    /**
     * "dans 3 heures", "en retard de 2 jours": in the largest unit of which two are full, rounded down. A late day is
     * one that has begun, as the page of the signalement counts them.
     */
    static String left(Words words, Instant now, Instant dueAt) {
        var late = !dueAt.isAfter(now);
        var minutes = Math.max(1, Duration.between(now, dueAt).abs().toMinutes());
        var key = late ? "board.late." : "board.left.";
        if (minutes < 60) {
            return words.count(key + "minutes", minutes);
        }
        return minutes < DAYS_FROM
                ? words.count(key + "hours", minutes / 60)
                : words.count(key + "days", late ? Math.ceilDiv(minutes, 1440) : minutes / 1440);
    }

    /** "5 résidents, 2 membres du personnel, 1 décès": what there is none of is not said. */
    static String cases(Words words, CaseCount count) {
        return Stream.of(
                        words.count("board.residents", count.residents()),
                        count.staff() == 0 ? "" : words.count("board.staff", count.staff()),
                        count.deaths() == 0 ? "" : words.count("board.deaths", count.deaths()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** One filter: {@code sector}, {@code EMS} is "Médico-social". */
    static String filter(Words words, String name, String value, Names people) {
        return switch (name) {
            case "status" ->
                Arrays.stream(value.split(","))
                        .map(status -> words.code("signalementStatus", status))
                        .collect(Collectors.joining(", "));
            case "kind" -> words.code("signalementKind", value);
            case "origin" -> words.code("signalementOrigin", value);
            case "bucket", "sector", "centre", "region" -> words.code(name, value);
            case "assignee" -> words.say("board.chip.assignee", assignee(words, value, people));
            case "from", "to" -> words.say("chip." + name, day(words, value));
            default -> words.say("chip." + name, value);
        };
    }

    private static String assignee(Words words, String value, Names people) {
        var id = Parameters.idOrNull(value);
        return id == null ? words.say("assignee." + value) : people.of(id);
    }

    private static String day(Words words, String value) {
        var day = Days.read(value);
        return day == null ? value : words.day(day);
    }
}
