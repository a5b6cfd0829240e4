package fr.appui.shared.count;

import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an activity counts under: contract, rule 7. One that was not done counts nowhere, whatever is told here. */
public final class Activities {
    private Activities() {}

    /**
     * One addition to one measure.
     *
     * @param sector {@code null} for what has none
     * @param amount in units of the measure
     */
    public record Counted(Measure measure, @Nullable Sector sector, long amount) {}

    /** All that this one adds, on its counting day; empty for what feeds no measure. */
    public static List<Counted> counted(ActivityFacts activity) {
        var what = activity.what();
        return switch (activity.kind()) {
            case ON_SITE_ACTION -> what.mode() == null ? List.of() : one(activity, measureOf(what.mode()));
            case MEETING -> one(activity, ofMeeting(what.kind(), what.level()));
            case PUBLICATION -> one(activity, ofPublication(what.kind()));
            case TRAINING ->
                what.kind() == ActivityKind.WEBINAR
                        ? training(activity, Measure.WEBINARS, Measure.WEBINAR_PARTICIPANTS)
                        : training(activity, Measure.TRAININGS, Measure.TRAINING_PARTICIPANTS);
            case DECLARATION -> declared(activity);
            case SUPPORT_REQUEST, SIGNALEMENT -> List.of();
        };
    }

    /** The measure that an on-site action done in this mode adds one to. */
    public static Measure measureOf(ActionMode mode) {
        return switch (mode) {
            case ON_SITE -> Measure.ON_SITE_ACTIONS;
            case REMOTE -> Measure.REMOTE_CONFERENCES;
            case EMH -> Measure.EMH_ACTIONS;
        };
    }

    private static @Nullable Measure ofMeeting(@Nullable ActivityKind kind, @Nullable Level level) {
        return switch (kind) {
            case CRISIS -> Measure.CRISIS_MEETINGS;
            case SPF_SIGNALEMENT -> Measure.SPF_SIGNALEMENT_MEETINGS;
            case WORKING_GROUP -> level == Level.REGIONAL ? Measure.REGIONAL_WORKING_GROUPS : null;
            case PROJECT -> level == Level.NATIONAL ? Measure.NATIONAL_PROJECTS : null;
            case COMMITTEE -> Measure.COMMITTEE_MEETINGS;
            case NETWORK_DAY -> Measure.NETWORK_DAYS;
            case null, default -> null;
        };
    }

    private static @Nullable Measure ofPublication(@Nullable ActivityKind kind) {
        return switch (kind) {
            case PRACTICE_DOCUMENT -> Measure.PRACTICE_DOCUMENTS;
            case COMMUNICATION_TOOL -> Measure.COMMUNICATION_TOOLS;
            case null, default -> null;
        };
    }

    /** Once under its sector; its participants under theirs, or all under its own. */
    private static List<Counted> training(ActivityFacts training, Measure held, Measure attended) {
        var what = training.what();
        var participants = what.participants();
        var present = what.sectors().isEmpty() && participants != null
                ? Stream.of(new Counted(attended, what.sector(), participants))
                : what.sectors().stream().map(part -> counted(attended, part));
        return Stream.concat(one(training, held).stream(), present.filter(it -> it.amount() != 0))
                .toList();
    }

    private static Counted counted(Measure measure, Participants part) {
        return new Counted(measure, part.sector(), part.participants());
    }

    /** What is declared without a value is one. */
    private static List<Counted> declared(ActivityFacts declaration) {
        var what = declaration.what();
        var stated = what.stated();
        var measure = switch (what.kind()) {
            case CONTRIBUTION_DRAFTING -> Measure.DRAFTING_CONTRIBUTIONS;
            case CONTRIBUTION_REVIEW -> Measure.REVIEW_CONTRIBUTIONS;
            case ARS_SURVEY -> Measure.ARS_SURVEYS;
            case PRESS_WRITTEN -> Measure.PRESS_WRITTEN;
            case PRESS_TELEVISION -> Measure.PRESS_TELEVISION;
            case PRESS_RADIO -> Measure.PRESS_RADIO;
            case AUDIENCE, STAFF, INDICATOR -> stated == null ? null : stated.measure();
            case null, default -> null;
        };
        var value = stated == null || stated.value() == null ? BigDecimal.ONE : stated.value();
        return measure == null ? List.of() : List.of(new Counted(measure, what.sector(), measure.units(value)));
    }

    private static List<Counted> one(ActivityFacts activity, @Nullable Measure measure) {
        return measure == null
                ? List.of()
                : List.of(new Counted(measure, activity.what().sector(), 1));
    }
}
