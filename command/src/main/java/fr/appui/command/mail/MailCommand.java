package fr.appui.command.mail;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailFacts;
import java.util.List;
import java.util.Optional;

/** All that can be wanted of a mail: by the machine that sends it, by a person who decides. */
public sealed interface MailCommand extends CaseCommand permits PrepareMail, MailCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "mail";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such mail
     */
    List<MailEvent> decide(Optional<MailFacts> known);

    /** A command on a mail that must be there. */
    sealed interface Change extends MailCommand
            permits AbandonMail, HandOverMail, MarkMailFailed, MarkMailSent, MarkMailUncertain, ResendMail {

        List<MailEvent> decide(MailFacts mail);

        /** Whether a person may want this; the machine alone tells what became of a mail. */
        default boolean isDecision() {
            return false;
        }

        @Override
        default List<MailEvent> decide(Optional<MailFacts> known) {
            return decide(known.orElseThrow(UnknownCase::new));
        }
    }
}
