package fr.appui.command.supportrequest;

import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The request should never have been entered: it counts 0 from here on. */
public record WithdrawSupportRequest(UUID id, SealedText reason, ReasonCode reasonCode, Instant occurredAt)
        implements SupportRequestCommand.Change {

    @Override
    public List<SupportRequestEvent> decide(Live request) {
        if (request.is(Status.WITHDRAWN)) {
            return List.of();
        }
        request.mustCount();
        return List.of(new Withdrawn(id, reason, reasonCode, occurredAt));
    }
}
