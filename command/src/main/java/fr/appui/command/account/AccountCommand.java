package fr.appui.command.account;

import fr.appui.command.account.AccountState.Live;
import fr.appui.command.account.AccountState.Unknown;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Credentials;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.account.AccountEvent;
import java.util.List;

/** All that an administrator can want of an account; one record, one file, one use case. */
public sealed interface AccountCommand extends CaseCommand permits CreateAccount, AccountCommand.Change {
    /** Axon's name of the one bus entry that takes all of these. */
    String HANDLER = "account";

    @Override
    default String handler() {
        return HANDLER;
    }

    /**
     * What follows from this command: pure, the same answer on any day.
     *
     * @return events in order; none when it is already so
     * @throws fr.appui.command.intake.Refused a rule says no
     * @throws UnknownCase there is no such account
     */
    List<AccountEvent> decide(AccountState state);

    /**
     * What the vault must know before the events are written; called only when there are some, perhaps more than once.
     */
    default void secure(Credentials credentials) {}

    /** A command on an account that must be there. */
    sealed interface Change extends AccountCommand permits ChangeAccess, DisableAccount, EnableAccount, SetPassword {

        /** The rule; "already so" is asked before any refusal. */
        List<AccountEvent> decide(Live account);

        @Override
        default List<AccountEvent> decide(AccountState state) {
            return switch (state) {
                case Unknown _ -> throw new UnknownCase();
                case Live account -> decide(account);
            };
        }
    }
}
