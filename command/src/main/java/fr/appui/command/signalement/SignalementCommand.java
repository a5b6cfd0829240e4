package fr.appui.command.signalement;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.signalement.SignalementState.Live;
import fr.appui.command.signalement.SignalementState.Unknown;
import fr.appui.shared.party.Role;
import fr.appui.shared.signalement.SignalementEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that a person can want of a signalement; one record, one file, one use case. */
public sealed interface SignalementCommand extends CaseCommand
        permits SignalementCommand.OfOne, SignalementCommand.OfTwo {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "signalement";

    @Override
    default String handler() {
        return HANDLER;
    }

    /** Whether those who work on signalements may do this one thing to them. */
    default boolean isOpenTo(Role role) {
        return true;
    }

    /** A command that changes one signalement. */
    sealed interface OfOne extends SignalementCommand permits ReceiveSignalement, Change {

        /**
         * What follows from this command and from the rules that it carries: pure, the same answer on any day.
         *
         * @return events in order; none when it is already so
         * @throws fr.appui.command.intake.Refused a rule says no
         * @throws UnknownCase there is no such signalement
         * @throws fr.appui.command.intake.InvalidInput the command makes no sense for this very signalement
         */
        List<SignalementEvent> decide(SignalementState state);
    }

    /** A command on a signalement that must be there. */
    sealed interface Change extends OfOne
            permits AcknowledgeSignalement,
                    AddCriterion,
                    AssessSignalement,
                    AssignSignalement,
                    BringUpToDate,
                    CloseSignalement,
                    CorrectSignalement,
                    CountCases,
                    GiveFeedback,
                    LinkSignalement,
                    MarkDeadlinePassed,
                    MoveDeadline,
                    NoteOnSignalement,
                    ReceiveInformation,
                    RemindOfInformation,
                    ReopenSignalement,
                    RequestInformation,
                    TakeMeasure,
                    WithdrawSignalement {

        /** The rule; "already so" is asked before any refusal. */
        List<SignalementEvent> decide(Live signalement);

        @Override
        default List<SignalementEvent> decide(SignalementState state) {
            return switch (state) {
                case Unknown _ -> throw new UnknownCase();
                case Live signalement -> decide(signalement);
            };
        }
    }

    /** A command that changes two signalements, of which the one in the path must be there. */
    sealed interface OfTwo extends SignalementCommand permits MergeSignalement, UnmergeSignalement {

        @Override
        default boolean isOpenTo(Role role) {
            return role == Role.COORDINATOR;
        }

        /**
         * The other one; empty when it is already so.
         *
         * @throws fr.appui.command.intake.InvalidInput there cannot be such another one
         */
        Optional<UUID> other(Live signalement);

        /**
         * What follows for both: pure, the same answer on any day.
         *
         * @return first what happens to the other one, last what happens to this one
         * @throws fr.appui.command.intake.Refused a rule says no
         */
        List<SignalementEvent> decide(Live signalement, Live other);
    }
}
