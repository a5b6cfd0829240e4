package fr.appui.command.mail;

import fr.appui.shared.signalement.SignalementFacts;
import java.util.Optional;
import java.util.UUID;

/** Signalements as the log has them now, whatever the views have taken in. */
public interface FollowedCases {
    Optional<SignalementFacts> now(UUID id);
}
