import com.microsoft.playwright.Page.LocatorOptions;
import harness.Api;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Line 4: what is written twice, what no longer holds, and what was not passed on, each told where somebody sees it. */
class Publications {
    private static final String GALE = "Conduite à tenir devant un cas de gale en Ehpad";
    private static final List<String> NETWORK = List.of(
            "ARA", "BFC", "BRE", "CVL", "COR", "GES", "HDF", "IDF", "NOR", "NAQ", "OCC", "PDL", "PAC", "GUA", "GUY", "MAR", "REU");

    private final Proof proof;
    private final Appui appui;
    private final Browser browser;
    private final Api ara;
    private final Api idf;
    private final Api coordination;

    private Publications(Proof proof, Appui appui, Browser browser) {
        this.proof = proof;
        this.appui = appui;
        this.browser = browser;
        this.ara = appui.api("permanence");
        this.idf = appui.api("permanence.idf");
        this.coordination = appui.api("coordination");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("publications"), "tiny");
                    var browser = Browser.open()) {
                appui.start();
                browser.signIn(appui.base(), "permanence", appui.password());
                new Publications(proof, appui, browser).show();
            }
        });
    }

    private void show() throws IOException {
        var elsewhere = publish(idf, "IDF", "PRACTICE_DOCUMENT", "Fiche pratique : la gale en Ehpad, que faire ?", "SCABIES");
        covered(elsewhere);
        cited();
        relayed();
    }

    private void covered(JsonNode elsewhere) throws IOException {
        proof.title("A subject that another centre covers");
        var number = elsewhere.get("number").asString();
        proof.check("the same subject in other words finds " + number, onSubject(GALE).contains(number));
        proof.check("also by its synonym", onSubject("Sarcoptes : fiche pratique").contains(number));
        proof.check("another subject does not", !onSubject("Désinfection des endoscopes").contains(number));
        proof.equal("a liaison officer is told", 403, appui.api("liaison")
                .get("/api/publications/same-subject?title=" + Api.encode(GALE)).status());

        browser.go(appui.base() + "/activites/publications/nouvelle");
        browser.page().locator("select[name=kind]").selectOption("PRACTICE_DOCUMENT");
        browser.page().locator("input[name=title]").fill(GALE);
        browser.page().locator("input[name=title]").blur();
        var warning = browser.page().locator("#meme-sujet .covered");
        warning.waitFor();
        proof.check("typing the title warns: " + warning.innerText().replaceAll("\\s+", " "), warning.innerText().contains(number));
        browser.awaiting(() -> browser.page().locator("main form.entry button.button").last().click());
        proof.check("its page goes on telling", browser.page().locator("main").innerText().contains(number));
        var own = browser.page().locator("h1").innerText();
        var rows = Json.list(ara.get("/api/publications?q=" + own).must(200).json().get("rows"));
        var file = ara.get("/api/publications/" + rows.getFirst().get("id").asString()).must(200).json();
        proof.check("and so does its file by the API", numbers(file.get("sameSubject")).contains(number));
        proof.check("what is not the asker’s own is told, not opened",
                Json.list(file.get("sameSubject")).stream().noneMatch(row -> row.get("reached").asBoolean()));
    }

    private void cited() throws IOException {
        proof.title("An answer that cites what was replaced");
        var old = publish(ara, "ARA", "PRACTICE_DOCUMENT", "Précautions air : fiche", "AIR_PRECAUTIONS");
        var request = ara.post("/api/support-requests", Json.object(
                "centre", "ARA", "receivedAt", "2020-03-16T09:00:00+01:00", "channel", "PHONE", "sector", "EMS",
                "themes", List.of("PPE"), "question", "Quel masque pour entrer ?")).must(201).json();
        var address = "/api/support-requests/" + request.get("id").asString();
        var unknown = ara.post(address + "/answers", Json.object("answer", "x", "documents", List.of("P-ARA-1999-00001")));
        proof.equal("an unknown publication is refused", "400 documents[0]",
                unknown.status() + " " + unknown.json().get("errors").get(0).get("field").asString());
        var answered = ara.post(address + "/answers", Json.object(
                "answer", "Un FFP2, voir la fiche.", "documents", List.of(old.get("number").asString()))).must(200).json();
        proof.equal("cited as it holds", "IN_FORCE IN_FORCE", standing(file(address, answered), 0));

        var young = publish(ara, "ARA", "PRACTICE_DOCUMENT", "Précautions air : fiche, deuxième version", "AIR_PRECAUTIONS");
        var replaced = ara.post("/api/publications/" + old.get("id").asString() + "/replacements",
                Json.object("by", young.get("id").asString())).must(200).json();
        var file = file(address, replaced);
        proof.equal("once it is replaced the answer is flagged", "IN_FORCE REPLACED", standing(file, 0));
        proof.equal("with the one that holds now", young.get("number").asString(),
                document(file, 0).get("replacedByNumber").asString());
        proof.equal("as known before that it was not", "IN_FORCE IN_FORCE",
                standing(ara.get(address + "?asOf=" + answered.get("position").asLong()).must(200).json(), 0));
        var again = ara.post(address + "/answers", Json.object(
                "answer", "Encore la même.", "documents", List.of(old.get("id").asString()))).must(200).json();
        proof.equal("citing it now is told apart", "REPLACED REPLACED", standing(file(address, again), 1));

        browser.go(appui.base() + "/demandes/" + request.get("id").asString());
        var flags = browser.page().locator(".cited.doubtful").allInnerTexts();
        proof.equal("flags on the page: " + String.join(" / ", flags).replaceAll("\\s+", " "), 2, flags.size());
        browser.go(appui.base() + "/activites/" + old.get("id").asString());
        proof.check("the replaced one leads to who holds it",
                browser.page().locator("main").innerText().contains(request.get("number").asString()));
    }

    private void relayed() throws IOException {
        proof.title("An official message that two of 17 centres have not relayed");
        var message = publish(coordination, "GES", "OFFICIAL_MESSAGE", "MARS : nouvelle définition de cas", "COVID19");
        var address = "/api/publications/" + message.get("id").asString();
        var silent = List.of("BRE", "MAR");
        JsonNode last = message;
        for (var centre : NETWORK) {
            if (!silent.contains(centre)) {
                last = coordination.post(address + "/relays", Json.object("centre", centre, "to", "Ehpad et établissements")).must(200).json();
            }
        }
        var row = incomplete(last, message);
        proof.equal("centres in the network", 17, NETWORK.size());
        proof.equal("shown as silent", silent, codes(row.get("silent")));
        proof.equal("shown as having relayed", 15, row.get("relays").size());
        browser.go(appui.base() + "/activites/diffusion?incomplete=true");
        var told = browser.page().locator("tr", new LocatorOptions()
                .setHasText(message.get("number").asString())).locator(".silent li").allInnerTexts();
        proof.equal("shown on the page: " + told, 2, told.size());
        var own = idf.post(address + "/relays", Json.object("centre", "BRE", "to", "x"));
        proof.check("nobody relays for another centre (" + own.status() + ")", own.status() == 403 || own.status() == 404);
        for (var centre : silent) {
            last = coordination.post(address + "/relays", Json.object("centre", centre, "to", "Ehpad")).must(200).json();
        }
        proof.check("relayed by all it is a gap no more", incomplete(last, message) == null);
        var demonstration = Json.list(coordination.get("/api/publications/diffusion?incomplete=true&limit=1000")
                .must(200).json().get("rows"));
        proof.equal("gaps in the demonstration", 1, demonstration.size());
        proof.equal("by", List.of("COR", "GUY"), codes(demonstration.getFirst().get("silent")));
    }

    private JsonNode incomplete(JsonNode after, JsonNode message) throws IOException {
        return Json.list(coordination.get("/api/publications/diffusion?incomplete=true&limit=1000&minPosition="
                        + after.get("position").asLong()).must(200).json().get("rows")).stream()
                .filter(row -> row.get("id").asString().equals(message.get("id").asString()))
                .findFirst()
                .orElse(null);
    }

    private JsonNode publish(Api who, String centre, String kind, String title, String theme) throws IOException {
        return who.post("/api/publications", Json.object(
                "centre", centre, "kind", kind, "title", title, "themes", List.of(theme))).must(201).json();
    }

    private List<String> onSubject(String title) throws IOException {
        return numbers(ara.get("/api/publications/same-subject?limit=20&centre=ARA&title=" + Api.encode(title))
                .must(200).json().get("rows"));
    }

    private static List<String> numbers(JsonNode rows) {
        return Json.list(rows).stream().map(row -> row.get("number").asString()).toList();
    }

    private static List<String> codes(JsonNode texts) {
        var codes = new ArrayList<String>();
        texts.forEach(text -> codes.add(text.asString()));
        return codes.stream().sorted().toList();
    }

    private JsonNode file(String address, JsonNode after) throws IOException {
        return ara.get(address + "?minPosition=" + after.get("position").asLong()).must(200).json();
    }

    private static JsonNode document(JsonNode file, int answer) {
        return file.get("answers").get(answer).get("documents").get(0);
    }

    private static String standing(JsonNode file, int answer) {
        var document = document(file, answer);
        return document.get("then").asString() + " " + document.get("now").asString();
    }
}
