package fr.appui.command.signalement;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked is reminded, by mail when there is an address. A further reminder is a further reminder: repeats are
 * recognised by their key alone.
 *
 * @param to mail address; {@code null}: reminded otherwise, by telephone for one
 * @param subject there exactly with {@code to}
 */
public record RemindOfInformation(
        UUID id,
        int informationRequest,
        @Nullable SealedText to,
        @Nullable SealedText subject,
        @Nullable SealedText text,
        Instant occurredAt)
        implements SignalementCommand.Change {

    @Override
    public List<SignalementEvent> decide(Live signalement) {
        var asked = AskedInformation.of(signalement, informationRequest);
        signalement.mustBeFollowed();
        if (!asked.open()) {
            throw new Refused("signalement.information-received");
        }
        return List.of(new Reminded(id, informationRequest, to, subject, text, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param informationRequest 1, 2, 3… within the signalement
     * @param to mail address; with it the subject and the text must be told too, without it there is no subject
     */
    record Body(
            @Min(1) @Max(AskedInformation.MOST) Integer informationRequest,

            @Nullable @Size(max = 254) @Pattern(regexp = "[^@\\s<>,;]+@[^@\\s<>,;]+", message = "not-an-email")
            SealedText to,

            @Nullable @Size(max = 200) SealedText subject,
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            var errors = new ArrayList<InputError>();
            if (to != null && subject == null) {
                errors.add(new InputError("subject", "required"));
            }
            if (to != null && text == null) {
                errors.add(new InputError("text", "required"));
            }
            if (subject != null && subject.value().contains("\n")) {
                errors.add(new InputError("subject", "one-line"));
            }
            errors.addAll(PatientIdentity.in("subject", subject));
            errors.addAll(PatientIdentity.in("text", text));
            return errors;
        }
    }

    static RemindOfInformation of(UUID id, Body body, Instant now) {
        return new RemindOfInformation(
                id,
                body.informationRequest(),
                body.to(),
                body.to() == null ? null : body.subject(),
                body.text(),
                requireNonNullElse(body.occurredAt(), now));
    }
}
