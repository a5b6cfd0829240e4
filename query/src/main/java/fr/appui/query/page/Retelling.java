package fr.appui.query.page;

import fr.appui.query.page.Step.Said;
import fr.appui.query.reading.Shown;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of the events of a case, in the reader's words.
 *
 * @param open whether this reader may read free text and requester
 * @param mentioned whether a case may be told of; one that may not is not there for this reader
 * @param elsewhere fields that no step tells as changed: it quotes them in full, or says them by its own time
 */
public record Retelling(Told words, boolean open, Predicate<UUID> mentioned, Pattern elsewhere) {

    /**
     * One step.
     *
     * @param before every field of the case before the event; {@code null} before the first, which changes nothing
     * @param code why it was done
     */
    public Step step(
            Recorded<Event> recorded,
            Instant happened,
            @Nullable ReasonCode code,
            List<Said> said,
            @Nullable Map<String, Object> before,
            Map<String, Object> after) {
        var by = recorded.provenance();
        return new Step(
                recorded.position(),
                recorded.version(),
                StoredType.of(recorded.event()).storedName(),
                happened,
                recorded.recordedAt(),
                by.actor() == null ? "" : words.names().apply(by.actor()),
                by.role(),
                by.centre(),
                by.origin(),
                code == null ? null : code.name(),
                said,
                before == null ? List.of() : changes(before, after));
    }

    private List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !elsewhere.matcher(field).matches())
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> words.change(field, shown(before.get(field)), shown(after.get(field))))
                .toList();
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SealedText text -> Shown.to(open, text.value());
            case Requester requester -> Shown.to(open, requester);
            case Collection<?> items ->
                items.stream()
                        .filter(item -> !(item instanceof UUID id) || mentioned.test(id))
                        .toList();
            default -> value;
        };
    }

    /** A free text that an event brought, under the name of its field; nothing for none. */
    public List<Said> said(String field, @Nullable SealedText text) {
        return text == null ? List.of() : List.of(new Said(words.field(field), open ? text.value() : null));
    }
}
