package fr.appui.ops.policy;

import fr.appui.command.mail.FollowedCases;
import fr.appui.query.reading.History;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.signalement.SignalementFacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signalements as the log has them, whatever the views have taken in. */
@Component
class CasesOfTheLog implements FollowedCases {
    private final History log;

    CasesOfTheLog(History log) {
        this.log = log;
    }

    @Override
    public Optional<SignalementFacts> now(UUID id) {
        SignalementFacts facts = null;
        for (var recorded : log.stream(id, Long.MAX_VALUE)) {
            if (recorded.event() instanceof SignalementEvent event) {
                facts = SignalementFacts.after(facts, event);
            }
        }
        return Optional.ofNullable(facts);
    }
}
