package fr.appui.query.account;

import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.AccessChanged;
import fr.appui.shared.account.AccountEvent.Created;
import fr.appui.shared.account.AccountEvent.Disabled;
import fr.appui.shared.account.AccountEvent.Enabled;
import fr.appui.shared.account.AccountEvent.PasswordSet;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands; a row of {@code view.account}, column by column.
 *
 * @param until last day on which it may sign in (Europe/Paris); {@code null} without end
 */
public record Account(
        UUID id,
        int version,
        String login,
        String name,
        Role role,
        @Nullable Centre centre,
        @Nullable String region,
        @Nullable LocalDate until,
        boolean disabled) {

    /**
     * The account after one more event.
     *
     * @param before {@code null} before the first
     */
    public static Account after(@Nullable Account before, AccountEvent event, int version) {
        if (event instanceof Created e) {
            return new Account(
                    e.id(),
                    version,
                    e.login().value(),
                    e.name().value(),
                    e.role(),
                    e.centre(),
                    e.region(),
                    e.until(),
                    false);
        }
        var known = Objects.requireNonNull(before, "an account begins with Created");
        return switch (event) {
            case Created _ -> known;
            case AccessChanged e -> known.with(version, e.role(), e.centre(), e.region(), e.until());
            case PasswordSet _ -> known.with(version, known.disabled);
            case Disabled _ -> known.with(version, true);
            case Enabled _ -> known.with(version, false);
        };
    }

    private Account with(int newVersion, boolean nowDisabled) {
        return new Account(id, newVersion, login, name, role, centre, region, until, nowDisabled);
    }

    private Account with(
            int newVersion,
            Role newRole,
            @Nullable Centre newCentre,
            @Nullable String newRegion,
            @Nullable LocalDate newUntil) {
        return new Account(id, newVersion, login, name, newRole, newCentre, newRegion, newUntil, disabled);
    }

    /** Every field that has a value, by its path in the API's JSON; what names a person is sealed. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("login", new SealedText(login));
        fields.put("name", new SealedText(name));
        fields.put("role", role);
        if (centre != null) {
            fields.put("centre", centre);
        }
        if (region != null) {
            fields.put("region", region);
        }
        if (until != null) {
            fields.put("until", until);
        }
        fields.put("disabled", disabled);
        return fields;
    }

    static Account read(ResultSet row, int number) throws SQLException {
        var centre = row.getString("centre");
        return new Account(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("region"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("disabled"));
    }
}
