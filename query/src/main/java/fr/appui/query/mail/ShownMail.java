package fr.appui.query.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.mail.MailState;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as programs see it.
 *
 * @param version of its stream
 * @param centre of the case now; {@code null} for a digest, like the case and its region
 * @param account whose mail it is; {@code null} for somebody outside the register
 * @param attempts how often it was handed over
 * @param failure why the last attempt failed
 * @param text only of one mail, like {@code asOf}: a list leaves it out
 */
record ShownMail(
        UUID id,
        int version,
        MailKind kind,
        MailState state,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        @Nullable Centre centre,
        @Nullable String region,
        @Nullable UUID account,
        Shown<String> to,
        Shown<String> subject,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Shown<String> text,
        int attempts,
        @Nullable MailFailure failure,
        Instant preparedAt,
        Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AsOf asOf) {

    static ShownMail inList(Mails.Row row, Prepared prepared, boolean open) {
        return of(row, prepared, open, null, null);
    }

    static ShownMail whole(Mails.Row row, Prepared prepared, boolean open, AsOf asOf) {
        return of(row, prepared, open, Shown.to(open, prepared.text().value()), asOf);
    }

    private static ShownMail of(
            Mails.Row row, Prepared prepared, boolean open, @Nullable Shown<String> text, @Nullable AsOf asOf) {
        MailFacts mail = row.mail();
        return new ShownMail(
                mail.id(),
                row.version(),
                mail.kind(),
                mail.state(),
                mail.caseId(),
                mail.caseNumber(),
                mail.centre(),
                mail.region(),
                mail.account(),
                Shown.to(open, prepared.to().value()),
                Shown.to(open, prepared.subject().value()),
                text,
                mail.attempts(),
                mail.failure(),
                mail.preparedAt(),
                mail.changedAt(),
                asOf);
    }
}
