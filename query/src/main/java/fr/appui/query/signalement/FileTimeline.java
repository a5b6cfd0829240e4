package fr.appui.query.signalement;

import fr.appui.query.page.Retelling;
import fr.appui.query.page.Step;
import fr.appui.query.page.Step.Said;
import fr.appui.query.page.Told;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
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
import java.util.ArrayList;
import java.util.List;
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
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(measures|feedbacks|notes|asked|came)\\[.*|assessment|closing|(acknowledged|assessed|feedback|closed)At");

    List<Step> of(List<Recorded<Event>> events) {
        var how = new Retelling(words, open, mentioned::contains, ELSEWHERE);
        var steps = new ArrayList<Step>();
        @Nullable SignalementState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof SignalementEvent event) {
                var after = SignalementState.after(before, recorded, event);
                if (!(event instanceof Linked link) || mentioned.contains(link.to())) {
                    steps.add(how.step(
                            recorded,
                            event instanceof Received e ? e.receivedAt() : event.occurredAt(),
                            reasonCode(event),
                            said(event, how),
                            before == null ? null : before.fields(),
                            after.fields()));
                }
                before = after;
            }
        }
        return steps;
    }

    private static List<Said> said(SignalementEvent event, Retelling how) {
        return switch (event) {
            case Received e -> how.said("summary", e.summary());
            case Acknowledged e -> how.said("acknowledgement", e.text());
            case Assessed e -> how.said("assessment", e.assessment());
            case InformationRequested e -> how.said("asked", e.what());
            case InformationReceived e -> how.said("came", e.text());
            case Reminded e ->
                Stream.of(
                                how.said("mailTo", e.to()),
                                how.said("mailSubject", e.subject()),
                                how.said("mailText", e.text()))
                        .flatMap(List::stream)
                        .toList();
            case MeasureTaken e -> how.said("measures", e.text());
            case FeedbackGiven e -> how.said("feedbacks", e.text());
            case Noted e -> how.said("notes", e.text());
            case Closed e -> how.said("closing", e.summary());
            case DeadlineMoved e -> how.said("reason", e.reason());
            case Reopened e -> how.said("reason", e.reason());
            case Corrected e -> how.said("reason", e.reason());
            case Withdrawn e -> how.said("reason", e.reason());
            case Merged e -> how.said("reason", e.reason());
            case TookIn e -> how.said("reason", e.reason());
            case Unmerged e -> how.said("reason", e.reason());
            case LetGo e -> how.said("reason", e.reason());
            default -> List.of();
        };
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
