package fr.appui.command.activity;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.reference.CaseKind;
import java.util.List;

/** All that a person can want of an activity; one record, one file, one use case. */
public sealed interface ActivityCommand extends CaseCommand permits EnterActivity, ActivityCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "activity";

    /** The kind of activity that is meant: one of another kind is not found. */
    CaseKind kind();

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @return events in order; none when it is already so
     * @throws Refused a rule says no
     * @throws UnknownCase there is no such activity
     * @throws fr.appui.command.intake.InvalidInput the command makes no sense for this very activity
     */
    List<ActivityEvent> decide(ActivityState state);

    /** A command on an activity that must be there. */
    sealed interface Change extends ActivityCommand
            permits CancelActivity,
                    CompleteActivity,
                    CorrectActivity,
                    CountDownloads,
                    DecideAtMeeting,
                    FollowUpDecision,
                    LinkActivity,
                    NoteOnActivity,
                    RelayMessage,
                    ReplacePublication,
                    ReviewPublication,
                    WithdrawActivity {

        /** The rule; "already so" is asked before any refusal. */
        List<ActivityEvent> decide(Live activity);

        @Override
        default List<ActivityEvent> decide(ActivityState state) {
            return switch (state) {
                case Live activity when activity.facts().kind() == kind() -> decide(activity);
                default -> throw new UnknownCase();
            };
        }
    }
}
