package fr.appui.shared.mail;

import fr.appui.shared.mail.MailEvent.Abandoned;
import fr.appui.shared.mail.MailEvent.Failed;
import fr.appui.shared.mail.MailEvent.HandedOver;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailEvent.ResendOrdered;
import fr.appui.shared.mail.MailEvent.Sent;
import fr.appui.shared.mail.MailEvent.Uncertain;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of one mail after a given event.
 *
 * @param attempts how often it was handed over
 * @param failure why the last attempt failed; {@code null} when it did not
 * @param changedAt when it came to stand where it stands
 */
public record MailFacts(
        UUID id,
        MailKind kind,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        @Nullable Centre centre,
        @Nullable String region,
        @Nullable UUID account,
        MailState state,
        int attempts,
        @Nullable MailFailure failure,
        Instant preparedAt,
        Instant changedAt) {

    /** @param before {@code null} before the first event */
    public static MailFacts after(@Nullable MailFacts before, MailEvent event) {
        if (event instanceof Prepared e) {
            return new MailFacts(
                    e.id(),
                    e.kind(),
                    e.caseId(),
                    e.caseNumber(),
                    e.centre(),
                    e.region(),
                    e.account(),
                    MailState.READY,
                    0,
                    null,
                    e.occurredAt(),
                    e.occurredAt());
        }
        return Objects.requireNonNull(before, "a mail begins with Prepared").and(event);
    }

    private MailFacts and(MailEvent event) {
        return switch (event) {
            case Prepared _ -> this;
            case HandedOver e -> at(MailState.HANDED_OVER, e.attempt(), null, e.occurredAt());
            case Sent e -> at(MailState.SENT, attempts, null, e.occurredAt());
            case Failed e -> at(e.again() ? MailState.WAITING : MailState.FAILED, attempts, e.reason(), e.occurredAt());
            case Uncertain e -> at(MailState.UNCERTAIN, attempts, null, e.occurredAt());
            case ResendOrdered e -> at(MailState.READY, attempts, null, e.occurredAt());
            case Abandoned e -> at(MailState.ABANDONED, attempts, failure, e.occurredAt());
        };
    }

    private MailFacts at(MailState next, int tried, @Nullable MailFailure why, Instant when) {
        return new MailFacts(id, kind, caseId, caseNumber, centre, region, account, next, tried, why, preparedAt, when);
    }
}
