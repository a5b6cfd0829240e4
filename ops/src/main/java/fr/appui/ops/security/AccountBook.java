package fr.appui.ops.security;

import fr.appui.command.intake.Accounts;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts as the view of their events tells them, read anew for every request: a change holds from the next click on.
 */
@Component
public class AccountBook implements Accounts {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String BY_ID = """
            SELECT id, login, name, role, centre, region, until, disabled
              FROM view.account
             WHERE id = :id
            """;

    private static final String BY_LOGIN = """
            SELECT id, login, name, role, centre, region, until, disabled
              FROM view.account
             WHERE lower(login) = :login
            """;

    private static final String ANY_ADMINISTRATOR = """
            SELECT EXISTS (SELECT FROM view.account WHERE role = 'ADMIN' AND NOT disabled)
            """;

    private final JdbcClient db;
    private final InstantSource clock;

    AccountBook(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param until last day on which the account may sign in */
    public record Entry(
            UUID id,
            String login,
            String name,
            Role role,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable LocalDate until,
            boolean disabled) {
        Actor actor() {
            return new Actor(id, role, centre, region);
        }
    }

    Optional<Entry> byId(UUID id) {
        return db.sql(BY_ID).param("id", id).query(AccountBook::entry).optional();
    }

    Optional<Entry> byLogin(String login) {
        return db.sql(BY_LOGIN)
                .param("login", login.toLowerCase(Locale.ROOT))
                .query(AccountBook::entry)
                .optional();
    }

    /** Who acts under this login, if the account is open. */
    public Optional<Actor> acting(String login) {
        return byLogin(login).filter(this::isOpen).map(Entry::actor);
    }

    @Override
    public Optional<UUID> find(String loginOrId) {
        return byLogin(loginOrId).or(() -> uuid(loginOrId).flatMap(this::byId)).map(Entry::id);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether the account may act now. */
    boolean isOpen(Entry entry) {
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        return !entry.disabled() && (entry.until() == null || !today.isAfter(entry.until()));
    }

    public boolean hasAdministrator() {
        return db.sql(ANY_ADMINISTRATOR).query((row, _) -> row.getBoolean(1)).single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var centre = row.getString("centre");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("region"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("disabled"));
    }
}
