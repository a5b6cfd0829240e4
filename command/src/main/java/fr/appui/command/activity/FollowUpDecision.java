package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.FollowedUp;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision of a meeting.
 *
 * @param done whether nothing remains to be done of it
 */
public record FollowUpDecision(UUID id, int decision, SealedText text, boolean done, Instant occurredAt)
        implements ActivityCommand.Change {

    @Override
    public CaseKind kind() {
        return CaseKind.MEETING;
    }

    @Override
    public List<ActivityEvent> decide(Live meeting) {
        if (meeting.facts().decisions().stream().noneMatch(it -> it.number() == decision)) {
            throw new UnknownCase();
        }
        meeting.mustStand();
        return List.of(new FollowedUp(id, decision, text, done, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param done {@code null}: something remains to be done
     */
    record Body(
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable Boolean done,
            @Nullable Instant occurredAt) implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    /** @param decision as the path has it: what is no number names no decision */
    static FollowUpDecision of(UUID id, String decision, Body body, Instant now) {
        return new FollowUpDecision(
                id,
                decision.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(decision) : 0,
                body.text(),
                Boolean.TRUE.equals(body.done()),
                requireNonNullElse(body.occurredAt(), now));
    }
}
