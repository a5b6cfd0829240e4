package fr.appui.ops.security;

import fr.appui.ops.register.RegisterBook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and the first page of each role. */
@Controller
class SignInPages {
    private static final List<String> DEMONSTRATION_LOGINS =
            List.of("permanence", "permanence.idf", "liaison", "coordination", "evaluation", "admin");

    private final RegisterBook register;

    SignInPages(RegisterBook register) {
        this.register = register;
    }

    @GetMapping("/connexion")
    String signIn(@RequestParam(name = "erreur", required = false) @Nullable String error, Model model) {
        model.addAttribute("error", error != null);
        model.addAttribute(
                "demonstrationAccounts", register.demonstration().isPresent() ? DEMONSTRATION_LOGINS : List.of());
        return "connexion";
    }

    @GetMapping("/")
    String firstPage(HttpServletRequest request) {
        var actor = CurrentActor.of(request);
        return "redirect:"
                + (actor == null
                        ? "/connexion"
                        : switch (actor.role()) {
                            case HOTLINE -> "/permanence";
                            case COORDINATOR -> "/tableau-de-bord";
                            case EVALUATOR -> "/evaluation";
                            case LIAISON -> "/signalements";
                            case ADMIN -> "/administration";
                        });
    }
}
