package fr.appui.command.supportrequest;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.Limits;
import fr.appui.command.intake.PostBody;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was planned is done, with what came of it. Where nothing is planned it is already so. */
public record CompleteFollowUp(UUID id, @Nullable SealedText text, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (request.facts().followUp() == null) {
            return List.of();
        }
        request.mustCount();
        return List.of(new FollowUpDone(id, text, occurredAt));
    }

    /** What the POST may say. */
    record Body(
            @Nullable @Size(max = Limits.TEXT) SealedText text,
            @Nullable Instant occurredAt) implements PostBody {}

    static CompleteFollowUp of(UUID id, Body body, Instant now) {
        return new CompleteFollowUp(id, body.text(), requireNonNullElse(body.occurredAt(), now));
    }
}
