package fr.appui.query.account;

import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people who acted are called: by name for those who may read sealed fields, by login for the others. */
public record Names(Map<UUID, String> known) {
    public static Names of(Actor reader, Accounts accounts) {
        return of(reader, accounts.all(When.NOW).value());
    }

    public static Names of(Actor reader, List<Account> accounts) {
        var byName = reader.opens(CaseKind.SIGNALEMENT) || reader.role() == Role.ADMIN;
        return new Names(accounts.stream()
                .collect(Collectors.toMap(Account::id, account -> byName ? account.name() : account.login())));
    }

    /** The id itself where nobody has that account; empty for the machine, whose ids begin with nothing. */
    public String of(UUID id) {
        return id.getMostSignificantBits() == 0 ? "" : known.getOrDefault(id, id.toString());
    }
}
