package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chapters of the guide of an evaluation that lead through time, step by step and with keys alone. */
class EvaluationOfThePastGuideTest {
    private final AppuiInABrowser appui = AppuiInABrowser.running();

    private static Chapter chapter(String title) {
        return Chapter.of("evaluation.md", title);
    }

    @Test
    void a_page_is_looked_at_as_of_a_past_date_and_as_far_as_a_day() {
        try (var chapter = chapter("Voir une page à une date passée");
                var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            chapter.step("Tableau de bord", "Voir cette page à une date passée", "État au", "Voir");
            evaluator.follow("nav a[href='/tableau-de-bord']");
            page.keyboard().press("t");
            assertThat(page.locator("main .past-door > summary")).hasText("Voir cette page à une date passée");
            page.keyboard().type("15/05/2020");
            evaluator.follow("main .look button");
            chapter.step("Vue historique", "Jour", "Événement précédent", "Événement suivant");
            assertThat(page.locator("main .past")).containsText("Vue historique. État au 15/05/2020");
            evaluator.tabTo("#look-day");
            evaluator.leave("ArrowLeft");
            assertThat(page.locator("main .past")).containsText("État au 14/05/2020");
            evaluator.leave("ArrowRight");
            evaluator.follow("#look-before");
            assertThat(page.locator("#look-before")).hasText("Événement précédent");
            evaluator.leave(">");
            assertThat(page.locator("#look-after")).isFocused();
            chapter.step("Axe", "survenu", "Survenu jusqu’au", "Voir");
            enter(evaluator, page.locator("#look-axis"));
            page.keyboard().press("t");
            page.keyboard().type("31/03/2020");
            evaluator.follow("main .look button");
            assertThat(page.locator("main .past"))
                    .containsText(Pattern.compile("15/05/2020.*Faits survenus jusqu’au 31/03/2020", Pattern.DOTALL));
            chapter.step("Revenir à aujourd’hui", "connu");
            evaluator.follow("main .past .state a");
            assertThat(page.locator("main .past")).containsText("tels que le registre les connaît aujourd’hui");
            evaluator.follow("#look-axis");
            assertThat(page.locator("main .past")).hasCount(0);
            assertThat(evaluator.complaints()).isEmpty();
        }
    }

    @Test
    void two_moments_and_two_periods_are_compared_and_a_difference_opened() {
        try (var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            try (var chapter = chapter("Comparer deux moments")) {
                chapter.step(
                        "Tableau de bord",
                        "Comparer avec…",
                        "Deux moments",
                        "Tel que connu le",
                        "Et tel que connu le",
                        "Comparer");
                evaluator.follow("nav a[href='/tableau-de-bord']");
                enter(evaluator, page.locator("main a[href^='/chiffres/comparaison']"));
                assertThat(page.locator(".presets [aria-current]")).hasText("Deux moments");
                fill(evaluator, "since", "30/06/2020");
                assertThat(page.locator("[name=until]")).hasValue("");
                evaluator.follow("#compare button");
                chapter.step("Écart", "Causes", "Saisie tardive", "Correction", "Retrait", "Demandes d’appui");
                var requests = page.locator(".comparison tbody tr").first();
                assertThat(requests).containsText("Demandes d’appui");
                assertThat(requests)
                        .containsText(Pattern.compile("Saisie tardive.*Correction.*Retrait", Pattern.DOTALL));
                enter(evaluator, requests.locator("td.main a"));
                chapter.step("← Comparaison");
                assertThat(page.locator("table[data-cause=LATE_ENTRY] tbody a[href^='/evenements/']")
                                .first())
                        .isVisible();
                assertThat(page.locator("table[data-cause=CORRECTION]")).isVisible();
                evaluator.follow(".up a");
                assertThat(page.locator("h1")).hasText("Comparer des chiffres");
            }
            try (var chapter = chapter("Comparer deux périodes")) {
                chapter.step(
                        "Comparer des chiffres",
                        "Deux périodes",
                        "Première période, du",
                        "Seconde période, du",
                        "Comparer");
                evaluator.follow(".presets a[href*='mode=PERIODS']");
                fill(evaluator, "from", "01/01/2019");
                fill(evaluator, "to", "30/06/2019");
                fill(evaluator, "otherFrom", "01/01/2020");
                fill(evaluator, "otherTo", "30/06/2020");
                evaluator.follow("#compare button");
                chapter.step("Écart");
                var requests = page.locator(".comparison tbody tr").first();
                assertThat(requests.locator("td.main")).containsText("+");
                enter(evaluator, requests.locator("td.main a"));
                assertThat(page.locator("main section > h2")).hasCount(2);
            }
            assertThat(evaluator.barriers()).isEmpty();
            assertThat(evaluator.complaints()).isEmpty();
        }
    }

