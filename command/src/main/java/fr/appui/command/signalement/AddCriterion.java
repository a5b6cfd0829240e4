package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.CriterionAdded;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One more reason why the event had to be notified, of a scheme that was in force on the counting day. */
public record AddCriterion(UUID id, Criterion criterion, RuleBook rules, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        if (signalement.facts().criteria().contains(criterion)) {
            return List.of();
        }
        signalement.mustBeFollowed();
        if (!CriterionBody.isKnown(criterion, signalement.facts().receivedAt(), rules)) {
            throw new InvalidInput("code", "unknown-code");
        }
        return List.of(new CriterionAdded(id, criterion, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = 40) String scheme,
            @Size(max = 40) String code,
            @Nullable Instant occurredAt) implements PostBody {}

    static AddCriterion of(UUID id, Body body, Instant now, RuleBook rules) {
        return new AddCriterion(
                id, new Criterion(body.scheme(), body.code()), rules, requireNonNullElse(body.occurredAt(), now));
    }
}
