package fr.appui.query.account;

import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts, for those who administer them. */
@Page
@OpenTo(Role.ADMIN)
final class AdministrationPages {
    private final Accounts accounts;
    private final Lens clock;

    AdministrationPages(Accounts accounts, Lens clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/administration")
    ModelAndView accounts(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(name = "account", required = false) @Nullable String chosen,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var id = in.id("account", chosen);
        var when = When.asked(in, null, minPosition);
        in.check();
        var all = accounts.all(when).value();
        var account = find(all, id);
        var page = new AdministrationPage(
                all,
                LocalDate.ofInstant(clock.instant(), Definitions.PARIS),
                Form.of(request, "accounts", Map.of()),
                account,
                Form.of(request, "access", account == null ? Map.of() : access(account)),
                Form.of(request, "password", Map.of()),
                Form.of(request, account != null && account.disabled() ? "enable" : "disable", Map.of()),
                minPosition != null && !minPosition.isBlank());
        return new ModelAndView("account/administration", Map.of("page", page));
    }

    private static @Nullable Account find(List<Account> all, @Nullable UUID id) {
        return all.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> access(Account account) {
        var values = new HashMap<String, String>();
        values.put("role", account.role().name());
        if (account.centre() != null) {
            values.put("centre", account.centre().name());
        }
        if (account.region() != null) {
            values.put("region", account.region());
        }
        values.put("until", Words.typed(account.until()));
        return values;
    }
}
