package fr.appui.query.activity;

import fr.appui.query.page.Words;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity counts where it counts, or nowhere: the rules by which it is counted, in words.
 *
 * @param countedIn measures that it feeds; empty while it counts nowhere
 */
record Why(ActivityStatus status, @Nullable ActivityKind kind, List<Measure> countedIn) {

    static Why of(ActivityFile file) {
        return new Why(file.status(), file.kind(), file.countedIn());
    }

    static Why of(Activities.Row row) {
        return new Why(row.status(), row.kind(), row.countedIn());
    }

    /** The definition of a measure that counted it. */
    String rule(Words words, Measure measure) {
        return words.say("definition." + measure + "." + Definitions.of(measure).version());
    }

    /** What keeps it out of every figure. */
    String nowhere(Words words) {
        return words.say("activities.why." + (status == ActivityStatus.DONE ? reason() : status.name()));
    }

    private String reason() {
        return switch (kind) {
            case WORKING_GROUP, PROJECT, OFFICIAL_MESSAGE, NEWS, POINTS, INDICATOR -> kind.name();
            case null, default -> "DONE";
        };
    }
}
