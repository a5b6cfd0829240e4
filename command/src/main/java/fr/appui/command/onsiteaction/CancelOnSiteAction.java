package fr.appui.command.onsiteaction;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Cancelled;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.ReasonCode;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was planned will not take place. What took place cannot be cancelled: it is withdrawn if it never did. */
public record CancelOnSiteAction(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements OnSiteActionCommand.Change {

    @Override
    public List<OnSiteActionEvent> decide(Live action) {
        if (action.is(ActivityStatus.CANCELLED)) {
            return List.of();
        }
        action.mustBePlanned();
        return List.of(new Cancelled(id, reason, reasonCode, occurredAt));
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

    static CancelOnSiteAction of(UUID id, Body body, Instant now) {
        return new CancelOnSiteAction(
                id,
                body.reason(),
                requireNonNullElse(body.reasonCode(), ReasonCode.OTHER),
                requireNonNullElse(body.occurredAt(), now));
    }
}
