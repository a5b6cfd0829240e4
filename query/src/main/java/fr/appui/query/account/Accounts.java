package fr.appui.query.account;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.When;
import fr.appui.shared.account.AccountEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has an account. */
@Component
public final class Accounts {
    private static final String ALL = """
            SELECT id, version, login, name, role, centre, region, until, disabled
              FROM view.account
             ORDER BY lower(login), id
            """;

    private static final String BY_LOGIN = """
            SELECT id
              FROM view.account
             WHERE lower(login) = :login
             ORDER BY id
             LIMIT 1
            """;

    private static final String LOGINS = """
            SELECT id, login
              FROM view.account
             WHERE id = ANY(:ids)
            """;

    private static final List<String> VIEWS = List.of(AccountProjection.NAME);

    private final JdbcClient db;
    private final Moments moments;
    private final History history;

    Accounts(JdbcClient db, Moments moments, History history) {
        this.db = db;
        this.moments = moments;
        this.history = history;
    }

    /** Every account, by login. */
    public Moments.Answer<List<Account>> all(When when) {
        return moments.read(when, VIEWS, known -> {
            var now = db.sql(ALL).query(Account::read).list();
            return known.latest() ? now : asKnown(now, known.position());
        });
    }

    /** There are some hundreds at most, each with a handful of events: the past is told by these. */
    private List<Account> asKnown(List<Account> now, long position) {
        var then = new HashMap<UUID, Account>();
        for (var told : history.streams(now.stream().map(Account::id).toList(), position)) {
            if (told.event() instanceof AccountEvent event) {
                then.put(told.stream(), Account.after(then.get(told.stream()), event, told.version()));
            }
        }
        return now.stream()
                .flatMap(account -> Stream.ofNullable(then.get(account.id())))
                .toList();
    }

    public Optional<UUID> withLogin(String login) {
        return db.sql(BY_LOGIN)
                .param("login", login.toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }

    /** Logins by account; accounts that nobody knows are left out. */
    public Map<UUID, String> logins(Collection<UUID> ids) {
        var logins = new LinkedHashMap<UUID, String>();
        if (!ids.isEmpty()) {
            db.sql(LOGINS).param("ids", ids.toArray(UUID[]::new)).query((RowCallbackHandler)
                    row -> logins.put(row.getObject("id", UUID.class), row.getString("login")));
        }
        return logins;
    }
}
