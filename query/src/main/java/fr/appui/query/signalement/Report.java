package fr.appui.query.signalement;

import fr.appui.query.page.Step;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.shared.signalement.SignalementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one signalement on one document, as known at one event of the register.
 *
 * @param file as this reader may see it
 * @param now when it was made
 */
record Report(SignalementFile file, @Nullable String assignee, FileCurve curve, List<Step> timeline, Instant now) {

    AsOf asOf() {
        return file.asOf();
    }

    boolean isFinal() {
        return file.status() == SignalementStatus.CLOSED;
    }

    /** Minutes from the receipt on; {@code null} for what has not happened. */
    @Nullable
    Long since(@Nullable Instant step) {
        return step == null
                ? null
                : Math.max(0, Duration.between(file.receivedAt(), step).toMinutes());
    }
}
