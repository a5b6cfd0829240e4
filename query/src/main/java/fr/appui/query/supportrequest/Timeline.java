package fr.appui.query.supportrequest;

import fr.appui.query.page.Retelling;
import fr.appui.query.page.Step;
import fr.appui.query.page.Step.Said;
import fr.appui.query.page.Told;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Retells the events of one request, in order, in the reader's words.
 *
 * @param open whether this reader may read free text and requester
 */
record Timeline(Told words, boolean open) {
    /** What a step quotes in full. */
    private static final Pattern ELSEWHERE = Pattern.compile("(answers|notes)\\[.*");

    List<Step> of(List<Recorded<Event>> events) {
        var how = new Retelling(words, open, _ -> true, ELSEWHERE);
        var steps = new ArrayList<Step>();
        @Nullable SupportRequestState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof SupportRequestEvent event) {
                var after = SupportRequestState.after(before, recorded, event);
                steps.add(how.step(
                        recorded,
                        event.occurredAt(),
                        reasonCode(event),
                        said(event, how),
                        before == null ? null : before.fields(),
                        after.fields()));
                before = after;
            }
        }
        return steps;
    }

    private static List<Said> said(SupportRequestEvent event, Retelling how) {
        return switch (event) {
            case Opened e -> how.said("question", e.question());
            case Answered e -> how.said("answer", e.answer());
            case Noted e -> how.said("text", e.text());
            case FollowUpPlanned e -> how.said("text", e.text());
            case FollowUpDone e -> how.said("text", e.text());
            case Referred e -> how.said("reason", e.reason());
            case Reopened e -> how.said("reason", e.reason());
            case Reclassified e -> how.said("reason", e.reason());
            case Corrected e -> how.said("reason", e.reason());
            case Withdrawn e -> how.said("reason", e.reason());
            case Merged e -> how.said("reason", e.reason());
            case TookIn e -> how.said("reason", e.reason());
            case Unmerged e -> how.said("reason", e.reason());
            case LetGo e -> how.said("reason", e.reason());
            case Assigned _, Closed _, Linked _ -> List.of();
        };
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
