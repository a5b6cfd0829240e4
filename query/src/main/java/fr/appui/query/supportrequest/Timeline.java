package fr.appui.query.supportrequest;

import fr.appui.query.page.Change;
import fr.appui.query.page.Told;
import fr.appui.query.reading.Shown;
import fr.appui.query.supportrequest.RequestPage.Said;
import fr.appui.query.supportrequest.RequestPage.Step;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import fr.appui.shared.wire.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Retells the events of one request, in order, in the reader's words.
 *
 * @param open whether this reader may read free text and requester
 */
record Timeline(Told words, boolean open) {

    List<Step> of(List<Recorded<Event>> events) {
        var steps = new ArrayList<Step>();
        @Nullable SupportRequestState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof SupportRequestEvent event) {
                var after = SupportRequestState.after(before, recorded, event);
                steps.add(step(recorded, event, before == null ? List.of() : changes(before.fields(), after.fields())));
                before = after;
            }
        }
        return steps;
    }

    private Step step(Recorded<Event> recorded, SupportRequestEvent event, List<Change> changes) {
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

    /** What differs, but for the texts that the step quotes in full. */
    private List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !field.startsWith("answers[") && !field.startsWith("notes["))
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> words.change(field, shown(before.get(field)), shown(after.get(field))))
                .toList();
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SealedText text -> Shown.to(open, text.value());
            case Requester requester -> Shown.to(open, requester);
            default -> value;
        };
    }

    private List<Said> said(SupportRequestEvent event) {
        return switch (event) {
            case Opened e -> texts("question", e.question());
            case Answered e -> texts("answer", e.answer());
            case Noted e -> texts("text", e.text());
            case FollowUpPlanned e -> texts("text", e.text());
            case FollowUpDone e -> texts("text", e.text());
            case Referred e -> texts("reason", e.reason());
            case Reopened e -> texts("reason", e.reason());
            case Reclassified e -> texts("reason", e.reason());
            case Corrected e -> texts("reason", e.reason());
            case Withdrawn e -> texts("reason", e.reason());
            case Merged e -> texts("reason", e.reason());
            case TookIn e -> texts("reason", e.reason());
            case Unmerged e -> texts("reason", e.reason());
            case LetGo e -> texts("reason", e.reason());
            case Assigned _, Closed _, Linked _ -> List.of();
        };
    }

    private List<Said> texts(String field, @Nullable SealedText text) {
        return text == null ? List.of() : List.of(new Said(words.field(field), open ? text.value() : null));
    }

    private static @Nullable ReasonCode reasonCode(SupportRequestEvent event) {
        return switch (event) {
            case Referred e -> e.reasonCode();
            case Reopened e -> e.reasonCode();
            case Reclassified e -> e.reasonCode();
            case Corrected e -> e.reasonCode();
            case Withdrawn e -> e.reasonCode();
            case Merged e -> e.reasonCode();
            case TookIn e -> e.reasonCode();
            case Unmerged e -> e.reasonCode();
            case LetGo e -> e.reasonCode();
            case Opened _, Assigned _, Answered _, Closed _, Linked _, Noted _, FollowUpPlanned _, FollowUpDone _ ->
                null;
        };
    }
}
