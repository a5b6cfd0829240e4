package fr.appui.command.onsiteaction;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.onsiteaction.OnSiteActionState.Live;
import fr.appui.shared.onsiteaction.OnSiteActionEvent;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was planned took place.
 *
 * @param doneAt {@code null}: now
 * @param participants {@code null}: as planned
 * @param text how it went
 */
public record CompleteOnSiteAction(
        UUID id,
        @Nullable Instant doneAt,
        @Nullable Integer participants,
        @Nullable SealedText text,
        Instant now) implements OnSiteActionCommand.Change {

    @Override
    public List<OnSiteActionEvent> decide(Live action) {
        if (action.is(ActivityStatus.DONE) && saysNothingElseThan(action)) {
            return List.of();
        }
        action.mustBePlanned();
        return List.of(new Completed(id, participants, text, requireNonNullElse(doneAt, now)));
    }

    private boolean saysNothingElseThan(Live action) {
        return (doneAt == null || doneAt.equals(action.facts().doneAt()))
                && (participants == null || participants.equals(action.facts().participants()))
                && (text == null || text.equals(action.report()));
    }

    /** What the POST may say. */
    record Body(
            @Nullable Instant occurredAt,
            @Nullable @Min(0) @Max(What.PARTICIPANTS) Integer participants,
            @Nullable @Size(max = Limits.TEXT) SealedText text)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static CompleteOnSiteAction of(UUID id, Body body, Instant now) {
        return new CompleteOnSiteAction(id, body.occurredAt(), body.participants(), body.text(), now);
    }
}
