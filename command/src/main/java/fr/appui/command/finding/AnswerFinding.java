package fr.appui.command.finding;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingEvent.Answered;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.party.SealedText;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom it concerns answers. A further answer is a further answer: repeats are recognised by their key alone. */
public record AnswerFinding(UUID id, SealedText text, Instant occurredAt) implements FindingCommand.Change {

    @Override
    public List<FindingEvent> decide(FindingFacts finding) {
        return switch (finding.status()) {
            case OPEN, ANSWERED -> List.of(new Answered(id, text, occurredAt));
            case SETTLED -> throw new Refused("finding.settled");
            case WITHDRAWN -> throw new Refused("finding.withdrawn");
        };
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static AnswerFinding of(UUID id, Body body, Instant now) {
        return new AnswerFinding(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
