package fr.appui.query.account;

import fr.appui.query.page.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All accounts, the form that makes one, and the forms of the one that was chosen.
 *
 * @param today to tell which accounts have ended
 * @param chosen the account to change; {@code null}: none yet
 * @param closing the form that disables an account, or enables it again
 * @param done whether something has just been saved
 */
record AdministrationPage(
        List<Account> accounts,
        LocalDate today,
        Form creation,
        @Nullable Account chosen,
        Form access,
        Form password,
        Form closing,
        boolean done) {

    boolean ended(Account account) {
        return account.until() != null && account.until().isBefore(today);
    }
}
