package fr.appui.query.page;

import fr.appui.query.reading.Shown;
import fr.appui.shared.party.Requester;
import fr.appui.shared.reference.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts fields and their values, as the log names them, into the reader's words.
 *
 * @param names from the id of an account or a case to what people call it
 */
public record Told(Words words, Function<UUID, String> names) {

    /** The name of a field: {@code answers[1]} is an answer, {@code facility.city} a town. */
    public String field(String path) {
        var bracket = path.indexOf('[');
        var key = "field." + (bracket < 0 ? path : path.substring(0, bracket));
        return words.knows(key) ? words.say(key) : path;
    }

    public Change change(String path, @Nullable Object before, @Nullable Object after) {
        return new Change(field(path), value(path, before), value(path, after));
    }

    /** A value as people read it; empty for none. */
    public String value(String path, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Shown<?> shown -> shown.isMasked() ? words.say("masked") : value(path, shown.value());
            case Enum<?> code -> words.code(code);
            case Term term -> words.code(term);
            case Instant moment -> words.moment(moment);
            case LocalDate day -> words.day(day);
            case Integer number -> words.number(number);
            case Boolean truth -> words.say(truth ? "yes" : "no");
            case UUID id -> names.apply(id);
            case Requester requester -> requester(requester);
            case Collection<?> items ->
                items.stream().map(item -> value(path, item)).collect(Collectors.joining(", "));
            default -> path.equals("region") ? words.code("region", value.toString()) : value.toString();
        };
    }

    private static String requester(Requester requester) {
        return Stream.of(requester.name(), requester.function(), requester.phone(), requester.email())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
