package fr.appui.query.merge;

import fr.appui.query.signalement.SignalementState;
import fr.appui.query.supportrequest.SupportRequestState;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.SignalementStatus;
import fr.appui.shared.supportrequest.Status;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two cases that may be the same.
 *
 * @param tookIn whether others are merged into it
 * @param fields as the audit tells them
 */
record Side(
        CaseFacts facts,
        int version,
        boolean withdrawn,
        boolean merged,
        boolean tookIn,
        Instant receivedAt,
        @Nullable Facility facility,
        Map<String, Object> fields) {

    static Side of(SupportRequestState state) {
        var facts = state.facts();
        return new Side(
                facts,
                state.last().version(),
                facts.status() == Status.WITHDRAWN,
                facts.status() == Status.MERGED,
                !facts.tookIn().isEmpty(),
                facts.receivedAt(),
                facts.facility(),
                state.fields());
    }

    static Side of(SignalementState state) {
        var facts = state.facts();
        return new Side(
                facts,
                state.last().version(),
                facts.status() == SignalementStatus.WITHDRAWN,
                facts.status() == SignalementStatus.MERGED,
                !facts.tookIn().isEmpty(),
                facts.receivedAt(),
                facts.facility(),
                state.fields());
    }

    UUID id() {
        return facts.id();
    }

    String number() {
        return facts.number();
    }

    CaseKind kind() {
        return facts.kind();
    }
}
