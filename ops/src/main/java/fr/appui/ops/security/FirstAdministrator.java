package fr.appui.ops.security;

import fr.appui.command.account.CreateAccount;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.Text;
import fr.appui.command.intake.Wording;
import fr.appui.ops.eventstore.UuidV7Identifiers;
import fr.appui.ops.register.RegisterBook;
import fr.appui.query.page.Form;
import fr.appui.shared.log.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A real first start makes nobody. As long as there is no administrator, each start prints a link that makes one: it
 * works once, for this start only, and stands nowhere but on the terminal.
 */
@Controller
class FirstAdministrator {
    private static final String FORM = "set-up";

    private final AccountBook accounts;
    private final RegisterBook register;
    private final Commands commands;
    private final InstantSource clock;
    private int port;
    private @Nullable String token;

    FirstAdministrator(AccountBook accounts, RegisterBook register, Commands commands, InstantSource clock) {
        this.accounts = accounts;
        this.register = register;
        this.commands = commands;
        this.clock = clock;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    synchronized void ready(ApplicationReadyEvent event) {
        if (port <= 0 || register.demonstration().isPresent() || accounts.hasAdministrator()) {
            return;
        }
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        System.out.println("  There is no administrator yet; this link makes one, once:");
        System.out.println("    http://localhost:" + port + "/premiere-connexion?jeton=" + token);
    }

    @GetMapping("/premiere-connexion")
    String form(@RequestParam(name = "jeton", defaultValue = "") String offered, Model model) {
        return page(offered, Form.fresh(FORM, Map.of()), model);
    }

    @PostMapping("/premiere-connexion")
    String create(
            @RequestParam(name = "jeton", defaultValue = "") String offered,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var errors = errors(login.strip(), name.strip(), Text.normal(password), Text.normal(passwordAgain), locale);
        if (errors.isEmpty() && make(offered, login.strip(), name.strip(), Text.normal(password))) {
            return "redirect:/connexion";
        }
        response.setStatus(422);
        request.setAttribute("form.name", FORM);
        request.setAttribute("form.values", Map.of("login", new String[] {login}, "name", new String[] {name}));
        request.setAttribute("form.errors", errors);
        request.setAttribute("form.code", "invalid");
        return page(offered, Form.of(request, FORM, Map.of()), model);
    }

    private String page(String offered, Form form, Model model) {
        model.addAttribute("jeton", offered);
        model.addAttribute("form", form);
        model.addAttribute("usable", isGood(offered));
        return "premiere-connexion";
    }

    private static List<Map<String, String>> errors(
            String login, String name, String password, String again, Locale locale) {
        var errors = new ArrayList<>(CreateAccount.errors(login, name, password));
        if (!password.equals(again)) {
            errors.add(new InputError("passwordAgain", "not-the-same"));
        }
        return errors.stream()
                .map(error ->
                        Map.of("field", error.field(), "code", error.code(), "message", Wording.of(error, locale)))
                .toList();
    }

    /** One at a time: a link that is clicked twice makes one administrator. */
    private synchronized boolean make(String offered, String login, String name, String password) {
        if (!isGood(offered)) {
            return false;
        }
        var id = UuidV7Identifiers.next();
        var submission = new Submission(
                UUID.randomUUID(),
                RegisterBook.MACHINE,
                Origin.PAGE,
                "/premiere-connexion",
                id,
                true,
                "",
                UUID.randomUUID());
        commands.take(
                submission, null, () -> CreateAccount.firstAdministrator(id, login, name, password, clock.instant()));
        token = null;
        return true;
    }

    private synchronized boolean isGood(String offered) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }
}
