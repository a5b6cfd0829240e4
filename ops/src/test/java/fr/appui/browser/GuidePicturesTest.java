package fr.appui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks through the guide of the hotline as a newcomer does: what it tells is so, its words are those of the pages, its
 * pictures are of these very steps. {@code -Dredraw=true} takes them anew.
 */
class GuidePicturesTest {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "permanence.md");
    private static final Path IMAGES = GUIDE.resolveSibling("images");
    private static final int MOST_BYTES = 80_000;
    private static final int MOST_PICTURES = 12;
    private static final int MARGIN = 12;

    private static final String HOME = "EHPAD LES TILLEULS";
    private static final String NURSERY = "Crèche Pomme d’Api";
    private static final String QUESTION = "Deux enfants se grattent, la gale est confirmée chez l’un : qui traiter ?";
    private static final String OURS =
            "Traiter le même jour les deux enfants et leurs proches, laver le linge à 60 °C.";
    private static final String THEIRS = "Prévenir aussi les familles de la section.";

    private final AppuiInABrowser appui = AppuiInABrowser.running();
    private final Set<String> taken = new TreeSet<>();

    @BeforeAll
    static void patiently() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @Test
    void what_the_guide_tells_is_so_step_by_step() throws IOException {
        try (var newcomer = appui.byNobody(look -> look.setViewportSize(1280, 1300))) {
            signingIn(newcomer);
            aCall(newcomer);
            anOrganisationWithoutFiness(newcomer);
            anOpenRequestOfTheSame(newcomer);
            anAnswerGivenBefore(newcomer);
            aReusableAnswer(newcomer);
            takingBack(newcomer);
            withoutAServer(newcomer);
        }
        try (var newcomer = tall("permanence")) {
            aDraft(newcomer);
        }
        try (var newcomer = tall("permanence");
                var coordinator = tall("coordination")) {
            newcomer.page().click(".found [data-discard] button");
            assertThat(newcomer.page().locator(".found")).hasCount(0);
            var file = theLiveList(newcomer, coordinator);
            filtersAndSelections(newcomer);
            everywhereAndAway(newcomer);
            aFile(newcomer, file);
            twoPeople(newcomer, coordinator, file);
            aProposal(newcomer, coordinator, file);
            aDocument(newcomer, file);
            anImport(coordinator);
            keys(newcomer, file);
            figuresAndPaper(newcomer);
            whatAnEvaluatorSees(file);
        }
        assertThat(taken).isEqualTo(new TreeSet<>(inTheGuide("\\(images/(.+?)\\.png\\)")));
        assertThat(taken).hasSizeLessThanOrEqualTo(MOST_PICTURES);
    }

    @Test
    void every_word_of_the_screen_stands_on_the_screen() throws IOException {
        var messages = ResourceBundle.getBundle("fr.appui.query.page.messages", Locale.FRENCH);
        var said = messages.keySet().stream()
                .map(key -> oneLine(messages.getString(key)))
                .toList();

        assertThat(inTheGuide("\\*\\*(.+?)\\*\\*").stream().map(GuidePicturesTest::oneLine))
                .hasSizeGreaterThan(50)
                .filteredOn(word -> said.stream().noneMatch(text -> text.contains(word)))
                .containsExactlyInAnyOrder(
                        "En gras",
                        "Jamais de patient ni de résident nommé",
                        "L’établissement.",
                        "Le thème.",
                        "La question",
                        "La réponse",
                        "Ce qui a déjà été répondu.",
                        "Les réponses types.",
                        "Partout.",
                        "Dans une liste.",
                        "Emporter la liste.",
                        "Vues enregistrées.",
                        "Plusieurs demandes à la fois.");
    }

    private void signingIn(Visit newcomer) throws IOException {
        var page = newcomer.open("/connexion").page();
        picture("connexion", page, page.locator("main h1"), page.locator("main form"));

        newcomer.signIn("permanence");

        assertThat(page).hasURL(Pattern.compile(".*/permanence"));
        assertThat(page.locator("#demandes-facility")).isFocused();
    }

    private void aCall(Visit newcomer) throws IOException {
        var page = newcomer.open("/permanence?draft=new").page();
        awaitIndexes(page);
        var proposals = page.locator("#demandes-facility-options");
        page.keyboard().type("tilleuls lyon");
        assertThat(proposals.locator("[role=option]").first()).containsText(pattern("les tilleuls[\\s\\S]*lyon"));
        picture("etablissement", page, page.locator("[data-facility]"), proposals);

        page.keyboard().press("Enter");
        assertThat(page.locator("#demandes-facility")).hasValue(pattern(HOME));
        assertThat(page.locator("[data-chosen]")).containsText(pattern("lyon.*69"));
        assertThat(page.locator("input[name=sector][value=EMS]")).isChecked();

        theme(newcomer, "gal", "Gale");
        newcomer.tabTo("[name=question]");
        page.keyboard().type("Un résident se gratte depuis trois jours : qui traiter ?");
        newcomer.tabTo("[name=answer]");
        page.keyboard().type("Traiter le résident et ses contacts le même jour.");
        page.keyboard().press("Control+Enter");

        saved(page, "Répondue");
        assertThat(page.locator("#demandes-facility")).isFocused();
        picture(
                "enregistree",
                page,
                page.locator("#said"),
                page.locator("#entry"),
                page.locator("#lignes tr").first());
    }

    private void anOrganisationWithoutFiness(Visit newcomer) {
        var page = newcomer.page();
        page.keyboard().type(NURSERY);
        newcomer.tabTo("input[name=sector]");
        assertThat(page.locator("[data-chosen]")).isHidden();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".refusal")).containsText("Rien n’a été enregistré");
        assertThat(page.locator("#demandes-facility")).hasValue(NURSERY);

        page.check("input[name=sector][value=COMMUNAUTE]");
        theme(newcomer, "gal", "Gale");
        newcomer.tabTo("[name=question]");
        page.keyboard().type(QUESTION);
        page.keyboard().press("Control+Enter");
        saved(page, "Ouverte");
        // Others may be open: the views have taken this one in when the list shows it.
        assertThat(page.locator("#lignes tr").first()).containsText(NURSERY);
    }

    private void anOpenRequestOfTheSame(Visit newcomer) throws IOException {
        var page = newcomer.page();
        var field = page.locator("#demandes-facility");
        page.waitForLoadState();
        assertThat(field).isFocused();
        field.pressSequentially("creche pomme d'api");
        assertThat(field).hasValue("creche pomme d'api");
        page.keyboard().press("Tab");
        assertThat(page.locator("#already")).containsText("attend encore");
        assertThat(page.locator("#already a")).hasText(Pattern.compile("D-ARA-.*"));
        picture("deja-ouverte", page, page.locator("[data-facility]"), page.locator("#already"));
    }

    private void anAnswerGivenBefore(Visit newcomer) throws IOException {
        var page = newcomer.page();
        page.check("input[name=sector][value=COMMUNAUTE]");
        theme(newcomer, "gal", "Gale");
        newcomer.tabTo("[name=question]");
        page.keyboard().type("Gale à la crèche : traiter aussi une puéricultrice qui se gratte ?");
        var before = page.locator("#similar [data-reuse]");
        assertThat(before.nth(1)).isVisible();
        picture("semblables", page, page.locator("[name=question]"), before.nth(1));

        page.keyboard().press("Alt+1");
        assertThat(page.locator("[name=answer]")).not().hasValue("");
        page.click("[data-put-back]");
        assertThat(page.locator("[name=answer]")).hasValue("");
    }

    private void aReusableAnswer(Visit newcomer) throws IOException {
        var page = newcomer.page();
        page.focus("[name=answer]");
        page.keyboard().type("::gale");
        var proposals = page.locator("#demandes-answer-options");
        assertThat(proposals.locator("[role=option]").first()).containsText("gale-");
        picture("reponse-type", page, page.locator(".answering"), proposals);

        page.keyboard().press("Enter");
        assertThat(page.locator("[name=answer]")).not().hasValue(Pattern.compile(".*::.*"));
        page.keyboard().press("Control+Shift+Enter");
        saved(page, "Clôturée");
    }

    private static void takingBack(Visit newcomer) {
        var page = newcomer.page();
        page.click("#said .undo button");
        assertThat(page.locator("#said")).containsText("Annulée");
        assertThat(page.locator("#said")).containsText("Elle ne compte plus");
    }

    private static void withoutAServer(Visit newcomer) {
        var page = newcomer.open("/permanence?draft=new").page();
        page.fill("#demandes-facility", "Mairie de Vourles");
        page.fill("[name=question]", "Quels gants pour les toilettes ?");
        page.context().setOffline(true);
        page.focus("[name=question]");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-trouble]")).containsText("Le registre ne répond pas.");
        assertThat(page.locator("[name=question]")).hasValue("Quels gants pour les toilettes ?");
        assertThat(page.locator("[data-keeping]")).containsText("Le brouillon ne part pas");
        page.context().setOffline(false);
        assertThat(page.locator("[data-keeping]")).containsText("Brouillon enregistré à");
    }

    /** What had been typed when the server was away is what comes back. */
    private void aDraft(Visit newcomer) throws IOException {
        var page = newcomer.page();
        assertThat(page.locator(".found")).containsText("Votre brouillon est de retour.");
        assertThat(page.locator("#demandes-facility")).hasValue("Mairie de Vourles");
        assertThat(page.locator("[name=question]")).hasValue("Quels gants pour les toilettes ?");
        picture("brouillon", page, page.locator(".found"), page.locator("[data-facility]"));
    }

    /** @return the address of the request that another person enters */
    private String theLiveList(Visit newcomer, Visit coordinator) throws IOException {
        var here = newcomer.open("/permanence").page();
        assertThat(here.locator(".live")).hasText("Les changements arrivent en direct.");
        var first = here.locator("#lignes tr").first().textContent();

        var there = coordinator.open("/permanence?draft=new").page();
        there.selectOption("[name=centre]", "ARA");
        there.fill("#demandes-facility", NURSERY);
        there.check("input[name=sector][value=COMMUNAUTE]");
        theme(coordinator, "gal", "Gale");
        there.fill("[name=question]", "Faut-il fermer la crèche pendant le traitement ?");
        there.keyboard().press("Control+Enter");
        saved(there, "Ouverte");

        assertThat(here.locator("#nouvelles")).containsText("Une nouvelle demande");
        assertThat(here.locator("#lignes tr").first().textContent()).isEqualTo(first);
        picture(
                "annonce",
                here,
                here.locator("#liste-titre"),
                here.locator("#nouvelles"),
                here.locator("#lignes tr").nth(1));
        here.click("#nouvelles a");
        assertThat(here.locator("#lignes tr").first()).containsText("Faut-il fermer la crèche");
        assertThat(here.locator("#vue-to-answer .count")).not().hasText("0");
        return there.locator("#said .saved a").first().getAttribute("href");
    }

    private void filtersAndSelections(Visit newcomer) throws IOException {
        var page = newcomer.open("/demandes").page();
        page.selectOption("form.filters [name=theme]", "SCABIES");
        page.fill("form.filters [name=q]", "crèche");
        page.click("form.filters button");
        assertThat(page.locator(".active-filters li")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile(".*theme=SCABIES.*"));

        page.click(".keep summary");
        page.fill(".keep [name=name]", "Gale en crèche");
        page.check(".keep [name=visibility][value=CENTRE]");
        page.click(".keep button");
        assertThat(page.locator("#vues [aria-current]")).containsText(Pattern.compile("Gale en crèche.*⁂"));
        assertThat(page.locator(".keep summary")).containsText("Renommer ou oublier");

        var nursery = page.locator("#lignes tr", new Page.LocatorOptions().setHasText(NURSERY));
        nursery.nth(0).locator("[name=cases]").check();
        nursery.nth(1).locator("[name=cases]").check();
        page.selectOption(".bulk [name=to]", new SelectOption().setIndex(1));
        picture("liste", page, page.locator("#liste"));
        page.click(".bulk [value=ASSIGN]");
        assertThat(page.locator("main")).containsText("2 demandes modifiées.");
    }

    private static void everywhereAndAway(Visit newcomer) {
        var page = newcomer.open("/permanence").page();
        page.fill("#find-q", "creches pomme");
        page.press("#find-q", "Enter");
        assertThat(page.locator("h1")).hasText("Recherche");
        assertThat(page.locator("section.hits").first()).containsText(NURSERY);
        assertThat(page.locator("label[for=filter-type]")).hasText("Type de dossier");

        newcomer.open("/demandes?q=pomme");
        page.click("details.exports > summary");
        var file = page.waitForDownload(() -> page.click("text=Excel (XLSX)"));
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        assertThat(file.failure()).isNull();
    }

    private static void aDocument(Visit newcomer, String file) {
        var hotline = new Caller("permanence");
        var sheet = "{\"centre\": \"ARA\", \"kind\": \"PRACTICE_DOCUMENT\", \"title\": \"Gale, %s\"}";
        var sent = hotline.enter("/api/publications", sheet.formatted("première fiche"));
        var instead = hotline.enter("/api/publications", sheet.formatted("seconde fiche"));
        var page = newcomer.open(file).page();
        assertThat(page.locator("label[for='answers-documents']")).hasText("Documents envoyés");
        act(page, "answers", () -> {
            page.fill("#answers [name=answer]", "Voici la fiche.");
            page.fill("#answers-documents", sent.get("number").asString());
        });
        assertThat(page.locator(".said .cited")).containsText(sent.get("number").asString());
        var replaced = hotline.post(
                "/api/publications/" + sent.get("id").asString() + "/replacements",
                "{\"by\": \"" + instead.get("number").asString() + "\"}");
        newcomer.open(file + "?minPosition=" + replaced.get("position").asLong());
        assertThat(page.locator(".said .cited")).containsText("Remplacé depuis.");
    }

    private static void aFile(Visit newcomer, String file) {
        var page = newcomer.open(file).page();
        act(page, "follow-ups", () -> {
            page.fill("#follow-ups [name=dueOn]", today(page));
            page.fill("#follow-ups [name=text]", "Rappeler la directrice");
        });
        assertThat(page.locator(".heading")).containsText("à relancer depuis le");
        page.navigate(page.url().replaceAll("/demandes/.*", "/permanence?view=follow-up"));
        assertThat(page.locator("#lignes")).containsText(NURSERY);

        newcomer.open(file);
        act(
                page,
                "follow-up-completions",
                () -> page.fill("#follow-up-completions [name=text]", "Elle a tout compris"));
        assertThat(page.locator(".heading")).not().containsText("à relancer");

        newcomer.open("/demandes?q=pomme");
        var other = page.locator("#lignes a.case").last().textContent();
        newcomer.open(file);
        act(page, "links", () -> page.fill("#links [name=to]", other));
        page.click(".facts a.case");
        assertThat(page.locator("h1")).hasText(other);
        assertThat(page.locator(".facts")).containsText("Dossiers liés");
    }

    private void twoPeople(Visit newcomer, Visit coordinator, String file) throws IOException {
        var here = newcomer.open(file).page();
        assertThat(here.locator(".live")).hasText("Les changements arrivent en direct.");
        here.click("#answers summary");
        here.fill("#answers [name=answer]", OURS);

        var there = coordinator.open(file).page();
        act(there, "answers", () -> there.fill("#answers [name=answer]", THEIRS));

        assertThat(here.locator("#entretemps")).containsText("Modifiée par");
        assertThat(here.locator("#answers [name=answer]")).hasValue(OURS);
        here.focus("#answers [name=answer]");
        here.keyboard().press("Control+Enter");
        assertThat(here.locator("#answers .refusal")).containsText("Rien n’a été enregistré");
        assertThat(here.locator("#answers .meanwhile")).containsText("Ce qui a changé pendant que vous écriviez");
        assertThat(here.locator("#answers .meanwhile")).containsText(THEIRS);
        assertThat(here.locator("#answers [name=answer]")).hasValue(OURS);
        picture("conflit", here, here.locator("#answers .refusal"), here.locator("#answers .answering"));

        here.click("#answers .actions button");
        assertThat(here.locator(".said .answer")).hasCount(2);
    }

    private void aProposal(Visit newcomer, Visit coordinator, String file) throws IOException {
        var here = newcomer.open(file).page();
        here.click("a[href*='/reponses/nouvelle']");
        assertThat(here.locator("[name=text]")).hasValue(OURS);
        here.fill("[name=title]", "Gale en crèche : qui traiter");
        here.fill("[name=shortcut]", "gale-creche");
        here.click("main .actions button");
        assertThat(here.locator(".heading")).containsText("Proposée");
        assertThat(here.locator("#withdrawals summary")).hasText("Retirer");

        var there = coordinator.open("/reponses?status=PROPOSED").page();
        there.click("main tbody a");
        picture(
                "approuver",
                there,
                there.locator(".heading"),
                there.locator(".request .said"),
                there.locator(".facts"));
        there.click(".actions-of form button");
        assertThat(there.locator(".heading")).containsText("Approuvée");
        var old = there.url();

        there.click("a[href*='replaces=']");
        there.fill("[name=title]", "Gale en crèche : qui traiter, qui prévenir");
        there.fill("[name=shortcut]", "gale-creche-2");
        there.click("main .actions button");
        there.click(".actions-of form button");
        there.navigate(old);
        there.click("#supersessions summary");
        there.selectOption(
                "#supersessions select",
                new SelectOption().setLabel("Gale en crèche : qui traiter, qui prévenir (gale-creche-2)"));
        there.click("#supersessions button");
        assertThat(there.locator(".heading")).containsText("Remplacée");

        newcomer.open(file);
        here.click("#answers summary");
        here.focus("#answers [name=answer]");
        here.keyboard().type("::gale-creche");
        assertThat(here.locator(
                        "#answers [role=option]", new Page.LocatorOptions().setHasText("Remplacée par une autre")))
                .hasCount(1);
        here.fill("#answers [name=answer]", "");
    }

    private static void anImport(Visit coordinator) {
        var page = coordinator.open("/imports").page();
        var example = page.request().get(page.url() + "/exemple-excel.csv").body();
        page.setInputFiles("#imports-file", new FilePayload("appels.csv", "text/csv", example));
        page.click("main form button");
        assertThat(page.locator("main")).containsText("Quelle colonne contient quoi");
        page.click("[formaction$='/check']");
        assertThat(page.locator("#report")).hasText("Vérification faite, rien n’est enregistré");
        page.click("form[action$='/discard'] button");
        assertThat(page).hasURL(Pattern.compile(".*/imports(\\?.*)?"));
    }

    private void keys(Visit newcomer, String file) throws IOException {
        var page = newcomer.open(file).page();
        var number = page.locator("h1").textContent();
        newcomer.open("/demandes");
        page.keyboard().press("Control+k");
        page.keyboard().type(number);
        assertThat(page.locator("#palette [aria-selected=true]")).containsText(number);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(number);

        page.keyboard().press("?");
        picture("touches", page, page.locator("#sheet"));
        page.keyboard().press("Escape");
        page.keyboard().press("Alt+n");
        assertThat(page.locator("#demandes-facility")).isFocused();
        page.click(".person a[href='/reglages']");
        assertThat(page.locator("main")).containsText("Touches seules");
    }

    private static void figuresAndPaper(Visit newcomer) {
        var page = newcomer.open("/tableau-de-bord").page();
        page.click(".figures .main a");
        assertThat(page.locator("main")).containsText("égale au chiffre");

        newcomer.open("/tableau-de-bord");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".top nav")).isHidden();
        assertThat(page.locator(".printed")).containsText("Imprimé le");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.click(".periods .apart a");
        assertThat(page.locator(".pause a")).hasText("Mettre en pause");
    }

    private void whatAnEvaluatorSees(String file) {
        try (var evaluator = appui.by("evaluation")) {
            var page = evaluator.open(file).page();
            assertThat(page.locator("main")).containsText(NURSERY);
            assertThat(page.locator("main .said")).containsText("masqué");
            assertThat(page.locator("main")).not().containsText("Faut-il fermer");
            assertThat(page.locator("main")).not().containsText(OURS);
        }
    }

    /** Facilities and earlier answers are made ready in the background, after a start. */
    private static void awaitIndexes(Page page) {
        var patiently = new Page.WaitForConditionOptions().setTimeout(60_000);
        Stream.of("/etablissements/options?q=tilleuls+lyon", "/demandes/semblables?question=gale&themes=SCABIES")
                .map(path -> page.url().replaceAll("/permanence.*", path))
                .forEach(address -> page.waitForCondition(
                        () -> page.request().get(address).text().contains("<li"), patiently));
    }

    private Visit tall(String login) {
        return appui.by(login, look -> look.setViewportSize(1280, 1300));
    }

    private static void theme(Visit visit, String typed, String meant) {
        visit.page().focus("#demandes-theme");
        visit.page().keyboard().type(typed);
        assertThat(visit.page().locator("#demandes-theme-options [role=option]").first())
                .hasText(meant);
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().locator(".chips")).containsText(meant);
    }

    private static void saved(Page page, String status) {
        assertThat(page.locator("#said")).containsText(Pattern.compile("Enregistrée\\s*:\\s*D-ARA-\\d{4}-\\d{5}"));
        assertThat(page.locator("#lignes tr").first()).containsText(status);
    }

    /** Fills one of the forms of a file in and sends it. */
    private static void act(Page page, String form, Runnable fill) {
        page.click("#" + form + " summary");
        fill.run();
        page.click("#" + form + " .actions button");
    }

    private static String today(Page page) {
        return (String) page.evaluate("new Intl.DateTimeFormat('fr-FR', {timeZone: 'Europe/Paris', day: '2-digit',"
                + " month: '2-digit', year: 'numeric'}).format(new Date())");
    }

    /** What surrounds these parts of the page, as it is now. */
    private void picture(String name, Page page, Locator... parts) throws IOException {
        var file = IMAGES.resolve(name + ".png");
        taken.add(name);
        parts[0].evaluate("part => window.scrollTo(0, part.getBoundingClientRect().top + scrollY - 200)");
        if (Boolean.getBoolean("redraw")) {
            Files.createDirectories(IMAGES);
            Files.write(file, shot(page, parts));
        }
        assertThat(file).isRegularFile();
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    }

    private static byte[] shot(Page page, Locator... parts) {
        var boxes = Stream.of(parts).map(Locator::boundingBox).toList();
        var left = boxes.stream().mapToDouble(box -> box.x).min().orElseThrow() - MARGIN;
        var top = boxes.stream().mapToDouble(box -> box.y).min().orElseThrow() - MARGIN;
        var right = boxes.stream().mapToDouble(box -> box.x + box.width).max().orElseThrow() + MARGIN;
        var bottom = boxes.stream().mapToDouble(box -> box.y + box.height).max().orElseThrow() + MARGIN;
        return page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(Math.max(0, left), Math.max(0, top), right - Math.max(0, left), bottom - Math.max(0, top)));
    }

    private static List<String> inTheGuide(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** As the browser reads it, capitals or not. */
    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
