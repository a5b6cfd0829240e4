package fr.appui.shared.account;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an account. No event holds a password, not even its hash. */
public sealed interface AccountEvent extends Event {

    /**
     * Someone may sign in from now on.
     *
     * @param until last day on which the account may sign in (Europe/Paris); {@code null} without end
     */
    record Created(
            UUID id,
            SealedText login,
            SealedText name,
            Role role,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable LocalDate until,
            Instant occurredAt)
            implements AccountEvent {}

    /** Role, centre, region and end date as they stand after the change, all four. */
    record AccessChanged(
            UUID id,
            Role role,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable LocalDate until,
            Instant occurredAt)
            implements AccountEvent {}

    record PasswordSet(UUID id, Instant occurredAt) implements AccountEvent {}

    record Disabled(UUID id, Instant occurredAt) implements AccountEvent {}

    record Enabled(UUID id, Instant occurredAt) implements AccountEvent {}
}
