package fr.appui.command.account;

import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.AccessChanged;
import fr.appui.shared.account.AccountEvent.Created;
import fr.appui.shared.account.AccountEvent.Disabled;
import fr.appui.shared.account.AccountEvent.Enabled;
import fr.appui.shared.account.AccountEvent.PasswordSet;
import java.util.List;

/** What deciding needs to know of an account. */
sealed interface AccountState {

    /** Nothing has happened under this id. */
    record Unknown() implements AccountState {}

    /** An account that may sign in while {@code enabled}. */
    record Live(Access access, boolean enabled) implements AccountState {}

    static AccountState evolve(AccountState state, AccountEvent event) {
        return switch (state) {
            case Unknown _
            when event instanceof Created e -> new Live(new Access(e.role(), e.centre(), e.region(), e.until()), true);
            case Unknown _ -> state;
            case Live live ->
                switch (event) {
                    case Created _, PasswordSet _ -> live;
                    case AccessChanged e ->
                        new Live(new Access(e.role(), e.centre(), e.region(), e.until()), live.enabled());
                    case Disabled _ -> new Live(live.access(), false);
                    case Enabled _ -> new Live(live.access(), true);
                };
        };
    }

    static AccountState evolve(AccountState state, List<? extends AccountEvent> events) {
        var after = state;
        for (var event : events) {
            after = evolve(after, event);
        }
        return after;
    }
}
