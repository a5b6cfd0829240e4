package fr.appui.command.supportrequest;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.command.supportrequest.SupportRequestState.Unknown;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.util.List;

/** All that a person can want of a support request; one record, one file, one use case. */
public sealed interface SupportRequestCommand extends CaseCommand
        permits OpenSupportRequest, SupportRequestCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "support-request";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @return events in order; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such request
     * @throws fr.appui.command.intake.InvalidInput the command makes no sense for this very request
     */
    List<SupportRequestEvent> decide(SupportRequestState state);

    /** A command on a request that must be there. */
    sealed interface Change extends SupportRequestCommand
            permits AnswerSupportRequest,
                    AssignSupportRequest,
                    CloseSupportRequest,
                    CompleteFollowUp,
                    CorrectSupportRequest,
                    LinkSupportRequest,
                    NoteOnSupportRequest,
                    PlanFollowUp,
                    ReclassifySupportRequest,
                    ReferSupportRequest,
                    ReopenSupportRequest,
                    WithdrawSupportRequest {

        /** The rule; "already so" is asked before any refusal. */
        List<SupportRequestEvent> decide(Live request);

        @Override
        default List<SupportRequestEvent> decide(SupportRequestState state) {
            return switch (state) {
                case Unknown _ -> throw new UnknownCase();
                case Live request -> decide(request);
            };
        }
    }
}
