package fr.appui.query.supportrequest;

import fr.appui.query.account.Names;
import fr.appui.query.page.Days;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.reference.Theme;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The filters of a list as people say them. */
final class ListWords {
    private ListWords() {}

    /** One filter: {@code sector}, {@code EMS} is "Médico-social". */
    static String filter(Words words, String name, String value, Names people) {
        return switch (name) {
            case "status" ->
                Arrays.stream(value.split(","))
                        .map(status -> words.code("status", status))
                        .collect(Collectors.joining(", "));
            case "theme" -> words.code(new Theme(value));
            case "sector", "channel", "centre" -> words.code(name, value);
            case "assignedTo" -> words.say("chip.assignedTo", assignee(words, value, people));
            case "followUp" -> words.say("followUp." + value);
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
        return day == null ? words.say("day." + value) : words.day(day);
    }
}
