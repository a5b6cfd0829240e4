package fr.appui.query.signalement;

import fr.appui.query.page.Change;
import fr.appui.query.page.Told;
import fr.appui.query.reading.Shown;
import fr.appui.query.signalement.FilePage.Said;
import fr.appui.query.signalement.FilePage.Step;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.FeedbackGiven;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.LetGo;
import fr.appui.shared.signalement.SignalementEvent.Linked;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import fr.appui.shared.signalement.SignalementEvent.Merged;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementEvent.TookIn;
import fr.appui.shared.signalement.SignalementEvent.Unmerged;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import fr.appui.shared.wire.StoredType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Retells the events of one signalement, in order, in the reader's words.
 *
 * @param open whether this reader may read free text
 * @param mentioned cases that may be told of; a link to another one is not there for this reader
 */
record FileTimeline(Told words, boolean open, Set<UUID> mentioned) {
    /** What a step quotes in full, or says by its own time. */
    private static final Pattern SAID_ELSEWHERE = Pattern.compile(
            "(measures|feedbacks|notes|asked|came)\\[.*|assessment|closing|(acknowledged|assessed|feedback|closed)At");

    List<Step> of(List<Recorded<Event>> events) {
        var steps = new ArrayList<Step>();
        @Nullable SignalementState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof SignalementEvent event) {
                var after = SignalementState.after(before, recorded, event);
                if (!(event instanceof Linked link) || mentioned.contains(link.to())) {
                    steps.add(step(
                            recorded, event, before == null ? List.of() : changes(before.fields(), after.fields())));
                }
                before = after;
            }
        }
        return steps;
    }

    private Step step(Recorded<Event> recorded, SignalementEvent event, List<Change> changes) {
        var by = recorded.provenance();
        var code = reasonCode(event);
        return new Step(
                recorded.position(),
                recorded.version(),
                StoredType.of(event).storedName(),
                event instanceof Received e ? e.receivedAt() : event.occurredAt(),
                recorded.recordedAt(),
                by.actor() == null ? "" : words.names().apply(by.actor()),
                by.role(),
                by.centre(),
                by.origin(),
                code == null ? null : code.name(),
                said(event),
                changes);
    }

    private List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !SAID_ELSEWHERE.matcher(field).matches())
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

    private List<Said> said(SignalementEvent event) {
        return switch (event) {
            case Received e -> texts("summary", e.summary());
            case Acknowledged e -> texts("acknowledgement", e.text());
            case Assessed e -> texts("assessment", e.assessment());
            case InformationRequested e -> texts("asked", e.what());
            case InformationReceived e -> texts("came", e.text());
            case Reminded e ->
                Stream.of(texts("mailTo", e.to()), texts("mailSubject", e.subject()), texts("mailText", e.text()))
                        .flatMap(List::stream)
                        .toList();
            case MeasureTaken e -> texts("measures", e.text());
            case FeedbackGiven e -> texts("feedbacks", e.text());
            case Noted e -> texts("notes", e.text());
            case Closed e -> texts("closing", e.summary());
            case DeadlineMoved e -> texts("reason", e.reason());
            case Reopened e -> texts("reason", e.reason());
            case Corrected e -> texts("reason", e.reason());
            case Withdrawn e -> texts("reason", e.reason());
            case Merged e -> texts("reason", e.reason());
            case TookIn e -> texts("reason", e.reason());
            case Unmerged e -> texts("reason", e.reason());
            case LetGo e -> texts("reason", e.reason());
            default -> List.of();
        };
    }

    private List<Said> texts(String field, @Nullable SealedText text) {
        return text == null ? List.of() : List.of(new Said(words.field(field), open ? text.value() : null));
    }

    private static @Nullable ReasonCode reasonCode(SignalementEvent event) {
        return switch (event) {
            case Reopened e -> e.reasonCode();
            case Corrected e -> e.reasonCode();
            case Withdrawn e -> e.reasonCode();
            case Merged e -> e.reasonCode();
            case TookIn e -> e.reasonCode();
            case Unmerged e -> e.reasonCode();
            case LetGo e -> e.reasonCode();
            default -> null;
        };
    }
}
