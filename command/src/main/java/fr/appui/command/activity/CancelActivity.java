package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.ReasonCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was planned will not take place. What took place cannot be cancelled: it is withdrawn if it never did. */
public record CancelActivity(CaseKind kind, UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements ActivityCommand.Change {

    @Override
    public List<ActivityEvent> decide(Live activity) {
        if (activity.is(ActivityStatus.CANCELLED)) {
            return List.of();
        }
        activity.mustBePlanned();
        return List.of(new Cancelled(kind, id, reason, reasonCode, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Size(max = Limits.TEXT) SealedText reason,
            @Nullable ReasonCode reasonCode,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static CancelActivity of(CaseKind kind, UUID id, Body body, Instant now) {
        return new CancelActivity(
                kind,
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
