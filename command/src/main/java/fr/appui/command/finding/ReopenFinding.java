package fr.appui.command.finding;

import static java.util.Objects.requireNonNullElse;

import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Reopened;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** It was settled or withdrawn too early: it is open again, or answered if it was. */
public record ReopenFinding(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements FindingCommand.Change {

    @Override
    public List<FindingEvent> decide(FindingFacts finding) {
        return finding.status().isPending() ? List.of() : List.of(new Reopened(id, reason, reasonCode, occurredAt));
    }

    static ReopenFinding of(UUID id, WhyBody body, Instant now) {
        return new ReopenFinding(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
