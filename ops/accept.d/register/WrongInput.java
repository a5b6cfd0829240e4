import harness.Appui;
import harness.Browser;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Line 6: wrong input is refused in our words and leaves nothing behind; free text stays what it is. */
class WrongInput {
    private static final Path CASES = House.ROOT.resolve("ops/accept.d/register/wrong-input.txt");
    private static final Pattern REPEATED = Pattern.compile("\\{([^{}]|[{\\[\\]]|\\{\"a\":|[^{}*]{1,8})\\*(\\d+)}");
    private static final Pattern BYTE = Pattern.compile("\\{byte:([0-9a-f]{2})}");

    /** What would do something if it were taken for more than text. */
    private static final List<String> LIVELY = List.of(
            "<script>window.pwned = 1; alert('script')</script>",
            "<img src=x onerror=\"alert('img')\">",
            "\"><svg onload=alert('svg')>",
            "'; DROP TABLE log.event; --",
            "Robert'); DELETE FROM view.ledger WHERE ('1'='1",
            "=HYPERLINK(\"http://example.invalid\";\"Cliquez\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "${7*7} #{7*7} {{7*7}} %s %n \\u003cb\\u003e &lt;b&gt;",
            "javascript:alert('url')");

    private final Proof proof;
    private final Appui appui;
    private final Map<String, String> names = new LinkedHashMap<>();

