import com.microsoft.playwright.Page;
import harness.Api;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Line 1: a cluster of respiratory infections in a nursing home, from the portal's number to its second closure. */
class Cluster {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final String PORTAL_NUMBER = "PORTAIL-ESSAI-0413";
    private static final String DECLARANT = "cadre@tilleuls.example";
    private static final String ASKED = "Résultats des prélèvements nasopharyngés";

    private static final List<String> STEPS = List.of(
            "signalement.received",
            "signalement.acknowledged",
            "signalement.cases-counted",
            "signalement.information-requested",
            "signalement.deadline-passed",
            "signalement.reminded",
            "signalement.linked",
            "signalement.feedback-given",
            "signalement.closed",
            "signalement.reopened");

    private final Proof proof;
    private final Appui appui;
    private final MailServer mails;
    private final LocalDate today = LocalDate.now(PARIS);
    private final LocalDate receipt = today.minusDays(8);
    private final Page page;
    private String file = "";

    private Cluster(Proof proof, Appui appui, MailServer mails, Browser browser) {
        this.proof = proof;
        this.appui = appui;
        this.mails = mails;
        this.page = browser.page();
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("cluster");
            try (var mails = new MailServer();
                    var appui = Appui.realRegister(proof, folder)) {
                appui.stop();
                appui.with("SPRING_MAIL_HOST", "127.0.0.1")
                        .with("SPRING_MAIL_PORT", String.valueOf(mails.port()))
                        .with("APPUI_MAIL_FROM", "appui@cpias.example")
                        .with("APPUI_MAIL_LOOK", "500ms")
                        .with("APPUI_POLICY_LOOK", "1s")
                        .start();
                try (var browser = Browser.open()) {
                    browser.signIn(appui.base(), "liaison", appui.password());
                    var cluster = new Cluster(proof, appui, mails, browser);
                    cluster.isFollowed();
                    cluster.isOnTheTimeline();
                    cluster.isCounted();
                    cluster.isInTheTrail();
                    proof.equal("complaints of scripts or of the content policy", List.of(), browser.complaints());
                }
            }
        });
    }

    private void isFollowed() throws Exception {
        proof.title("Followed in Chromium, by an ARS liaison officer");
        enter();
        act("accuser", Map.of("text", "Bien reçu, merci.", "occurredAt", at(receipt.plusDays(1), 9)));
        act("denombrer", Map.of("asOfDay", day(receipt.plusDays(2)), "residents", "7", "staff", "2"));
        act("denombrer", Map.of("asOfDay", day(receipt.plusDays(4)), "residents", "9", "staff", "3", "deaths", "1"));
        act("demander", Map.of("what", ASKED, "dueOn", day(today.minusDays(1)), "occurredAt", at(receipt.plusDays(3), 10)));
        becomesOverdue();
        isRemindedByMail();
        isVisited();
        act("retour", Map.of("text", "Conduite à tenir envoyée à l’établissement."));
        close("Épidémie terminée, douze malades.");
        act("rouvrir", Map.of("reason", "Deux nouveaux cas annoncés."));
        proof.check("it is followed again", page.locator(".heading .status").innerText().strip().length() > 0
                && !status().equals("CLOSED"));
        close("Épidémie terminée, les deux cas n’en étaient pas.");
        proof.equal("status at the end", "CLOSED", status());
    }

    private void enter() throws IOException {
        page.navigate(appui.base() + "/signalements/nouveau");
        page.selectOption("[name=origin]", "PORTAL");
        page.fill("[name=externalNumber]", PORTAL_NUMBER);
        page.fill("[name=receivedAt]", at(receipt, 9));
        page.fill("[name=arsReceivedAt]", at(receipt.minusDays(1), 17));
        page.fill("[name=\"facility.name\"]", "EHPAD Les Tilleuls");
        page.keyboard().press("Escape");
        page.fill("[name=\"facility.city\"]", "Lyon");
        page.fill("[name=\"facility.department\"]", "69");
        page.check("[name=sector][value=EMS]");
        page.selectOption("[name=kind]", "IRA");
        page.fill("[name=firstCaseOn]", day(receipt.minusDays(2)));
        page.fill("[name=\"cases.residents\"]", "4");
        page.fill("[name=summary]", "Quatre résidents fébriles au même étage.");
        page.check("[name=criteria][value=\"2017:2\"]");
        page.waitForNavigation(() -> page.locator("main form .actions button").first().click());
        file = page.url().replaceFirst(".*(/signalements/[0-9a-f-]{36}).*", "$1");
        proof.check("entered by the portal's number, 8 days late: " + page.locator("h1").innerText(),
                file.startsWith("/signalements/") && text().contains(PORTAL_NUMBER));
        var judgement = signalement().get("judgement");
        proof.figure("judged", judgement.get("verdict").asString() + " by " + judgement.get("rule").asString());
        proof.equal("a cluster from the beginning, by the threshold of 3", "CLUSTER", judgement.get("verdict").asString());
    }

    private void becomesOverdue() throws Exception {
        for (var i = 0; i < 60 && !types().contains("signalement.deadline-passed"); i++) {
            Appui.pause(1_000);
        }
        page.navigate(appui.base() + file);
        proof.equal("what was asked for is late", "LATE", signalement().get("informationRequests").get(0).get("state").asString());
        proof.check("the page says so in words", text().contains("en retard d’un jour"));
    }

    private void isRemindedByMail() throws Exception {
        page.navigate(appui.base() + file);
        page.waitForNavigation(() -> page.locator(".asked a[href*='relance=1']").click());
        var shown = page.locator("#relance [name=text]").first().inputValue();
        proof.check("the text is shown before it goes, prepared from what was asked", shown.contains(ASKED));
        page.fill("#relance [name=to]", DECLARANT);
        page.waitForNavigation(() -> page.locator("#relance form button").first().click());
        for (var i = 0; i < 60 && mails.received().isEmpty(); i++) {
            Appui.pause(500);
        }
        Appui.pause(3_000);
        proof.equal("mails that the mail server took for the declarant", 1L,
                mails.received().stream().filter(mail -> mail.contains("To: " + DECLARANT) || mail.contains("RCPT " + DECLARANT)).count());
        proof.figure("subject of that mail, as sent", mails.received().stream().flatMap(String::lines)
                .filter(line -> line.startsWith("Subject:")).findFirst().orElse("none"));
    }

    /** A visit is entered by the centre, and linked on the page of the signalement by the liaison officer. */
    private void isVisited() throws IOException {
        var visit = appui.api("permanence").post("/api/on-site-actions", Json.object(
                        "centre", "ARA", "mode", "ON_SITE", "type", "VISIT", "title", "Visite de l’EHPAD", "sector", "EMS",
                        "occurredAt", receipt.plusDays(5).atTime(14, 0).atZone(PARIS).toOffsetDateTime().toString(),
                        "facility", Json.object("name", "EHPAD Les Tilleuls", "city", "Lyon", "department", "69")))
                .must(201)
                .json();
        act("lier", Map.of("to", visit.get("number").asString()));
        proof.check("the visit " + visit.get("number").asString() + " stands among the linked cases",
                page.locator(".linked").allInnerTexts().stream().anyMatch(all -> all.contains(visit.get("number").asString())));
    }

    private void close(String summary) {
        act("clore", Map.of(
                "summary", summary,
                "cases.asOfDay", day(receipt.plusDays(6)),
                "cases.residents", "9",
                "curve[0].day", day(receipt.minusDays(2)),
                "curve[0].residents", "4",
                "curve[1].day", day(receipt.plusDays(2)),
                "curve[1].residents", "5",
                "curve[1].staff", "3"));
        proof.check("the curve is drawn, beside its table", page.locator("svg.curve").count() == 1
                && text().contains("Courbe épidémique établie à la clôture"));
    }

    /** Unfolds a form by its anchor, fills it in and sends it. */
    private void act(String anchor, Map<String, String> typed) {
        page.navigate(appui.base() + file + "#" + anchor);
        typed.forEach((name, value) -> page.locator("#" + anchor + " [name=\"" + name + "\"]").first().fill(value));
        page.waitForNavigation(() -> page.locator("#" + anchor + " form .actions button").first().click());
        proof.check("sent: " + anchor, !page.locator(".refusal").first().isVisible() && page.url().contains(file + "?"));
    }

    private void isOnTheTimeline() throws IOException {
        proof.title("On the timeline");
        page.navigate(appui.base() + file);
        var steps = page.locator(".timeline > li").count();
        var dated = page.locator(".timeline > li").all().stream()
                .filter(step -> step.locator(".when time[datetime]").count() == 2)
                .count();
        proof.equal("events of the signalement", types().size(), steps);
        proof.equal("steps that bear two dates", (long) steps, dated);
        var told = new LinkedHashSet<>(types());
        proof.check("every step of the line is there: " + String.join(", ", told), told.containsAll(STEPS));
        var first = page.locator(".timeline > li").first().locator("time[datetime]").all().stream()
                .map(time -> time.getAttribute("datetime").substring(0, 10))
                .toList();
        proof.equal("the receipt happened and was recorded on", List.of(receipt.toString(), today.toString()), first);
    }

    private void isCounted() throws IOException {
        proof.title("On the counters");
        var id = file.substring("/signalements/".length());
        for (var measure : List.of("SIGNALEMENTS", "SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES", "SIGNALEMENT_CLOSURE_MINUTES")) {
            var period = "from=" + receipt + "&to=" + receipt + "&measure=" + measure;
            var figure = liaison().get("/api/counters?" + period).must(200).json().get("rows").get(0).get("count").asLong();
            var lines = liaison().get("/api/counters/lines?" + period).must(200).json();
            proof.equal(measure + " on the day of receipt", 1L, figure);
            proof.equal(measure + ", sum of its lines", 1L, lines.get("sum").asLong());
            proof.check(measure + ", lines that are this signalement's", StreamSupport.stream(lines.get("rows").spliterator(), false)
                    .allMatch(line -> line.get("caseId").asString().equals(id)));
        }
        var open = liaison().get("/api/counters?from=" + receipt + "&to=" + today + "&measure=OPEN_SIGNALEMENTS").must(200).json();
        proof.equal("OPEN_SIGNALEMENTS today", 0L, open.get("rows").get(0).get("count").asLong());
    }

    private void isInTheTrail() throws IOException {
        proof.title("In the audit trail");
        var number = signalement().get("number").asString();
        var rows = liaison().get("/api/audit?limit=200&case=" + number).must(200).json().get("rows");
        proof.equal("rows of the audit trail", types().size(), rows.size());
        proof.equal("the same events", types().stream().sorted().toList(), StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("type").asString()).sorted().toList());
        var closures = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("type").asString().equals("signalement.closed"))
                .toList();
        proof.equal("closures", 2, closures.size());
        proof.check("each says who, from where, when it happened and was recorded, before and after", closures.stream().allMatch(row ->
                row.get("actor").asString().equals("liaison") && row.hasNonNull("origin") && row.hasNonNull("occurredAt")
                        && row.hasNonNull("recordedAt") && row.get("changes").toString().contains("CLOSED")));
    }

    private String status() throws IOException {
        return signalement().get("status").asString();
    }

    private JsonNode signalement() throws IOException {
        return liaison().get("/api" + file).must(200).json();
    }

    private List<String> types() throws IOException {
        return StreamSupport.stream(liaison().get("/api" + file + "/events").must(200).json().get("rows").spliterator(), false)
                .map(event -> event.get("type").asString())
                .collect(Collectors.toList());
    }

    private Api liaison() {
        return appui.api("liaison");
    }

    private String text() {
        return page.innerText("main");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String at(LocalDate day, int hour) {
        return MOMENT.format(LocalDateTime.of(day, LocalTime.of(hour, 0)));
    }

    /** A mail server that takes everything and keeps it; speaks as much SMTP as a client needs. */
    private static final class MailServer implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> received = new CopyOnWriteArrayList<>();

        MailServer() throws IOException {
            Thread.ofVirtual().start(this::open);
        }

        int port() {
            return door.getLocalPort();
        }

        List<String> received() {
            return List.copyOf(received);
        }

        private void open() {
            while (!door.isClosed()) {
                try {
                    var caller = door.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void serve(Socket caller) {
            try (caller;
                    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
                var to = new StringBuilder();
                say(caller, "220 sink");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var word = line.toUpperCase(java.util.Locale.ROOT);
                    if (word.startsWith("RCPT TO:")) {
                        to.append("RCPT ").append(line.replaceFirst("(?i)rcpt to:\\s*<([^>]*)>.*", "$1")).append('\n');
                        say(caller, "250 ok");
                    } else if (word.equals("DATA")) {
                        say(caller, "354 go on");
                        received.add(to + letter(in));
                        to.setLength(0);
                        say(caller, "250 taken");
                    } else if (word.startsWith("QUIT")) {
                        say(caller, "221 bye");
                        return;
                    } else {
                        say(caller, "250 ok");
                    }
                }
            } catch (IOException gone) {
                // The client has left.
            }
        }

        private static String letter(BufferedReader in) throws IOException {
            var letter = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                letter.append(line).append('\n');
            }
            return letter.toString();
        }

        private static void say(Socket caller, String answer) throws IOException {
            caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
