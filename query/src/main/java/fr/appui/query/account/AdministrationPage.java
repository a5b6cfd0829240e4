package fr.appui.query.account;

import fr.appui.query.page.Form;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All accounts, the form that makes one, and the forms of the one that was chosen.
 *
 * @param today to tell which accounts have ended
 * @param chosen the account to change; {@code null}: none yet
 * @param done what has just been done, as a message's key; empty for nothing
 */
record AdministrationPage(
        List<Line> accounts,
        LocalDate today,
        Form creation,
        @Nullable Line chosen,
        Form access,
        Form password,
        Form closing,
        boolean done) {

    record Line(
            UUID id,
            int version,
            String login,
            String name,
            Role role,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable LocalDate until,
            boolean disabled) {

        boolean ended(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }
}
