package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PatientIdentity;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Decided;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting decided something; an equal further decision is a further one. */
public record DecideAtMeeting(
        UUID id,
        SealedText text,
        @Nullable SealedText owner,
        @Nullable LocalDate dueOn,
        Instant occurredAt) implements ActivityCommand.Change {

    @Override
    public CaseKind kind() {
        return CaseKind.MEETING;
    }

    @Override
    public List<ActivityEvent> decide(Live meeting) {
        meeting.mustStand();
        var number = meeting.facts().decisions().size() + 1;
        return List.of(new Decided(id, number, text, owner, dueOn, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param owner who sees to it
     */
    record Body(
            @Size(max = Limits.TEXT) SealedText text,
            @Nullable @Size(max = Told.NAME) SealedText owner,
            @Nullable LocalDate dueOn,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return PatientIdentity.inTextsOf(this);
        }
    }

    static DecideAtMeeting of(UUID id, Body body, Instant now) {
        return new DecideAtMeeting(
                id, body.text(), body.owner(), body.dueOn(), requireNonNullElse(body.occurredAt(), now));
    }
}
