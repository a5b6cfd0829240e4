package fr.appui.command.finding;

import static java.util.Objects.requireNonNullElse;

import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Withdrawn;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who raised it takes it back, whatever became of it; what was said stays in the log. */
public record WithdrawFinding(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements FindingCommand.Change {

    @Override
    public List<FindingEvent> decide(FindingFacts finding) {
        return finding.status() == FindingStatus.WITHDRAWN
                ? List.of()
                : List.of(new Withdrawn(id, reason, reasonCode, occurredAt));
    }

    static WithdrawFinding of(UUID id, WhyBody body, Instant now) {
        return new WithdrawFinding(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
