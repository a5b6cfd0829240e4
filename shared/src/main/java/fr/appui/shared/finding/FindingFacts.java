package fr.appui.shared.finding;

import fr.appui.shared.finding.FindingEvent.Answered;
import fr.appui.shared.finding.FindingEvent.Raised;
import fr.appui.shared.finding.FindingEvent.Reopened;
import fr.appui.shared.finding.FindingEvent.Settled;
import fr.appui.shared.finding.FindingEvent.Withdrawn;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of one question or finding after a given event.
 *
 * @param answers how many were given
 * @param conclusion {@code null} unless it is settled
 * @param raisedAt when it happened that it was raised
 */
public record FindingFacts(
        UUID id,
        String number,
        FindingKind kind,
        Centre centre,
        @Nullable CitedFigure figure,
        @Nullable CitedEvent event,
        UUID by,
        FindingStatus status,
        int answers,
        @Nullable Conclusion conclusion,
        Instant raisedAt) {

    /** @param before {@code null} before the first event */
    public static FindingFacts after(@Nullable FindingFacts before, FindingEvent event) {
        if (event instanceof Raised e) {
            return new FindingFacts(
                    e.id(),
                    e.number(),
                    e.kind(),
                    e.centre(),
                    e.figure(),
                    e.event(),
                    e.by(),
                    FindingStatus.OPEN,
                    0,
                    null,
                    e.occurredAt());
        }
        var known = Objects.requireNonNull(before, "a finding begins with Raised");
        return switch (event) {
            case Raised _ -> known;
            case Answered _ -> known.with(FindingStatus.ANSWERED, known.answers + 1, null);
            case Settled e -> known.with(FindingStatus.SETTLED, known.answers, e.conclusion());
            case Reopened _ -> known.with(known.unsettled(), known.answers, null);
            case Withdrawn _ -> known.with(FindingStatus.WITHDRAWN, known.answers, null);
        };
    }

    /** What it is again once it is re-opened. */
    private FindingStatus unsettled() {
        return answers == 0 ? FindingStatus.OPEN : FindingStatus.ANSWERED;
    }

    private FindingFacts with(FindingStatus now, int given, @Nullable Conclusion how) {
        return new FindingFacts(id, number, kind, centre, figure, event, by, now, given, how, raisedAt);
    }
}
