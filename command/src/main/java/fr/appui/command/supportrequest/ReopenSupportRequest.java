package fr.appui.command.supportrequest;

import fr.appui.command.intake.Refused;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A closed request is open again; a withdrawn one comes back, answered when it has an answer, else open. */
public record ReopenSupportRequest(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        return switch (request.facts().status()) {
            case OPEN, ANSWERED, REFERRED -> List.of();
            case CLOSED, WITHDRAWN -> List.of(new Reopened(id, reason, reasonCode, occurredAt));
            case MERGED -> throw new Refused("support-request.merged");
        };
    }
}
