package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Reviewed;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody read a publication and agrees with it; several may. */
public record ReviewPublication(UUID id, @Nullable SealedText text, Instant occurredAt)
        implements ActivityCommand.Change {

    @Override
    public CaseKind kind() {
        return CaseKind.PUBLICATION;
    }

    @Override
    public List<ActivityEvent> decide(Live publication) {
        publication.mustStand();
        return List.of(new Reviewed(id, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static ReviewPublication of(UUID id, Body body, Instant now) {
        return new ReviewPublication(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
