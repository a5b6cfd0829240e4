package fr.appui.command.signalement;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementFacts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person gives a step that is not done yet another last day, which no rule moves again.
 *
 * @param informationRequest which one; there exactly when {@code step} is INFORMATION
 */
public record MoveDeadline(
        UUID id,
        Step step,
        @Nullable Integer informationRequest,
        LocalDate dueOn,
        @Nullable SealedText reason,
        Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var done = isDone(signalement);
        var before = signalement.facts().deadline(step, informationRequest);
        if (before.filter(it -> it.dueOn().equals(dueOn)).isPresent()) {
            return List.of();
        }
        signalement.mustBeFollowed();
        if (done) {
            throw new Refused("signalement.step-done");
        }
        return List.of(new DeadlineMoved(id, step, informationRequest, dueOn, reason, occurredAt));
    }

    private boolean isDone(Live signalement) {
        SignalementFacts facts = signalement.facts();
        return switch (step) {
            case ACKNOWLEDGEMENT -> facts.acknowledgedAt() != null;
            case ASSESSMENT -> facts.assessedAt() != null;
            case CLOSURE -> facts.closedAt() != null;
            case INFORMATION ->
                !AskedInformation.of(signalement, requireNonNull(informationRequest))
                        .open();
        };
    }

    /**
     * What the POST may say.
     *
     * @param informationRequest 1, 2, 3… within the signalement, exactly when {@code step} is INFORMATION
     */
    record Body(
            Step step,
            @Nullable @Min(1) @Max(AskedInformation.MOST) Integer informationRequest,
            LocalDate dueOn,
            @Nullable @Size(max = Limits.TEXT) SealedText reason,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<>(PatientIdentity.in("reason", reason));
            if (step == Step.INFORMATION && informationRequest == null) {
                errors.add(new InputError("informationRequest", "required"));
            }
            if (step != Step.INFORMATION && informationRequest != null) {
                errors.add(new InputError("informationRequest", "not-with-step"));
            }
            return errors;
        }
    }

    static MoveDeadline of(UUID id, Body body, Instant now) {
        return new MoveDeadline(
                id,
                body.step(),
                body.informationRequest(),
                body.dueOn(),
                body.reason(),
                requireNonNullElse(body.occurredAt(), now));
    }
}
