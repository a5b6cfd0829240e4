package fr.appui.command.signalement;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.shared.signalement.InformationRequest;

/** Information requests by the number that people know them by. */
final class AskedInformation {
    /** So many of one signalement that nobody will ask for more. */
    static final int MOST = 10_000;

    private AskedInformation() {}

    static InformationRequest of(Live signalement, int number) {
        return signalement
                .facts()
                .informationRequest(number)
                .orElseThrow(() -> new InvalidInput("informationRequest", "signalement.information-request-unknown"));
    }
}
