import static harness.Api.encode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import harness.Api;
import harness.Appui;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Times;
import harness.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Line 5: the directory is taken in, the right facility comes first, and the same problem is found in other words. */
class Found {
    private static final int ROWS = 100_000;
    private static final List<String> LAYOUTS = List.of("STRUCTUREET", "NAMED_COLUMNS", "STRUCTURES_JSON");
    private static final Pattern OPTION =
            Pattern.compile("data-finess=\"([^\"]*)\" data-name=\"([^\"]*)\" data-city=\"([^\"]*)\"");
    private static final int SHOWN = 5;
    private static final int ENOUGH = 18;

    /** What is typed, and what must come first: beginning of the number, name, town. */
    private record Question(String typed, String number, String name, String town) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("st etienne", "42", "CHU DE SAINT ETIENNE", "SAINT ETIENNE"),
            new Question("690000…", "690000", "EHPAD LES TILLEULS", "LYON"),
            new Question("ehpad tilleuls lyon", "690000", "EHPAD LES TILLEULS", "LYON"),
            new Question("tileuls", "690000", "EHPAD LES TILLEULS", "LYON"));

    private record Pair(String theme, String question, String answer, String otherWords) {}

    private final Proof proof;
    private final Path folder;
    private final Appui appui;

    private Found(Proof proof, Path folder, Appui appui) {
        this.proof = proof;
        this.folder = folder;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("found");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                new Found(proof, folder, appui).show();
            }
        });
    }

    private void show() throws Exception {
        theFileIsTakenInWhateverItsLayout();
        proof.figure("start, seconds", "%.1f".formatted(appui.start()));
        theRightFacilityComesFirst();
        theSameProblemIsFoundInOtherWords();
        nobodyFindsWhatLiesOutsideTheirScope();
    }

    private void theFileIsTakenInWhateverItsLayout() throws Exception {
        proof.title("An invented file of %,d facilities, with valid check digits".formatted(ROWS));
        for (var layout : LAYOUTS) {
            var file = folder.resolve("etalab-" + layout);
            House.call(
                            Map.of(),
                            House.ROOT.resolve("ops").resolve("appui").toString(),
                            "demo-finess",
                            file.toString(),
                            "--rows",
                            String.valueOf(ROWS),
                            "--layout",
                            layout)
                    .mustSucceed();
            var ended = appui.chore("import", "finess", file.toString(), "--json").mustSucceed();
            var told = ended.json();
            var event = told.get("import");
            proof.figure(
                    layout + ": seconds, start of the machine included",
                    "%.1f".formatted(ended.seconds()));
            proof.equal(
                    "rows read, refused, wrong check digits",
                    ROWS + ", 0, 0",
                    event.get("read").asInt() + ", " + event.get("refused").asInt() + ", "
                            + told.get("wrongCheckDigits").size());
            var changes = event.get("added").asInt() + event.get("changed").asInt() + event.get("closed").asInt();
            if (layout.equals(LAYOUTS.getFirst())) {
                proof.check("it adds what the demonstration did not know: " + changes, changes > ROWS / 2);
                var again = appui.chore("import", "finess", file.toString(), "--json").mustSucceed().json().get("import");
                proof.equal(
                        "the same file again changes",
                        0,
                        again.get("added").asInt() + again.get("changed").asInt() + again.get("closed").asInt());
            } else {
                proof.equal("the same content in another layout changes", 0, changes);
            }
        }
    }

    private void theRightFacilityComesFirst() throws IOException {
        proof.title("The combobox, as permanence (ARA), in the fragment and in the API");
        var visitor = new Visitor(appui).signIn("permanence", "demo");
        awaitIndex();
        for (var question : QUESTIONS) {
            var options = OPTION.matcher(visitor.get("/etablissements/options?q=" + encode(question.typed))
                            .must(200)
                            .body())
                    .results()
                    .map(option -> option.group(1) + " " + Visitor.read(option.group(2)) + ", "
                            + Visitor.read(option.group(3)))
                    .toList();
            var first = options.isEmpty() ? "nothing" : options.getFirst();
            proof.check(
                    "\"%s\": %s".formatted(question.typed, first),
                    first.startsWith(question.number) && first.endsWith(" " + question.name + ", " + question.town));
            options.stream().skip(1).limit(2).forEach(other -> proof.figure("then", other));
            var row = facilities(question.typed).getFirst();
            proof.equal("the API's first is the same", first.substring(0, 9), row.get("finess").asString());
        }
        howLongItTakes();
    }

    /** It is made in the background after a start. */
    private void awaitIndex() throws IOException {
        var begun = System.nanoTime();
        while (facilities("EHPAD LES TILLEULS LYON").isEmpty() && System.nanoTime() - begun < 60_000_000_000L) {
            Appui.pause(50);
        }
        proof.figure("index there after the start, seconds", "%.1f".formatted((System.nanoTime() - begun) / 1e9));
    }

    private List<JsonNode> facilities(String typed) throws IOException {
        return Json.list(appui.api("permanence")
                .get("/api/facilities?q=" + encode(typed))
                .must(200)
                .json()
                .get("rows"));
    }

    private void howLongItTakes() throws IOException {
        var typed = new ArrayList<String>();
        for (var question : QUESTIONS) {
            for (var length = 1; length <= question.typed.length(); length++) {
                typed.add(question.typed.substring(0, length));
            }
        }
        typed.removeIf(String::isBlank);
        var times = new Times();
        for (var round = 0; round < 6; round++) {
            for (var some : typed) {
                var begun = System.nanoTime();
                facilities(some);
                if (round > 0) {
                    times.add((System.nanoTime() - begun) / 1e6);
                }
            }
        }
        proof.figure(
                "every beginning of them, one after the other, over HTTP: p50 / p95 / max",
                "%.1f / %.1f / %.1f ms (%d)".formatted(times.at(0.5), times.at(0.95), times.at(1), times.size()));
    }

    private void theSameProblemIsFoundInOtherWords() throws IOException {
        var pairs = pairs();
        proof.title("%d problems told twice, among the requests of the small demonstration".formatted(pairs.size()));
        var permanence = appui.api("permanence");
        var ids = new ArrayList<String>();
        for (var pair : pairs) {
            ids.add(log(permanence, pair));
        }
        awaitTheLast(permanence, pairs.getLast(), ids.getLast());
        var first = 0;
        var shown = 0;
        var times = new Times();
        for (var i = 0; i < pairs.size(); i++) {
            var begun = System.nanoTime();
            var rows = similar(permanence, pairs.get(i).otherWords);
            times.add((System.nanoTime() - begun) / 1e6);
            var rank = 1 + rows.stream().map(row -> row.get("id").asString()).toList().indexOf(ids.get(i));
            first += rank == 1 ? 1 : 0;
            shown += rank > 0 ? 1 : 0;
            proof.figure(
                    (rank == 0 ? "not found" : "rank " + rank) + ", " + pairs.get(i).theme,
                    pairs.get(i).otherWords.substring(0, Math.min(60, pairs.get(i).otherWords.length())) + "…");
        }
        proof.figure("hit@1", first + " of " + pairs.size());
        proof.figure("over HTTP: p50 / p95", "%.1f / %.1f ms".formatted(times.at(0.5), times.at(0.95)));
        proof.check(
                "hit@%d is %d of %d (must be %d)".formatted(SHOWN, shown, pairs.size(), ENOUGH), shown >= ENOUGH);
        var fragment = new Visitor(appui)
                .signIn("permanence", "demo")
                .get("/demandes/semblables?question=" + encode(pairs.getFirst().otherWords))
                .must(200)
                .body();
        proof.check(
                "the page's piece has a button for each",
                fragment.split("data-reuse=").length - 1 == similar(permanence, pairs.getFirst().otherWords).size());
    }

    private static List<Pair> pairs() throws IOException {
        var file = House.ROOT.resolve("ops").resolve("accept.d").resolve("desk").resolve("pairs.csv");
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            return rows.stream().map(Found::pair).toList();
        }
    }

    private static Pair pair(NamedCsvRecord row) {
        return new Pair(
                row.getField("theme"), row.getField("question"), row.getField("answer"), row.getField("otherWords"));
    }

    private static String log(Api api, Pair pair) throws IOException {
        return api.post(
                        "/api/support-requests",
                        Json.object(
                                "centre", "ARA",
                                "receivedAt", "2020-03-12T09:00:00+01:00",
                                "channel", "PHONE",
                                "sector", "EMS",
                                "themes", List.of(pair.theme),
                                "question", pair.question,
                                "answer", pair.answer,
                                "outcome", "ORAL_ADVICE"))
                .must(201)
                .json()
                .get("id")
                .asString();
    }

    private static void awaitTheLast(Api api, Pair pair, String id) throws IOException {
        var begun = System.nanoTime();
        while (similar(api, pair.question).stream().noneMatch(row -> row.get("id").asString().equals(id))
                && System.nanoTime() - begun < 30_000_000_000L) {
            Appui.pause(50);
        }
    }

    private static List<JsonNode> similar(Api api, String question) throws IOException {
        return Json.list(api.get("/api/support-requests/similar?limit=" + SHOWN + "&question=" + encode(question))
                .must(200)
                .json()
                .get("rows"));
    }

    private void nobodyFindsWhatLiesOutsideTheirScope() throws IOException {
        proof.title("Scope");
        var asked = "/api/support-requests/similar?question=" + encode("gale dans une unité");
        var elsewhere = Json.list(appui.api("permanence.idf").get(asked).must(200).json().get("rows"));
        proof.check(
                "another centre finds its own only: " + elsewhere.size(),
                !elsewhere.isEmpty()
                        && elsewhere.stream().allMatch(row -> row.get("centre").asString().equals("IDF")));
        for (var login : List.of("liaison", "evaluation", "admin")) {
            proof.equal(login + " is refused", 403, appui.api(login).get(asked).status());
        }
    }
}
