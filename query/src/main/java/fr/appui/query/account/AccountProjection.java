package fr.appui.query.account;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may sign in, as it stands now; sign-in itself reads this table too. */
@Component
public final class AccountProjection implements Projection {
    public static final String NAME = "accounts";

    private static final String BY_ID = """
            SELECT id, version, login, name, role, centre, region, until, disabled
              FROM view.account
             WHERE id = ANY(:ids)
            """;

    private static final String PUT = """
            INSERT INTO view.account
            SELECT *
              FROM json_populate_recordset(NULL::view.account, CAST(:rows AS json))
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, role = excluded.role, centre = excluded.centre,
                   region = excluded.region, until = excluded.until, disabled = excluded.disabled
            """;

    private final JdbcClient db;
    private final ManyRows rows;

    AccountProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.account");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var accounts = accountsOf(events);
        var changed = new LinkedHashMap<UUID, Account>();
        for (var recorded : events) {
            if (recorded.event() instanceof AccountEvent event) {
                var before = accounts.get(recorded.stream());
                if (Delivery.isNew(before == null ? 0 : before.version(), recorded)) {
                    var after = Account.after(before, event, recorded.version());
                    accounts.put(recorded.stream(), after);
                    changed.put(recorded.stream(), after);
                }
            }
        }
        rows.write(PUT, changed.values());
    }

    private Map<UUID, Account> accountsOf(List<Recorded<Event>> events) {
        var ids = events.stream()
                .filter(recorded -> recorded.event() instanceof AccountEvent)
                .map(Recorded::stream)
                .distinct()
                .toArray(UUID[]::new);
        var accounts = new HashMap<UUID, Account>();
        if (ids.length > 0) {
            db.sql(BY_ID).param("ids", ids).query(Account::read).list().forEach(a -> accounts.put(a.id(), a));
        }
        return accounts;
    }
}
