import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import harness.Api;
import harness.Appui;
import harness.Browser;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import harness.Times;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The board of an officer whose region has 5 000 open signalements. */
final class Board {
    private static final int OPEN = 5_000;
    private static final String REGION = "84";
    private static final String FOLLOWED = "status=RECEIVED,ACKNOWLEDGED,ASSESSED";
    private static final List<String> BUCKETS = List.of("LATE", "DAY", "WEEK", "LATER");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");
    private static final Pattern CASE = Pattern.compile("<a class=\"case\" href=\"/signalements/([0-9a-f-]{36})\"");

    /** The one that Debian's packages are for; another may come first in the path. */
    private static final String DEBIAN_PYTHON = "/usr/bin/python3";

    /** What python3-icalendar makes of a feed: events, distinct UIDs, those without a day. */
    private static final String READER = """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
            events = list(calendar.walk('VEVENT'))
            wrong = [e for e in events if 'UID' not in e or 'DTSTAMP' not in e or type(e['DTSTART'].dt).__name__ != 'date']
            print(len(events), len({str(e['UID']) for e in events}), len(wrong) + len(calendar.errors))
            """;

    private final Proof proof;
    private final Appui appui;
    private final Path folder;

    private Board(Proof proof, Appui appui, Path folder) {
        this.proof = proof;
        this.appui = appui;
        this.folder = folder;
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("board");
            try (var appui = Appui.demonstration(proof, folder, "small")) {
                appui.start();
                new Board(proof, appui, folder).run();
            }
        });
    }

    private void run() throws Exception {
        seed();
        var followed = keyset();
        plans(followed);
        try (var browser = Browser.open()) {
            browser.signIn(appui.base(), "liaison", appui.password());
            pages(browser, followed);
            paper(browser, followed);
            calendar(browser);
            everybody(browser);
            keyboard(browser);
        }
    }

    private void seed() throws Exception {
        proof.title("5 000 open signalements of one region");
        var liaison = appui.api("liaison");
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var told = new ArrayList<Future<Long>>();
            for (var n = 0; n < OPEN; n++) {
                var number = n;
                told.add(threads.submit(() -> receive(liaison, number)));
            }
            var last = 0L;
            for (var one : told) {
                last = Math.max(last, one.get());
            }
            liaison.get("/api/signalements?limit=1&minPosition=" + last).must(200, 503);
        }
        proof.figure("received through the API, seconds", "%.1f".formatted((System.nanoTime() - start) / 1e9));
        Appui.pause(2_000);
    }

    /** Spread over three weeks, so that some are late, some due today and some later. */
    private static long receive(Api liaison, int n) throws Exception {
        var received = Instant.now().minus((n * 7L) % (21 * 24 * 60), ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        var answer = liaison.post(
                        "/api/signalements",
                        Json.object(
                                "centre", "ARA",
                                "receivedAt", received.toString(),
                                "origin", "PORTAL",
                                "externalNumber", "P-ACC-%05d".formatted(n),
                                "sector", "EMS",
                                "facility", Json.object("name", "EHPAD n° " + n, "city", "Bourg-en-Bresse", "department", "01"),
                                "kind", n % 3 == 0 ? "GEA" : "IRA",
                                "cases", Json.object("residents", 3 + n % 9, "staff", n % 4)))
                .must(201)
                .json();
        if (n % 2 == 0) {
            return liaison.post("/api/signalements/" + answer.get("id").asString() + "/acknowledgements", Map.of())
                    .must(200)
                    .json()
                    .get("position")
                    .asLong();
        }
        return answer.get("position").asLong();
    }

    /** All of them by the API's cursors, each once; the buckets add up. @return how many are followed */
    private int keyset() throws Exception {
        proof.title("Pages by keyset");
        var liaison = appui.api("liaison");
        var rows = liaison.allRows("/api/signalements?sort=dueAt&" + FOLLOWED);
        var ids = new HashSet<String>();
        rows.forEach(row -> ids.add(row.get("id").asString()));
        proof.figure("followed in the region", rows.size());
        proof.check("at least 5 000 are followed", rows.size() >= OPEN);
        proof.equal("rows that came twice", 0, rows.size() - ids.size());
        var inBuckets = 0;
        for (var bucket : BUCKETS) {
            var some = liaison.allRows("/api/signalements?sort=dueAt&bucket=" + bucket).size();
            proof.figure("in " + bucket, some);
            inBuckets += some;
        }
        proof.equal("the four open buckets hold them all", rows.size(), inBuckets);
        return rows.size();
    }

    private void plans(int followed) throws Exception {
        proof.title("Plans");
        try (var root = appui.database().as(Database.SUPERUSER)) {
            Database.rows(root, "SELECT 1");
            try (var statement = root.createStatement()) {
                statement.execute("VACUUM ANALYZE view.signalement");
            }
            var present = " FROM view.signalement WHERE to_pos IS NULL AND region = '" + REGION + "' AND ";
            var asked = List.of(
                    "SELECT *" + present + "due_order IS NOT NULL ORDER BY due_order, case_id LIMIT 51",
                    "SELECT *" + present + "due_order IS NOT NULL AND (due_order, case_id) > (now(), '0190a5c2-7c1e-7d7a-9a51-0f6f2a3b4c5d') ORDER BY due_order, case_id LIMIT 51",
                    "SELECT count(*) FROM (SELECT" + present + "due_order <= now() LIMIT 10001) AS found",
                    "SELECT count(*) FROM (SELECT" + present + "due_order > now() LIMIT 10001) AS found",
                    "SELECT count(*) FROM (SELECT" + present
                            + "due_order IS NOT NULL AND about = 'IRA' AND status = ANY('{RECEIVED,ACKNOWLEDGED,ASSESSED}') LIMIT 10001) AS found");
            for (var sql : asked) {
                var plan = new ArrayList<String>();
                Database.rows(root, "EXPLAIN " + sql).forEach(line -> plan.add(line.getFirst()));
                proof.figure(sql.replace(present, " … "), String.join(" ", plan).replaceAll("\\s+", " "));
                proof.check("no sequential scan", plan.stream().noneMatch(line -> line.contains("Seq Scan on signalement")));
            }
        }
        var liaison = appui.api("liaison");
        appui.awaitRest(liaison);
        var before = scans();
        liaison.allRows("/api/signalements?sort=dueAt&" + FOLLOWED);
        for (var bucket : BUCKETS) {
            liaison.get("/api/signalements?sort=dueAt&bucket=" + bucket).must(200);
        }
        try (var browser = Browser.open()) {
            browser.signIn(appui.base(), "liaison", appui.password());
            browser.go(appui.base() + "/signalements");
            proof.check("the board says how many are followed", browser.text().replaceAll("\\D", "").contains(String.valueOf(followed)));
            browser.go(appui.base() + "/signalements?vue=liste");
        }
        Appui.pause(12_000); // until the sessions have told what they did
        proof.equal("sequential scans of view.signalement while the board is looked at", before, scans());
    }

    private String scans() throws Exception {
        try (var root = appui.database().as(Database.SUPERUSER)) {
            return Database.one(
                    root,
                    "SELECT seq_scan::text FROM pg_stat_user_tables WHERE schemaname = 'view' AND relname = 'signalement'");
        }
    }

    /** The list of one person's browser, page by page to its end. */
    private void pages(Browser browser, int followed) {
        proof.title("The list, page by page");
        var times = new Times();
        var ids = new HashSet<String>();
        var rows = 0;
        var address = "/signalements?vue=liste&sort=dueAt&" + FOLLOWED;
        while (address != null) {
            var start = System.nanoTime();
            browser.page().navigate(appui.base() + address);
            times.add((System.nanoTime() - start) / 1e6);
            var html = browser.page().content();
            rows += add(html, ids);
            address = next(html);
        }
        proof.figure("a page of the list in the browser, ms: least, median, greatest", times.leastMedianGreatest("ms"));
        proof.equal("rows on all pages", followed, rows);
        proof.equal("rows that came twice", 0, rows - ids.size());
    }

    private static int add(String html, HashSet<String> ids) {
        var found = CASE.matcher(html).results().map(match -> match.group(1)).toList();
        ids.addAll(found);
        return found.size();
    }

    private static String next(String html) {
        var link = NEXT.matcher(html);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }

    private void paper(Browser browser, int followed) throws Exception {
        proof.title("On paper");
        var ids = new HashSet<String>();
        var address = "/signalements/imprimer";
        var sheets = 0;
        while (address != null) {
            browser.go(appui.base() + address);
            var html = browser.page().content();
            add(html, ids);
            address = next(html);
            if (sheets == 0) {
                var pdf = browser.page().pdf();
                proof.figure("first part as PDF, bytes", pdf.length);
                browser.page().emulateMedia(new EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
                proof.check("no form and no navigation is printed", !browser.page().isVisible(".top nav") && browser.page().locator("main form:visible").count() == 0);
                browser.page().emulateMedia(new EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
            }
            sheets++;
        }
        proof.equal("signalements on paper", followed, ids.size());
    }

    private void calendar(Browser browser) throws Exception {
        proof.title("Calendar feed, by an independent reader");
        browser.go(appui.base() + "/reglages");
        browser.awaiting(() -> browser.page().click("form[action='/reglages/agenda'] button"));
        var address = browser.page().inputValue("#agenda-adresse");
        var feed = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + "?tout=oui")).build(), BodyHandlers.ofByteArray());
        proof.equal("status without sign-in", 200, feed.statusCode());
        var file = folder.resolve("appui.ics");
        Files.write(file, feed.body());
        if (House.call(Map.of(), DEBIAN_PYTHON, "-c", "import icalendar").status() != 0) {
            House.call(Map.of(), "apt-get", "install", "-y", "--no-install-recommends", "python3-icalendar");
        }
        var read = House.call(Map.of(), DEBIAN_PYTHON, "-c", READER, file.toString());
        proof.figure("python3-icalendar read: events, distinct UIDs, wrong ones", read.output().strip());
        var numbers = read.output().strip().split(" ");
        proof.check("it reads", read.status() == 0 && numbers.length == 3);
        proof.check("at least one event for each signalement", read.status() == 0 && Integer.parseInt(numbers[0]) >= OPEN);
        proof.check("every UID is there once and every day is one", read.status() == 0 && numbers[0].equals(numbers[1]) && numbers[2].equals("0"));
        proof.equal("a key that nobody has", 404, HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address.replaceAll("/agenda/.{5}", "/agenda/AAAAA"))).build(), BodyHandlers.ofString())
                .statusCode());
    }

    private void everybody(Browser browser) throws Exception {
        proof.title("For everybody");
        var violations = new ArrayList<String>();
        var wide = new ArrayList<String>();
        for (var address : List.of("/signalements", "/signalements?bucket=LATE", "/signalements?vue=liste", "/signalements?q=introuvable", "/signalements/imprimer?bucket=DAY", "/reglages")) {
            browser.page().setViewportSize(1280, 800);
            browser.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            browser.complaints();
            browser.go(appui.base() + address);
            browser.page().evaluate("document.querySelectorAll('main details').forEach((each, i) => each.open = i < 3)");
            browser.violations().forEach(one -> violations.add(address + " light " + one));
            browser.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            browser.violations().forEach(one -> violations.add(address + " dark " + one));
            browser.page().setViewportSize(320, 640);
            if (browser.run("document.documentElement.scrollWidth").asInt() > 320) {
                wide.add(address);
            }
            browser.violations().forEach(one -> violations.add(address + " 320 px " + one));
            browser.complaints().forEach(one -> violations.add(address + " console " + one));
        }
        violations.forEach(one -> proof.figure("violation", one));
        proof.equal("violations of " + String.join(", ", Browser.RULES) + " and complaints of the console", 0, violations.size());
        proof.equal("wider than 320 px", List.of(), wide);
        browser.page().setViewportSize(1280, 800);
        browser.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Without a mouse: to a card, its menu, tomorrow; then acknowledged by one key. */
    private void keyboard(Browser browser) {
        proof.title("By keyboard alone");
        var page = browser.page();
        browser.go(appui.base() + "/signalements?bucket=LATE&" + "status=RECEIVED");
        page.keyboard().press("j");
        var card = page.evaluate("document.activeElement.closest('[data-row]').id").toString();
        page.keyboard().press("d");
        proof.check("the menu opens and its first choice has the focus", page.evaluate("document.activeElement.name").equals("dueOn"));
        page.keyboard().press("Tab");
        browser.awaiting(() -> page.keyboard().press("Enter"));
        proof.check("moved to tomorrow, it is late no more", page.locator("#" + card).count() == 0);
        browser.go(appui.base() + "/signalements?status=RECEIVED");
        page.keyboard().press("j");
        var other = page.evaluate("document.activeElement.closest('[data-row]').id").toString();
        browser.awaiting(() -> page.keyboard().press("a"));
        proof.check("acknowledged by one key, it waits for that no more", page.locator("#" + other).count() == 0);
    }
}
