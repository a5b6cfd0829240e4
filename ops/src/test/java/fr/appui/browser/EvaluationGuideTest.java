package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks through the guide of an evaluation, step by step and with keys alone: what it tells is so. */
class EvaluationGuideTest {
    private static final String RAISE = "form[action='/constats'] ";

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final Caller evaluation = new Caller("evaluation");
    private final Caller permanence = new Caller("permanence");

    private static Chapter chapter(String title) {
        return Chapter.of("evaluation.md", title);
    }

    @Test
    void signing_in_leads_to_the_place_of_an_evaluation() {
        try (var chapter = chapter("Commencer");
                var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            chapter.step("Évaluation", "Votre accès est ouvert", "Questions et constats en cours");
            assertThat(page.locator("h1")).hasText("Évaluation");
            assertThat(page.locator(".until")).containsText("Votre accès est ouvert jusqu’au");
            assertThat(page.locator("#open")).containsText("Questions et constats en cours");
            chapter.step("Chiffres du semestre", "Tableau de bord complet", "Autres chemins", "Journal");
            assertThat(page.locator("#figures")).hasText("Chiffres du semestre");
            assertThat(page.locator("#ways")).hasText("Autres chemins");
            evaluator.follow(".ways a[href='/journal']");
            assertThat(page.locator("h1")).hasText("Journal");
            assertThat(evaluator.complaints()).isEmpty();
        }
    }

    @Test
    void a_figure_leads_to_its_events_and_a_question_is_raised_answered_and_settled() {
        try (var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            try (var chapter = chapter("Aller d’un chiffre à son événement")) {
                chapter.step("Évaluation", "Les lignes");
                evaluator.follow(".figures-of a");
                assertThat(page.locator("#definition")).isVisible();
                chapter.step("Tel qu’enregistré", "Champs scellés");
                evaluator.follow(".lines th a");
                assertThat(page.locator("main")).containsText("Tel qu’enregistré");
                assertThat(page.locator(".opened .masked").first()).isVisible();
            }
            try (var chapter = chapter("Déposer une question ou un constat")) {
                chapter.step("Poser une question ou noter un constat");
                evaluator.tabTo("#constats > summary");
                page.keyboard().press("Enter");
                chapter.step("Nature", "Centre concerné", "Déposer");
                evaluator.type(RAISE + "[name=kind]", "Cons");
                evaluator.type(RAISE + "[name=centre]", "Auv");
                evaluator.follow(RAISE + "button");
                assertThat(page.locator(".refusal")).isFocused();
                assertThat(page.locator(RAISE + "[name=kind]")).hasValue("FINDING");
                evaluator.type(RAISE + "[name=text]", "Cette demande est-elle comptée deux fois ?");
                evaluator.follow(RAISE + "button");
                chapter.step("Déposé", "Annuler", "Tel que cité", "Recompté par le registre", "identique");
                assertThat(page.locator(".saved")).containsText("Déposé");
                assertThat(page.locator(".saved .undo button")).containsText("Annuler");
                assertThat(page.locator(".cited")).containsText("identique");
            }
            var number = page.locator("h1").innerText();
            answer(number);
            settle(evaluator, number);
            reopenAndWithdraw(evaluator);
            lookUp(evaluator, number);
            assertThat(evaluator.barriers()).isEmpty();
            assertThat(evaluator.complaints())
                    .allMatch(complaint -> complaint.contains("422"))
                    .hasSizeLessThan(2);
        }
    }

    private void answer(String number) {
        try (var chapter = chapter("Répondre à l’évaluation");
                var hotline = appui.by("permanence")) {
            var page = hotline.page();
            chapter.step("Constats");
            assertThat(page.locator("nav a[href='/constats'] .waiting")).isVisible();
            hotline.follow("nav a[href='/constats']");
            open(hotline, number);
            chapter.step("Répondre à l’évaluation", "Votre réponse", "Envoyer la réponse");
            hotline.type("#answers [name=text]", "Non : le second appel a été retiré.");
            hotline.follow("#answers button");
            chapter.step("Réponse envoyée à l’évaluation", "Pour la corriger, répondez de nouveau");
            assertThat(page.locator(".saved"))
                    .containsText(Pattern.compile(
                            "Réponse envoyée à l’évaluation.*Pour la corriger, répondez de nouveau", Pattern.DOTALL));
            assertThat(hotline.complaints()).isEmpty();
            assertThat(hotline.barriers()).isEmpty();
        }
    }

