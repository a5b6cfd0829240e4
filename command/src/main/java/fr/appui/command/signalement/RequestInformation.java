package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked for something until a day, which may have passed when it is entered late. An equal further request
 * is a further request: repeats are recognised by their key alone.
 */
public record RequestInformation(UUID id, SealedText what, LocalDate dueOn, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        signalement.mustBeFollowed();
        var number = signalement.facts().informationRequests().size() + 1;
        return List.of(new InformationRequested(id, number, what, dueOn, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText what,
            LocalDate dueOn,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("what", what);
        }
    }

    static RequestInformation of(UUID id, Body body, Instant now) {
        return new RequestInformation(id, body.what(), body.dueOn(), requireNonNullElse(body.occurredAt(), now));
    }
}