    @Test
    void late_facts_are_found_by_the_month_in_which_they_became_known() {
        try (var chapter = chapter("Voir les faits tardifs");
                var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            chapter.step("Évaluation", "Autres chemins", "Faits tardifs", "Retard d’au moins", "Filtrer");
            evaluator.follow(".ways a[href='/tardifs']");
            assertThat(page.locator("h1")).hasText("Faits tardifs");
            fill(evaluator, "days", "20");
            evaluator.follow("main .filters button");
            chapter.step("Par centre", "Mois où c’est arrivé, mois où on l’a su");
            assertThat(page.locator("#centres")).hasText("Par centre");
            var cell = page.locator(".triangle tbody a").first();
            var facts = Integer.parseInt(cell.innerText());
            enter(evaluator, cell);
            chapter.step("Les faits", "Plus grands retards", "Tous les mois");
            assertThat(page.locator("table.lines tbody tr")).hasCount(facts);
            assertThat(page.locator("main"))
                    .containsText(Pattern.compile("Enregistrés du 01/\\d\\d/2020 au \\d\\d/\\d\\d/2020"));
            enter(evaluator, page.locator(".looks a").nth(1));
            assertThat(page.locator(".looks [aria-current]")).hasText("Plus grands retards");
            assertThat(page.locator("table.lines tbody tr")).hasCount(facts);
            enter(evaluator, page.locator("main section a").getByText("Tous les mois"));
            assertThat(page.locator("main")).not().containsText("Enregistrés du");
            assertThat(evaluator.complaints()).isEmpty();
        }
    }

    @Test
    void a_case_and_a_day_are_replayed() {
        try (var chapter = chapter("Rejouer un dossier ou une journée");
                var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            var reclassified = new Caller("evaluation")
                    .get("/api/audit?type=support-request.reclassified&limit=1")
                    .at("/rows/0/number")
                    .asString();
            chapter.step("Autres chemins", "Rejouer", "N° de dossier", "Rejouer");
            evaluator.follow(".ways a[href='/rejeu']");
            fill(evaluator, "case", reclassified);
            evaluator.follow("main .filters button");
            chapter.step("Suivant →", "Le dossier après cet événement", "Les compteurs");
            assertThat(page.locator(".event h2")).containsText("Demande reçue");
            assertThat(page.locator(".file mark")).hasCount(0);
            assertThat(page.locator(".counters tbody tr").first()).containsText("+1");
            evaluator.follow(".pager a[rel=next]");
            while (!page.locator(".event h2").innerText().contains("reclassée")) {
                evaluator.leave("ArrowRight");
            }
            assertThat(page.locator(".file .changed")).containsText("Secteur");
            assertThat(page.locator(".counters tbody tr").first()).containsText("−1");
            chapter.step("ou un centre", "et le jour", "Rejouer");
            fill(evaluator, "case", "");
            evaluator.type("main [name=centre]", "Auv");
            fill(evaluator, "day", "16/03/2020");
            evaluator.follow("main .filters button");
            assertThat(page.locator(".pager")).containsText("Événement 1 sur");
            assertThat(evaluator.barriers()).isEmpty();
            assertThat(evaluator.complaints()).isEmpty();
        }
    }

    @Test
    void a_definition_is_read_and_another_one_tried_and_thrown_away() {
        try (var chapter = chapter("Lire une définition, en essayer une autre");
                var evaluator = appui.by("evaluation")) {
            var page = evaluator.page();
            chapter.step("Autres chemins", "Définitions", "Version", "Événements qui peuvent écrire une de ses lignes");
            evaluator.follow(".ways a[href='/definitions']");
            assertThat(page.locator("#SUPPORT_REQUESTS")).containsText("Version");
            assertThat(page.locator("#SUPPORT_REQUESTS h4")).hasText("Événements qui peuvent écrire une de ses lignes");
            chapter.step(
                    "Définitions à l’essai",
                    "Mettre une définition à l’essai",
                    "Mesure officielle de départ",
                    "Compter une catégorie de la communauté sous un autre secteur",
                    "Lancer le calcul");
            evaluator.follow("main a[href='/definitions/essais']");
            evaluator.follow("main a[href='/definitions/essais/nouvelle']");
            evaluator.type("[name=name]", "Aide à domicile au médico-social");
            page.locator("[name=measure]").selectOption("SUPPORT_REQUESTS");
            page.locator("select[name=moves]").first().selectOption("AIDE_DOMICILE:EMS");
            enter(evaluator, page.locator("main form[method=post] .actions button"));
            chapter.step(
                    "Officiel et à l’essai",
                    "À l’essai – n’est pas un chiffre officiel",
                    "Écart",
                    "À l’essai, les écarts");
            assertThat(page.locator("#figures")).hasText("Officiel et à l’essai");
            assertThat(page.locator(".on-trial")).hasText("À l’essai – n’est pas un chiffre officiel");
            enter(
                    evaluator,
                    page.locator("a[href*='/ecarts'][href*='sector=EMS']").first());
            assertThat(page.locator("h1")).containsText("À l’essai, les écarts");
            assertThat(page.locator(".on-trial")).isVisible();
            chapter.step("Jeter cet essai", "Garder cet essai");
            evaluator.follow(".up a");
            assertThat(page.locator("#keep > summary")).hasText("Garder cet essai");
            page.locator("#throw-away > summary").focus();
            page.keyboard().press("Enter");
            evaluator.type("#throw-away textarea", "Vu.");
            evaluator.follow("#throw-away button");
            assertThat(page.locator("main")).containsText("Cette définition a été jetée");
            assertThat(evaluator.complaints()).isEmpty();
        }
    }

    private static void enter(Visit person, Locator target) {
        target.focus();
        person.leave("Enter");
    }

    /** In place of what stands in a field. */
    private static void fill(Visit person, String field, String text) {
        Page page = person.page();
        page.locator("main .filters [name=" + field + "]").focus();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
    }
}
