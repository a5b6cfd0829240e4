package fr.appui.query.activity;

import fr.appui.query.page.Retelling;
import fr.appui.query.page.Step;
import fr.appui.query.page.Step.Said;
import fr.appui.query.page.Told;
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
import fr.appui.shared.reference.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Retells the events of one activity, in order, in the reader's words.
 *
 * @param open whether this reader may read free text
 * @param mentioned cases that may be told of; a link to another one is not there for this reader
 */
record ActivityTimeline(Told words, boolean open, Set<UUID> mentioned) {
    /** What a step quotes in full. */
    private static final Pattern ELSEWHERE = Pattern.compile("(notes|decisions|reviews|relays)\\[.*");

    List<Step> of(List<Recorded<Event>> events) {
        var how = new Retelling(words, open, mentioned::contains, ELSEWHERE);
        var steps = new ArrayList<Step>();
        @Nullable ActivityState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof ActivityEvent event) {
                var after = ActivityState.after(before, recorded, event);
                if (!(event instanceof Linked link) || mentioned.contains(link.to())) {
                    steps.add(how.step(
                            recorded,
                            event.occurredAt(),
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

    private static List<Said> said(ActivityEvent event, Retelling how) {
        return switch (event) {
            case Entered e ->
                Stream.concat(how.said("title", e.title()).stream(), how.said("text", e.text()).stream())
                        .toList();
            case Completed _, Linked _, Replaced _, DownloadsCounted _ -> List.of();
            case Decided e -> how.said("decision", e.text());
            case FollowedUp e -> how.said("followUp", e.text());
            case Reviewed e -> how.said("text", e.text());
            case Relayed e -> how.said("to", e.to());
            case Cancelled e -> how.said("reason", e.reason());
            case Corrected e -> how.said("reason", e.reason());
            case Withdrawn e -> how.said("reason", e.reason());
            case Noted e -> how.said("notes", e.text());
        };
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
