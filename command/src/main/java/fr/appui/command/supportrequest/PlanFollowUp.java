package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone will come back to the request on that day, closed or not; a day that has passed is due at once. Another day
 * replaces the one that was planned.
 */
public record PlanFollowUp(
        UUID id, LocalDate dueOn, @Nullable SealedText text, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (dueOn.equals(request.facts().followUp()) && text == null) {
            return List.of();
        }
        request.mustCount();
        return List.of(new FollowUpPlanned(id, dueOn, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            LocalDate dueOn,
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {}

    static PlanFollowUp of(UUID id, Body body, Instant now) {
        return new PlanFollowUp(id, body.dueOn(), body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
