package fr.appui.shared.mail;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a mail, in its usual order; {@code attempt} counts from 1. */
public sealed interface MailEvent extends Event {

    /**
     * A mail is to go out. Text and address are as they will be sent: nothing is added later.
     *
     * @param caseId signalement that it is about; {@code null} for a digest, like what follows up to {@code cause}
     * @param centre centre of the case when the mail was prepared, and with {@link #region} who may see the mail
     * @param cause id of the event that it follows from
     * @param account who gets it; {@code null} for somebody who has none
     */
    record Prepared(
            UUID id,
            MailKind kind,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable UUID cause,
            @Nullable UUID account,
            SealedText to,
            SealedText subject,
            SealedText text,
            Instant occurredAt)
            implements MailEvent {}

    /** Written before the dialogue with the mail server begins: from here on it may have been sent. */
    record HandedOver(UUID id, int attempt, Instant occurredAt) implements MailEvent {}

    /** The mail server has taken it. */
    record Sent(UUID id, int attempt, Instant occurredAt) implements MailEvent {}

    /**
     * The mail server has certainly not taken it.
     *
     * @param again whether it will be tried again without anybody's asking
     */
    record Failed(UUID id, int attempt, MailFailure reason, boolean again, Instant occurredAt) implements MailEvent {}

    /** The dialogue broke off where nobody can tell whether the mail server has taken it. */
    record Uncertain(UUID id, int attempt, Instant occurredAt) implements MailEvent {}

    /** A person who knew that it may arrive twice wants it sent again. */
    record ResendOrdered(UUID id, Instant occurredAt) implements MailEvent {}

    /** A person decided that it is not to be sent. */
    record Abandoned(UUID id, Instant occurredAt) implements MailEvent {}
}
