package fr.appui.command.supportrequest;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.supportrequest.SupportRequestState.Live;
import fr.appui.command.supportrequest.SupportRequestState.Unknown;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that a person can want of a support request; one record, one file, one use case. */
public sealed interface SupportRequestCommand extends CaseCommand
        permits SupportRequestCommand.OfOne, SupportRequestCommand.OfTwo {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "support-request";

    @Override
    default String handler() {
        return HANDLER;
    }

    /** A command that changes one request. */
    sealed interface OfOne extends SupportRequestCommand permits OpenSupportRequest, Change {

        /**
         * What follows from this command: pure, the same answer on any day.
         *
         * @return events in order; none when it is already so
         * @throws fr.appui.command.intake.Refused a rule says no
         * @throws UnknownCase there is no such request
         * @throws fr.appui.command.intake.InvalidInput the command makes no sense for this very request
         */
        List<SupportRequestEvent> decide(SupportRequestState state);
    }

    /** A command on a request that must be there. */
    sealed interface Change extends OfOne
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

    /** A command that changes two requests, of which the one in the path must be there. */
    sealed interface OfTwo extends SupportRequestCommand permits MergeSupportRequest, UnmergeSupportRequest {

        /**
         * The other one; empty when it is already so.
         *
         * @throws fr.appui.command.intake.InvalidInput there cannot be such another one
         */
        Optional<UUID> other(Live request);

        /**
         * What follows for both: pure, the same answer on any day.
         *
         * @return first what happens to the other one, last what happens to this one
         * @throws fr.appui.command.intake.Refused a rule says no
         */
        List<SupportRequestEvent> decide(Live request, Live other);
    }
}
