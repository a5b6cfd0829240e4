package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for has come, even after the closing. Only other words make more of what has come already. */
public record ReceiveInformation(
        UUID id, int informationRequest, @Nullable SealedText text, Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var asked = AskedInformation.of(signalement, informationRequest);
        if (!asked.open()
                && (text == null || text.equals(signalement.texts().received().get(informationRequest)))) {
            return List.of();
        }
        signalement.mustCount();
        return List.of(new InformationReceived(id, informationRequest, text, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param informationRequest 1, 2, 3… within the signalement
     */
    record Body(
            @Min(1) @Max(AskedInformation.MOST) Integer informationRequest,
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.in("text", text);
        }
    }

    static ReceiveInformation of(UUID id, Body body, Instant now) {
        return new ReceiveInformation(
                id, body.informationRequest(), body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
