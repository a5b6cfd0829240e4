package fr.appui.query.mail;

import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.mail.MailState;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code view.mail} as the fold knows it. */
final class MailLine {
    private MailLine() {}

    static MailFacts facts(ResultSet row) throws SQLException {
        var centre = row.getString("centre");
        var failure = row.getString("failure");
        return new MailFacts(
                row.getObject("id", UUID.class),
                MailKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("region"),
                row.getObject("account", UUID.class),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                failure == null ? null : MailFailure.valueOf(failure),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