    private WrongInput(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("wrong-input");
            try (var appui = Appui.realRegister(proof, folder);
                    var browser = Browser.open()) {
                var line = new WrongInput(proof, appui);
                line.wrongInputIsRefusedAndStoresNothing();
                line.livelyTextStaysText(browser);
                line.formsKeepWhatWasTyped(browser);
            }
        });
    }

    // ---- wrong input

    private record Case(String wanted, String code, String title, String request) {
        static Case of(String block) {
            var end = block.indexOf('\n');
            var first = block.substring(0, end).split(" ", 2);
            var wanted = first[0].split(":", 2);
            return new Case(wanted[0], wanted.length == 2 ? wanted[1] : "", first[1], block.substring(end + 1));
        }
    }

    private record Answer(int status, String type, String body) {
        static Answer of(String raw) {
            var head = raw.split("\r\n\r\n", 2);
            var lines = head[0].split("\r\n");
            var type = Arrays.stream(lines)
                    .filter(line -> line.toLowerCase().startsWith("content-type:"))
                    .map(line -> line.substring(13).strip())
                    .findFirst()
                    .orElse("");
            return new Answer(
                    lines[0].startsWith("HTTP/1.1 ") ? Integer.parseInt(lines[0].substring(9, 12)) : 0,
                    type,
                    head.length == 2 ? head[1] : "");
        }

        String problem() {
            if (!type.startsWith("application/problem+json")) {
                return "";
            }
            var from = body.indexOf('{');
            return Json.read(body.substring(from, body.lastIndexOf('}') + 1)).path("code").asString("");
        }
    }

    private void wrongInputIsRefusedAndStoresNothing() throws Exception {
        names.put("open", create("permanence", Map.of("centre", "ARA")));
        names.put("elsewhere", create("permanence.idf", Map.of("centre", "IDF")));
        names.put("done", create("permanence", Map.of("centre", "ARA", "answer", "Isoler", "outcome", "ORAL_ADVICE")));
        var before = stored();
        proof.title("Wrong input, from " + House.ROOT.toAbsolutePath().relativize(CASES.toAbsolutePath()));
        var cases = Arrays.stream(("\n" + Files.readString(CASES)).split("\n== "))
                .skip(1)
                .map(Case::of)
                .toList();
        var byStatus = new TreeMap<String, Integer>();
        var wrong = 0;
        for (var one : cases) {
            var answer = send(one);
            byStatus.merge(answer.status() + "", 1, Integer::sum);
            var problem = answer.problem();
            var asWanted = List.of(one.wanted().split("\\|")).contains(answer.status() + "")
                    && !problem.isEmpty()
                    && (one.code().isEmpty() || one.code().equals(problem))
                    && !answer.body().contains("Exception")
                    && !answer.body().contains("\tat ");
            if (!asWanted) {
                wrong++;
                proof.figure("not as it must be: " + one.title(), "%d %s %s, must be %s %s"
                        .formatted(answer.status(), problem, shortened(answer), one.wanted(), one.code()));
            }
        }
        proof.figure("answers by status", byStatus);
        proof.check("at least 60 cases: " + cases.size(), cases.size() >= 60);
        proof.equal("answers that are no 4xx problem of the wanted status, with a code", 0, wrong);
        proof.equal("what is stored (position, events, keys of commands, numbers, sealing keys)", before, stored());
        proof.check("it is still ready", appui.isReady());
    }

    private static String shortened(Answer answer) {
        var body = answer.body().replaceAll("\\s+", " ");
        return answer.type() + " " + body.substring(0, Math.min(160, body.length()));
    }

    private String stored() throws Exception {
        try (var sql = appui.database().as(Database.APPLICATION);
                var keys = appui.database().keys()) {
            return "%s, %s, %s".formatted(
                    appui.api("coordination").get("/api/status").json().get("position").asLong(),
                    Database.one(sql, """
                            SELECT concat_ws(', ', (SELECT count(*) FROM log.event), (SELECT count(*) FROM log.command_key),
                                             (SELECT sum(last) FROM log.number_series))
                            """),
                    Database.one(keys, "SELECT count(*) FROM vault.sealing_key"));
        }
    }

    private String create(String login, Map<String, Object> members) throws IOException {
        var body = valid();
        body.putAll(members);
        var created = appui.api(login).post("/api/support-requests", body).must(201).json();
        appui.api(login).get("/api/support-requests?minPosition=" + created.get("position").asLong()).must(200);
        return created.get("id").asString();
    }

    private static Map<String, Object> valid() {
        return Json.object(
                "centre", "ARA",
                "receivedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "channel", "PHONE",
                "sector", "EMS",
                "facility", Json.object("name", "Résidence d'essai", "city", "Lyon", "department", "69"),
                "requester", Json.object("name", "Mme A.", "function", "IDE"),
                "themes", List.of("COVID19"),
                "question", "Que faire ?");
    }

    /** Byte by byte, since an orderly client would refuse to send half of it. */
    private Answer send(Case one) throws IOException {
        var parts = one.request().split("\n\n", 2);
        var head = new ArrayList<>(List.of(parts[0].strip().split("\n")));
        var line = filled(head.removeFirst());
        var body = bytes(body(parts.length == 2 ? parts[1].strip() : ""));
        var headers = new LinkedHashMap<String, String>();
        var login = "permanence";
        if (body.length > 0 || line.startsWith("POST")) {
            headers.put("Content-Type", "application/json");
        }
        for (var header : head) {
            var nameAndValue = header.split(": ", 2);
            if (nameAndValue[0].equals("As")) {
                login = nameAndValue[1];
            } else {
                headers.put(nameAndValue[0], filled(nameAndValue[1]));
            }
        }
        if (!login.equals("nobody")) {
            headers.put("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((login + ":" + appui.password()).getBytes(StandardCharsets.UTF_8)));
        }
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
        headers.put("Content-Length", String.valueOf(body.length));
        var request = new ByteArrayOutputStream();
        request.writeBytes((line + " HTTP/1.1\r\n").getBytes(StandardCharsets.ISO_8859_1));
        headers.forEach((name, value) ->
                request.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
        request.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return exchange(request.toByteArray());
    }

    private Answer exchange(byte[] request) throws IOException {
        var port = Integer.parseInt(appui.base().substring(appui.base().lastIndexOf(':') + 1));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            var sender = Thread.startVirtualThread(() -> {
                try {
                    socket.getOutputStream().write(request);
                } catch (IOException closed) {
                    // the answer came before all was sent
                }
            });
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException reset) {
                // what came before stands
            }
            sender.interrupt();
            return Answer.of(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private String body(String written) {
        if (!written.startsWith("~")) {
            return filled(written);
        }
        var end = written.lastIndexOf('}') + 1;
        var trailing = written.substring(end);
        var members = new LinkedHashMap<String, String>();
        valid().forEach((name, value) -> members.put(name, Json.write(value)));
        var changes = written.substring(1, end).strip();
        if (!changes.equals("{}")) {
            var colon = changes.indexOf(':');
            for (var change : twoAtMost(changes)) {
                colon = change.indexOf(':');
                var name = change.substring(0, colon).strip().replace("\"", "");
                var value = change.substring(colon + 1).strip();
                if (value.equals("null")) {
                    members.remove(name);
                } else {
                    members.put(name, filled(value));
                }
            }
        }
        var text = new StringBuilder("{");
        members.forEach((name, value) ->
                text.append(text.length() == 1 ? "" : ",").append('"').append(name).append("\":").append(value));
        return text + "}" + trailing;
    }

    /** The members of a flat change: a comma inside a value is one inside brackets or quotes. */
    private static List<String> twoAtMost(String object) {
        var inside = object.substring(1, object.length() - 1);
        var members = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var from = 0;
        for (var i = 0; i < inside.length(); i++) {
            var c = inside.charAt(i);
            if (c == '"' && (i == 0 || inside.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ']' || c == '}')) {
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                members.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        members.add(inside.substring(from));
        return members;
    }

    private String filled(String text) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        filled = filled.replace("{soon}", Instant.now().plus(Duration.ofMinutes(10)).toString());
        return REPEATED.matcher(filled).replaceAll(match ->
                java.util.regex.Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        var from = 0;
        var bare = BYTE.matcher(text);
        while (bare.find()) {
            bytes.writeBytes(text.substring(from, bare.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(bare.group(1), 16));
            from = bare.end();
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    // ---- lively text

    private void livelyTextStaysText(Browser browser) throws Exception {
        proof.title("Script, SQL and formula in free text");
        var permanence = appui.api("permanence");
        browser.signIn(appui.base(), "permanence", appui.password());
        var unchanged = 0;
        var shown = 0;
        for (var text : LIVELY) {
            var body = valid();
            body.put("question", text);
            body.put("requester", Map.of("name", text, "function", text));
            body.put("facility", Map.of("name", text, "city", text));
            var created = permanence.post("/api/support-requests", body).must(201).json();
            var id = created.get("id").asString();
            permanence.post("/api/support-requests/" + id + "/answers", Map.of("answer", text)).must(200);
            var last = permanence
                    .post("/api/support-requests/" + id + "/notes", Map.of("text", text))
                    .must(200)
                    .json();
            var min = "?minPosition=" + last.get("position").asLong();
            var request = permanence.get("/api/support-requests/" + id + min).must(200).json();
            unchanged += isEverywhere(text, request) ? 1 : 0;
            shown += isShown(text, browser, id, min) ? 1 : 0;
        }
        proof.equal("texts that the API gives back unchanged (question, requester, facility, answer, note)", LIVELY.size(), unchanged);
        proof.equal("texts that a browser shows as they are, on the request's page and in the lists", LIVELY.size(), shown);
        proof.equal("dialogs that scripts have opened", List.of(), browser.dialogs());
        proof.check("window.pwned is not set", browser.run("String(window.pwned)").asString().equals("undefined"));
        try (var sql = appui.database().as(Database.APPLICATION)) {
            proof.figure("log.event is still there, with events", Database.one(sql, "SELECT count(*) FROM log.event"));
        }
    }

    private static boolean isEverywhere(String text, JsonNode request) {
        var quoted = Json.write(text);
        var count = Pattern.compile(Pattern.quote(quoted)).matcher(request.toString()).results().count();
        var same = request.get("question").asString().equals(text)
                && request.get("requester").get("name").asString().equals(text)
                && request.get("facility").get("name").asString().equals(text);
        if (!same || count < 7) {
            System.out.println("       differs: " + request);
        }
        return same && count >= 7;
    }

    private boolean isShown(String text, Browser browser, String id, String min) {
        var onPage = "document.body.textContent.split(%s).length - 1".formatted(Json.write(text));
        browser.go(appui.base() + "/demandes/" + id + min);
        var ofRequest = browser.run(onPage).asInt();
        var elements = browser.run("document.querySelectorAll('script:not([src]), img[onerror], svg[onload]').length").asInt();
        browser.go(appui.base() + "/demandes" + min);
        elements += browser.run("document.querySelectorAll('script:not([src]), img[onerror], svg[onload]').length").asInt();
        if (ofRequest < 4 || elements > 0) {
            System.out.println("       " + text + ": shown " + ofRequest + " times, " + elements + " lively elements");
        }
        return ofRequest >= 4 && elements == 0;
    }

    // ---- forms

    private void formsKeepWhatWasTyped(Browser browser) throws Exception {
        proof.title("Forms that are refused");
        var before = stored();
        browser.go(appui.base() + "/permanence");
        var typed = Json.object(
                "receivedAt", "31/02/2020 25:61",
                "facility.name", "EHPAD <b>Les Tilleuls</b>",
                "facility.city", "Saint-Étienne & environs",
                "facility.finess", "pas un numéro",
                "requester.name", "Mme \"O'Neil\"",
                "requester.phone", "04 00 00 00 00",
                "requester.email", "sans arobase",
                "question", "Deux cas de gale…\nQue faire <script>alert(1)</script> ?",
                "answer", "Traiter tout le monde & prévenir",
                "durationMinutes", "beaucoup");
        keeps(browser, "/demandes", typed, Map.of("channel", "LETTER", "sector", "COMMUNAUTE", "themes", "SCABIES"));

        browser.go(appui.base() + "/demandes/" + names.get("open"));
        keeps(browser, "/demandes/" + names.get("open") + "/answers",
                Json.object("answer", "", "durationMinutes", "<i>dix</i>"), Map.of());
        browser.go(appui.base() + "/demandes/" + names.get("open"));
        keeps(browser, "/demandes/" + names.get("open") + "/withdrawals",
                Json.object("reason", "x".repeat(20_001)), Map.of("reasonCode", "DUPLICATE"));
        proof.equal("dialogs that scripts have opened", List.of(), browser.dialogs());
        proof.equal("what is stored", before, stored());
    }

    /** Fills a form of the page with scripts off its own checks, sends it, and reads the form that comes back. */
    private void keeps(Browser browser, String action, Map<String, Object> typed, Map<String, String> chosen) {
        var form = "document.querySelector('form[action=\"%s\"]')".formatted(action);
        var fill = new StringBuilder("(() => { const f = " + form + "; if (!f) return 'no form'; const missing = [];");
        typed.forEach((name, text) -> fill.append("{ const e = f.elements.namedItem(%1$s); if (e) e.value = %2$s; else missing.push(%1$s); }"
                .formatted(Json.write(name), Json.write(text))));
        chosen.forEach((name, code) -> fill.append("""
                { const all = [...f.elements].filter(e => e.name === %1$s);
                  let done = false;
                  for (const e of all) {
                    if (e.type === 'radio' || e.type === 'checkbox') { if (e.value === %2$s) { e.checked = true; done = true; } }
                    else { e.value = %2$s; done = e.value === %2$s; if (e.multiple) { for (const o of e.options) if (o.value === %2$s) { o.selected = true; done = true; } } }
                  }
                  if (!done) missing.push(%1$s); }""".formatted(Json.write(name), Json.write(code))));
        fill.append("f.noValidate = true; return missing.join(', '); })()");
        var missing = browser.run(fill.toString()).asString();
        proof.equal(action + ": fields that the form lacks", "", missing);
        // Answered with a page, or with the form alone where the page stays.
        var page = browser.page();
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST") && response.url().endsWith(action),
                () -> browser.run("void " + form + ".requestSubmit()"));
        proof.equal(action + ": status", 422, answer.status());
        page.waitForSelector("form[action=\"%s\"] [aria-invalid=true]".formatted(action));
        var back = browser.run("JSON.stringify([...new FormData(" + form + ").entries()])");
        var entries = Json.read(back.asString());
        var lost = new ArrayList<String>();
        typed.forEach((name, text) -> {
            if (!holds(entries, name, String.valueOf(text))) {
                lost.add(name);
            }
        });
        chosen.forEach((name, code) -> {
            if (!holds(entries, name, code)) {
                lost.add(name);
            }
        });
        proof.equal(action + ": of %d fields those that were lost".formatted(typed.size() + chosen.size()), List.of(), lost);
        proof.check(action + ": the page says what is wrong", browser.run("document.querySelectorAll('[aria-invalid=true]').length").asInt() > 0);
    }

    /** A text area sends its line ends as CR LF. */
    private static boolean holds(JsonNode entries, String name, String value) {
        return Json.list(entries).stream()
                .anyMatch(entry -> entry.get(0).asString().equals(name)
                        && entry.get(1).asString().replace("\r\n", "\n").equals(value));
    }
}
