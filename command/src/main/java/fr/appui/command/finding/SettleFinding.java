package fr.appui.command.finding;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.finding.Conclusion;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Settled;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.party.SealedText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluator, not always the one who raised it, says how it ends; with or without an answer. */
public record SettleFinding(
        UUID id, Conclusion conclusion, @Nullable SealedText text, Instant occurredAt)
        implements FindingCommand.Change {

    @Override
    public List<FindingEvent> decide(FindingFacts finding) {
        return switch (finding.status()) {
            case OPEN, ANSWERED -> List.of(new Settled(id, conclusion, text, occurredAt));
            case SETTLED -> {
                if (finding.conclusion() != conclusion) {
                    throw new Refused("finding.settled");
                }
                yield List.of();
            }
            case WITHDRAWN -> throw new Refused("finding.withdrawn");
        };
    }

    /** What the POST may say. */
    record Body(
            Conclusion conclusion,
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static SettleFinding of(UUID id, Body body, Instant now) {
        return new SettleFinding(id, body.conclusion(), body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
