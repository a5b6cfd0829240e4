package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.ReasonCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The activity should never have been entered: it counts 0 from here on. */
public record WithdrawActivity(CaseKind kind, UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements ActivityCommand.Change {

    @Override
    public List<ActivityEvent> decide(Live activity) {
        return activity.is(ActivityStatus.WITHDRAWN)
                ? List.of()
                : List.of(new Withdrawn(kind, id, reason, reasonCode, occurredAt));
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

    static WithdrawActivity of(CaseKind kind, UUID id, Body body, Instant now) {
        return new WithdrawActivity(
                kind,
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
