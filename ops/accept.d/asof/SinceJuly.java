import com.microsoft.playwright.Locator;
import fr.appui.query.reading.TermsAsText;
import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Ledger.Written;
import fr.appui.shared.count.Line;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Provenance;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.wire.StoredType;
import harness.Api;
import harness.Appui;
import harness.Browser;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Line 2: the demonstration as known on 31 July 2020 and today, by the API, by the log itself, and on the page. */
class SinceJuly {
    private static final String KNOWN = "2020-07-31T23:59:59%2B02:00";
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 6, 30);
    private static final String PERIOD = "from=" + FROM + "&to=" + TO;
    private static final String ALWAYS = "from=2015-01-01&to=2030-12-31";

    /** The events as programs read them; what was sealed is text there. */
    private static final JsonMapper EVENTS = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new TermsAsText())
            .addModule(new SimpleModule().addDeserializer(SealedText.class, new ValueDeserializer<>() {
                @Override
                public SealedText deserialize(JsonParser in, DeserializationContext context) {
                    return new SealedText(in.getString());
                }
            }))
            .build();

    private final Proof proof;
    private final Appui appui;
    private final Api api;
    private final Map<UUID, List<Recorded<Event>>> histories = new LinkedHashMap<>();
    private long july;
    private long today;

    private SinceJuly(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
        this.api = appui.api("coordination");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var size = arguments.length == 0 ? "small" : arguments[0];
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("since-july"), size)) {
                appui.start();
                new SinceJuly(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        var differences = api.get("/api/counters/differences?" + PERIOD + "&by=sector,centre&since=" + KNOWN)
                .must(200)
                .json();
        july = differences.at("/since/position").asLong();
        today = differences.at("/asOf/position").asLong();
        proof.figure("known on 31 July 2020", differences.get("since"));
        proof.figure("known today", differences.get("asOf"));
        readTheLog();
        var written = written();

        proof.title("The events recorded since, as the log tells them");
        var byType = new TreeMap<String, Long>();
        histories.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.position() > july)
                .forEach(event -> byType.merge(StoredType.of(event.event()).storedName(), 1L, Long::sum));
        byType.forEach(proof::figure);
        linesAreThoseOfTheLog(written);
        cellsDifferByTheirLines(differences, written);
        everyCauseIsThere(written);
        thePageShowsThemAll(written);
    }

    private void readTheLog() throws IOException {
        var features = Arrays.stream(CaseKind.values()).map(kind -> kind.feature() + ".").toList();
        api.eachEvent(0, "", node -> {
            var name = node.get("type").asString();
            if (features.stream().anyMatch(name::startsWith)) {
                var type = Arrays.stream(StoredType.values())
                        .filter(one -> one.storedName().equals(name))
                        .findFirst()
                        .orElseThrow();
                histories.computeIfAbsent(UUID.fromString(node.get("stream").asString()), _ -> new ArrayList<>())
                        .add(new Recorded<>(
                                node.get("position").asLong(),
                                UUID.fromString(node.get("stream").asString()),
                                node.get("version").asInt(),
                                UUID.fromString(node.get("id").asString()),
                                Instant.parse(node.get("recordedAt").asString()),
                                new Provenance(null, null, null, Origin.DEMO, new UUID(0, 0), new UUID(0, 0)),
                                EVENTS.treeToValue(node.get("payload"), type.event())));
            }
        });
        proof.figure("cases read from the log", histories.size());
    }

    /** The lines that the definitions make of the log, those that came after July. */
    private List<Written> written() {
        return histories.values().stream()
                .flatMap(history -> Ledger.of(history).stream())
                .filter(line -> line.by().position() > july && line.by().position() <= today)
                .toList();
    }

    private static Cause cause(Written written) {
        return Cause.of(StoredType.of(written.by().event()), written.line().day(), written.by().recordedAt());
    }

    private void linesAreThoseOfTheLog(List<Written> written) throws IOException {
        var told = new TreeMap<String, Long>();
        for (var measure : Measure.values()) {
            // A unique has a figure, and lines, for its own period alone.
            var period = Definitions.of(measure).kind() == Kind.UNIQUE ? PERIOD : ALWAYS;
            for (var row : api.allRows("/api/counters/lines?" + period + "&measure=" + measure + "&since=" + july
                    + "&asOf=" + today)) {
                told.merge(
                        measure + " " + row.get("position").asLong() + " " + row.get("cause").asString(),
                        1L,
                        Long::sum);
            }
        }
        var expected = new TreeMap<String, Long>();
        written.stream()
                .filter(one -> Definitions.of(one.line().measure()).kind() != Kind.UNIQUE || isOfThePeriod(one.line()))
                .forEach(one -> expected.merge(
                        one.line().measure() + " " + one.by().position() + " " + cause(one), 1L, Long::sum));
        proof.equal("lines between, by measure, event and cause, are those of the log", expected, told);
        var writing = written.stream().map(one -> one.by().position()).collect(Collectors.toCollection(TreeSet::new));
        proof.figure("events that wrote a line", writing.size());
        proof.figure("lines that they wrote", written.size());
    }

    private static boolean isOfThePeriod(Line line) {
        return switch (Definitions.of(line.measure()).kind()) {
            case LEVEL -> !line.day().isAfter(TO);
            case UNIQUE -> FROM.equals(line.since()) && TO.equals(line.day());
            case FLOW, STOCK, DISTRIBUTION -> !line.day().isBefore(FROM) && !line.day().isAfter(TO);
        };
    }

    private static String cell(Object measure, Object sector, Object centre) {
        return measure + " " + sector + " " + centre;
    }

    private static String cell(JsonNode row) {
        return cell(
                row.get("measure").asString(), row.path("sector").asString("-"), row.get("centre").asString());
    }

    private static String cell(Line line) {
        return cell(line.measure(), line.sector() == null ? "-" : line.sector(), line.centre());
    }

    private void cellsDifferByTheirLines(JsonNode differences, List<Written> written) throws IOException {
        proof.title("Every measure × sector × centre");
        var sums = new HashMap<String, Map<Cause, Long>>();
        written.stream()
                .filter(one -> isOfThePeriod(one.line()))
                .forEach(one -> sums.computeIfAbsent(cell(one.line()), _ -> new EnumMap<>(Cause.class))
                        .merge(cause(one), one.line().amount(), Long::sum));
        var before = counts(july);
        var after = counts(today);
        var wrong = new ArrayList<String>();
        var cells = 0;
        var moved = 0;
        for (var row : Json.list(differences.get("rows"))) {
            var measure = Measure.valueOf(row.get("measure").asString());
            var lines = sums.getOrDefault(cell(row), Map.of());
            var difference = after.getOrDefault(cell(row), BigDecimal.ZERO)
                    .subtract(before.getOrDefault(cell(row), BigDecimal.ZERO));
            cells++;
            moved += difference.signum() == 0 ? 0 : 1;
            if (Definitions.of(measure).kind().isDeclared()) {
                if (difference.signum() != 0 && lines.isEmpty()) {
                    wrong.add(cell(row) + " moved without a line");
                }
                continue;
            }
            var sum = measure.value(lines.values().stream().mapToLong(Long::longValue).sum());
            var told = new EnumMap<Cause, BigDecimal>(Cause.class);
            row.get("causes").properties().forEach(one -> told.put(
                    Cause.valueOf(one.getKey()), one.getValue().decimalValue()));
            var expected = new EnumMap<Cause, BigDecimal>(Cause.class);
            lines.forEach((cause, amount) -> expected.put(cause, measure.value(amount)));
            if (difference.compareTo(sum) != 0
                    || row.get("difference").decimalValue().compareTo(difference) != 0
                    || !told.toString().equals(expected.toString())) {
                wrong.add(row + " should differ by " + difference + " for " + expected);
            }
        }
        proof.figure("cells", cells);
        proof.figure("cells whose figure differs", moved);
        proof.figure("cells with lines between", sums.size());
        proof.equal("cells that do not differ by the sum of their lines", List.of(), wrong);
    }

    private Map<String, BigDecimal> counts(long at) throws IOException {
        var counts = new HashMap<String, BigDecimal>();
        for (var row : Json.list(api.get("/api/counters?" + PERIOD + "&by=sector,centre&asOf=" + at)
                .must(200)
                .json()
                .get("rows"))) {
            counts.put(cell(row), row.get("count").decimalValue());
        }
        return counts;
    }

    private void everyCauseIsThere(List<Written> written) {
        proof.title("By cause");
        var byCause = new EnumMap<Cause, Long>(Cause.class);
        written.stream().filter(one -> isOfThePeriod(one.line())).forEach(one -> byCause.merge(cause(one), 1L, Long::sum));
        byCause.forEach((cause, lines) -> proof.figure("lines of cause " + cause, lines));
        for (var cause : Cause.values()) {
            if (cause != Cause.ENTRY) {
                proof.check(cause + " is among them", byCause.containsKey(cause));
            }
        }
        proof.check("nothing that was entered in time is", !byCause.containsKey(Cause.ENTRY));
    }

    /** Each cell's page lists its lines under their causes, page after page. */
    private void thePageShowsThemAll(List<Written> written) throws Exception {
        proof.title("On the page");
        var expected = new TreeMap<String, TreeMap<String, Long>>();
        written.stream()
                .filter(one -> isOfThePeriod(one.line()))
                .forEach(one -> expected.computeIfAbsent(page(one.line()), _ -> new TreeMap<>())
                        .merge(cause(one) + " " + one.by().position(), 1L, Long::sum));
        var lines = 0L;
        var wrong = new ArrayList<String>();
        try (var browser = Browser.open(Browser.french())) {
            browser.signIn(appui.base(), "coordination", appui.password());
            for (var page : expected.entrySet()) {
                var shown = new TreeMap<String, Long>();
                browser.go(appui.base() + page.getKey());
                read(browser, shown);
                while (browser.page().locator(".pager a[rel=next]").count() > 0) {
                    browser.awaiting(() -> browser.page().locator(".pager a[rel=next]").click());
                    read(browser, shown);
                }
                lines += shown.values().stream().mapToLong(Long::longValue).sum();
                if (!shown.equals(page.getValue())) {
                    wrong.add(page.getKey() + " shows " + shown + " instead of " + page.getValue());
                }
            }
            browser.go(appui.base() + "/chiffres/comparaison?" + PERIOD + "&since=31/07/2020");
            var links = browser.page().locator(".comparison tbody .main a").count();
            proof.figure("differences on the page of all measures", links);
            proof.check("there are some", links > 10);
        }
        proof.figure("pages opened", expected.size());
        proof.figure("lines on them", lines);
        proof.equal("pages that show other lines than the log wrote", List.of(), wrong);
    }

    /** Of its cell; what has no sector is told centre by centre, and no case of such a measure has one. */
    private String page(Line line) {
        return "/chiffres/ecart?measure=" + line.measure() + "&" + PERIOD + "&centre=" + line.centre()
                + (line.sector() == null ? "" : "&sector=" + line.sector()) + "&since=" + july + "&asOf=" + today;
    }

    private static void read(Browser browser, Map<String, Long> shown) {
        for (var table : browser.page().locator("table[data-cause]").all()) {
            var cause = table.getAttribute("data-cause");
            for (var link : table.locator("tbody th a").all()) {
                shown.merge(cause + " " + position(link), 1L, Long::sum);
            }
        }
    }

    private static String position(Locator link) {
        var address = link.getAttribute("href").replaceFirst("[?#].*", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
