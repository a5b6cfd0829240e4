package fr.appui.query.activity;

import fr.appui.query.activity.ActivityPage.Said;
import fr.appui.query.activity.ActivityPage.Step;
import fr.appui.query.page.Change;
import fr.appui.query.page.Told;
import fr.appui.query.reading.Shown;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Decided;
import fr.appui.shared.activity.ActivityEvent.DownloadsCounted;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.FollowedUp;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.activity.ActivityEvent.Relayed;
import fr.appui.shared.activity.ActivityEvent.Replaced;
import fr.appui.shared.activity.ActivityEvent.Reviewed;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.wire.StoredType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Retells the events of one activity, in order, in the reader's words.
 *
 * @param open whether this reader may read free text
 * @param mentioned cases that may be told of; a link to another one is not there for this reader
 */
record ActivityTimeline(Told words, boolean open, Set<UUID> mentioned) {

    List<Step> of(List<Recorded<Event>> events) {
        var steps = new ArrayList<Step>();
        @Nullable ActivityState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof ActivityEvent event) {
                var after = ActivityState.after(before, recorded, event);
                if (!(event instanceof Linked link) || mentioned.contains(link.to())) {
                    steps.add(step(
                            recorded, event, before == null ? List.of() : changes(before.fields(), after.fields())));
                }
                before = after;
            }
        }
        return steps;
    }

    private Step step(Recorded<Event> recorded, ActivityEvent event, List<Change> changes) {
        var by = recorded.provenance();
        var code = reasonCode(event);
        return new Step(
                recorded.position(),
                recorded.version(),
                StoredType.of(event).storedName(),
                event.occurredAt(),
                recorded.recordedAt(),
                by.actor() == null ? "" : words.names().apply(by.actor()),
                by.role(),
                by.centre(),
                by.origin(),
                code == null ? null : code.name(),
                said(event),
                changes);
    }

    /** What differs, but for the texts that a step quotes in full. */
    private List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !field.matches("(notes|decisions|reviews|relays)\\[.*"))
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> words.change(field, shown(before.get(field)), shown(after.get(field))))
                .toList();
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SealedText text -> Shown.to(open, text.value());
            case Collection<?> items ->
                items.stream()
                        .filter(item -> !(item instanceof UUID id) || mentioned.contains(id))
                        .toList();
            default -> value;
        };
    }

    private List<Said> said(ActivityEvent event) {
        return switch (event) {
            case Entered e ->
                Stream.concat(texts("title", e.title()).stream(), texts("text", e.text()).stream())
                        .toList();
            case Completed _, Linked _, Replaced _, DownloadsCounted _ -> List.of();
            case Decided e -> texts("decision", e.text());
            case FollowedUp e -> texts("followUp", e.text());
            case Reviewed e -> texts("text", e.text());
            case Relayed e -> texts("to", e.to());
            case Cancelled e -> texts("reason", e.reason());
            case Corrected e -> texts("reason", e.reason());
            case Withdrawn e -> texts("reason", e.reason());
            case Noted e -> texts("notes", e.text());
        };
    }

    private List<Said> texts(String field, @Nullable SealedText text) {
        return text == null ? List.of() : List.of(new Said(words.field(field), open ? text.value() : null));
    }

    private static @Nullable ReasonCode reasonCode(ActivityEvent event) {
        return switch (event) {
            case Cancelled e -> e.reasonCode();
            case Corrected e -> e.reasonCode();
            case Withdrawn e -> e.reasonCode();
            default -> null;
        };
    }
}
