package fr.appui.command.account;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.account.AccountState.Live;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PostBody;
import fr.appui.command.intake.Refused;
import fr.appui.shared.account.AccountEvent;
import fr.appui.shared.account.AccountEvent.AccessChanged;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Role, centre, region and end date are replaced, all four at once.
 *
 * @param by who asks: nobody ends the own administration, or there might be none left to undo it
 */
public record ChangeAccess(UUID id, Access access, UUID by, Instant occurredAt) implements AccountCommand.Change {

    @Override
    public List<AccountEvent> decide(Live account) {
        if (access.equals(account.access())) {
            return List.of();
        }
        if (id.equals(by) && (access.role() != Role.ADMIN || access.until() != null)) {
            throw new Refused("account.own");
        }
        return List.of(
                new AccessChanged(id, access.role(), access.centre(), access.region(), access.until(), occurredAt));
    }

    /** What the POST may say. */
    record Body(
            Role role,
            @Nullable Centre centre,
            @Nullable @Size(max = 2) String region,
            @Nullable LocalDate until,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return access().contradictions();
        }

        private Access access() {
            return new Access(role, centre, region, until);
        }
    }

    static ChangeAccess of(UUID id, Body body, Instant now, UUID by) {
        body.access().mustEnd(now);
        return new ChangeAccess(id, body.access(), by, requireNonNullElse(body.occurredAt(), now));
    }
}