    private static void settle(Visit evaluator, String number) {
        var page = evaluator.page();
        try (var chapter = chapter("Conclure")) {
            chapter.step("Constats", "Échange");
            evaluator.open("/evaluation");
            assertThat(page.locator("nav a[href='/constats'] .waiting")).isVisible();
            evaluator.follow("nav a[href='/constats']");
            open(evaluator, number);
            assertThat(page.locator(".history")).containsText("Non : le second appel a été retiré.");
            chapter.step(
                    "Conclure",
                    "Conclusion",
                    "Expliqué",
                    "Corrigé dans le registre",
                    "Maintenu",
                    "Précisions",
                    "Conclure");
            evaluator.type("#settlements [name=conclusion]", "Expl");
            evaluator.type("#settlements [name=text]", "Vu au journal.");
            evaluator.follow("#settlements button");
            chapter.step("Conclu", "Annuler");
            assertThat(page.locator(".heading .status")).hasText("Conclu · Expliqué");
            evaluator.follow(".saved .undo button");
            assertThat(page.locator(".heading .status")).hasText("Répondu");
            evaluator.type("#settlements [name=conclusion]", "Main");
            evaluator.follow("#settlements button");
            assertThat(page.locator(".heading .status")).hasText("Conclu · Maintenu");
        }
    }

    private static void reopenAndWithdraw(Visit evaluator) {
        var page = evaluator.page();
        try (var chapter = chapter("Rouvrir ou retirer")) {
            chapter.step("Rouvrir", "Motif", "Rouvrir", "Répondu");
            because(evaluator, "reopenings");
            assertThat(page.locator(".heading .status")).hasText("Répondu");
            chapter.step("Retirer", "Motif", "Retirer", "Retiré");
            because(evaluator, "withdrawals");
            assertThat(page.locator(".heading .status")).hasText("Retiré");
        }
    }

    private static void because(Visit evaluator, String what) {
        evaluator.tabTo("#" + what + " > summary");
        evaluator.page().keyboard().press("Enter");
        evaluator.type("#" + what + " [name=reason]", "Trop vite");
        evaluator.follow("#" + what + " .actions button");
    }

    private static void lookUp(Visit evaluator, String number) {
        var page = evaluator.page();
        try (var chapter = chapter("Tout retrouver au journal")) {
            chapter.step("Journal", "N° de dossier");
            evaluator.follow("nav a[href='/journal']");
            evaluator.type("main [name=case]", number);
            evaluator.leave("Enter");
            assertThat(page.locator("main")).containsText("Question ou constat retiré");
            assertThat(page.locator("main")).containsText("Réponse à l’évaluation");
            chapter.step("Tel qu’enregistré");
            page.locator("main a[href^='/evenements/']").last().focus();
            evaluator.leave("Enter");
            assertThat(page.locator("h1")).hasText("Question ou constat déposé");
            assertThat(page.locator("pre.json").first()).not().containsText("comptée deux fois");
        }
    }

    private static void open(Visit person, String number) {
        person.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(number).setExact(true))
                .focus();
        person.leave("Enter");
    }

    @Test
    void what_was_raised_a_moment_ago_is_taken_back_with_one_key() {
        try (var evaluator = appui.by("evaluation")) {
            var page = evaluator.open("/evenements/" + anyEvent()).page();
            evaluator.tabTo("#constats > summary");
            page.keyboard().press("Enter");
            evaluator.type(RAISE + "[name=text]", "Posée sur le mauvais événement.");
            evaluator.follow(RAISE + "button");
            evaluator.follow(".saved .undo button");
            assertThat(page.locator(".heading .status")).hasText("Retiré");
            assertThat(page.locator(".saved")).containsText("Retiré");
        }
    }

    private long anyEvent() {
        return evaluation
                .get("/api/audit?type=support-request.opened&limit=1")
                .at("/rows/0/position")
                .asLong();
    }

    @Test
    void what_the_demonstration_cites_is_what_the_register_counts_again() {
        try (var evaluator = appui.by("evaluation")) {
            for (var row : evaluation
                    .get("/api/findings?limit=100&status=OPEN,ANSWERED,SETTLED,WITHDRAWN")
                    .get("rows")) {
                evaluator.open("/constats/" + row.get("id").asString());
                assertThat(evaluator.page().locator(".cited .agrees")).hasText(Pattern.compile("identique"));
            }
        }
    }

    /** The centre's answer is read by the centre as well, and by nobody of another. */
    @Test
    void the_demonstration_has_questions_that_wait_for_an_answer() {
        assertThat(permanence.get("/api/findings?status=OPEN").get("rows").size())
                .isPositive();
        assertThat(evaluation.get("/api/findings?status=SETTLED").get("rows").size())
                .isGreaterThan(1);
        assertThat(evaluation.get("/api/findings?limit=100").get("rows").findValuesAsString("centre"))
                .contains("ARA", "IDF", "NAT");
    }
}
