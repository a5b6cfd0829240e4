import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import harness.Api;
import harness.Appui;
import harness.Database;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Line 2: a cluster is judged by the rule of its day, for good; deadlines leave out the holidays of their territory. */
class Rules {
    /** Where a deadline is counted, and how the other calendar calls that place. */
    private record Place(String name, String centre, String department, String country, String... part) {
        Predicate<LocalDate> holidays() {
            var manager = HolidayManager.getInstance(ManagerParameters.create(country));
            return day -> manager.isHoliday(day, part);
        }
    }

    private static final Place ALSACE = new Place("Alsace", "GES", "67", "fr", "67");
    private static final Place CHAMPAGNE = new Place("Champagne", "GES", "51", "fr", "51");
    private static final Place PARIS = new Place("Paris", "IDF", "75", "fr", "75C");
    private static final Place REUNION = new Place("La Réunion", "REU", "974", "re");

    /** Steps counted from the receipt, with what the founding rules give them. */
    private static final Map<String, Integer> WORKING_DAYS = Map.of("ACKNOWLEDGEMENT", 2, "ASSESSMENT", 5);

    private static final String SOURCE = "Instruction 2023/104, pour l’essai";

    private final Proof proof;
    private final Appui appui;
    private final Api coordination;
    private final Api admin;

    private Rules(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
        this.coordination = appui.api("coordination");
        this.admin = appui.api("admin");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            var folder = House.temporaryFolder("rules");
            try (var appui = Appui.realRegister(proof, folder)) {
                new Rules(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        aClusterIsJudgedByTheRuleOfItsDay();
        deadlinesLeaveOutTheHolidaysOfTheirTerritory();
    }

    private void aClusterIsJudgedByTheRuleOfItsDay() throws Exception {
        proof.title("Three residents with acute respiratory infections, on 19 and on 21 June 2023");
        var before = cluster("2023-06-19");
        var since = cluster("2023-06-21");
        proof.equal("19 June", "CLUSTER_IRA v1: 3 of 5, BELOW", judgements(before));
        proof.equal("21 June", "CLUSTER_IRA v2: 3 of 3, CLUSTER", judgements(since));
        for (var id : List.of(before, since)) {
            var file = coordination.get("/api/signalements/" + id).must(200).body();
            proof.check("the file of the case names its rule", file.contains("CLUSTER_IRA"));
        }
        var stored = List.of(stored(before), stored(since));
        var told = List.of(events(before), events(since));

        proof.title("The administrator adds a version: 8 residents from 1 June 2023 on");
        var nobody = appui.api("evaluation").post("/api/rules", version());
        proof.equal("an evaluator may not", 403, nobody.status());
        proof.equal("nor the hotline", 403, appui.api("permanence").post("/api/rules", version()).status());
        var added = admin.post("/api/rules", version()).must(200).json();
        proof.equal("it is version", 3, added.get("version").asInt());
        proof.equal("the stored events of both cases are the same, to the byte", stored, List.of(stored(before), stored(since)));
        proof.equal("and so is what is told of them", true, told.equals(List.of(events(before), events(since))));
        proof.equal("a new case of 19 June", "CLUSTER_IRA v3: 3 of 8, BELOW", judgements(cluster("2023-06-19")));
        proof.equal("a new case of 21 June", "CLUSTER_IRA v2: 3 of 3, CLUSTER", judgements(cluster("2023-06-21")));
        proof.equal("a new case of 31 May", "CLUSTER_IRA v1: 3 of 5, BELOW", judgements(cluster("2023-05-31")));

        var position = added.get("position").asLong();
        var rule = admin.get("/api/rules/CLUSTER_IRA?minPosition=" + position).must(200).json();
        proof.equal("the rule has now", 3, rule.get("versions").size());
        proof.equal("and had before", 2, admin.get("/api/rules/CLUSTER_IRA?asOf=" + (position - 1)).must(200).json().get("versions").size());
        var changes = coordination
                .get("/api/counters?measure=SIGNALEMENTS&from=2023-06-01&to=2023-06-30&minPosition=" + position)
                .must(200)
                .json()
                .get("ruleChanges");
        proof.equal("the figures of June 2023 are marked", "2023-06-01 CLUSTER_IRA v3, 2023-06-20 CLUSTER_IRA v2", marks(changes));
    }

    private void deadlinesLeaveOutTheHolidaysOfTheirTerritory() throws Exception {
        proof.title("Deadlines over holidays, beside the calendar of the library Jollyday");
        for (var day : List.of("2024-03-28", "2023-12-22", "2023-12-19", "2024-05-07", "2025-04-17")) {
            for (var place : List.of(ALSACE, CHAMPAGNE, PARIS, REUNION)) {
                deadlines(LocalDate.parse(day), place);
            }
        }
        proof.equal("from 28 March 2024, Good Friday counts in Paris and not in Alsace",
                "2024-04-02 2024-04-03",
                expected(LocalDate.parse("2024-03-28"), 2, PARIS) + " " + expected(LocalDate.parse("2024-03-28"), 2, ALSACE));
        proof.equal("from 19 December 2023, the 20th counts in Paris and not in La Réunion",
                "2023-12-21 2023-12-22",
                expected(LocalDate.parse("2023-12-19"), 2, PARIS) + " " + expected(LocalDate.parse("2023-12-19"), 2, REUNION));
    }

    private void deadlines(LocalDate day, Place place) throws IOException {
        var id = create(day.toString(), place.centre(), place.department(), 1);
        var found = new TreeMap<String, String>();
        var wanted = new TreeMap<String, String>();
        for (var event : stream(id)) {
            if (event.get("type").asString().equals("signalement.deadline-set")) {
                var payload = event.get("payload");
                var step = payload.get("step").asString();
                if (WORKING_DAYS.containsKey(step)) {
                    found.put(step, payload.get("dueOn").asString());
                }
            }
        }
        WORKING_DAYS.forEach((step, days) -> wanted.put(step, expected(day, days, place).toString()));
        proof.equal(place.name() + ", received " + day.getDayOfWeek().toString().toLowerCase() + " " + day, wanted, found);
    }

    /** Counted by the other calendar: day after day, those that are worked. */
    private static LocalDate expected(LocalDate from, int days, Place place) {
        var holidays = place.holidays();
        var day = from;
        for (var worked = 0; worked < days; ) {
            day = day.plusDays(1);
            worked += day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.test(day) ? 0 : 1;
        }
        return day;
    }

    private UUID cluster(String day) throws IOException {
        return create(day, "ARA", "69", 3);
    }

    private UUID create(String day, String centre, String department, int residents) throws IOException {
        var created = coordination
                .post(
                        "/api/signalements",
                        Json.object(
                                "centre", centre,
                                "receivedAt", day + "T10:00:00+02:00",
                                "origin", "PORTAL",
                                "sector", "EMS",
                                "facility", Json.object("name", "Ehpad d’essai", "department", department),
                                "kind", "IRA",
                                "cases", Json.object("residents", residents)))
                .must(201)
                .json();
        coordination.get("/api/signalements?limit=1&minPosition=" + created.get("position").asLong()).must(200);
        return UUID.fromString(created.get("id").asString());
    }

    private static Map<String, Object> version() {
        return Json.object(
                "rule", "CLUSTER_IRA",
                "cases", 8,
                "days", 4,
                "validFrom", "2023-06-01",
                "source", SOURCE,
                "confirmed", true);
    }

    private String judgements(UUID id) throws IOException {
        var all = new ArrayList<String>();
        for (var event : stream(id)) {
            if (event.get("type").asString().equals("signalement.judged")) {
                var payload = event.get("payload");
                all.add("%s v%d: %d of %d, %s".formatted(
                        payload.get("rule").get("rule").asString(),
                        payload.get("rule").get("version").asInt(),
                        payload.get("cases").asInt(),
                        payload.get("threshold").asInt(),
                        payload.get("verdict").asString()));
            }
        }
        return String.join("; ", all);
    }

    private List<JsonNode> stream(UUID id) throws IOException {
        var all = new ArrayList<JsonNode>();
        coordination.eachEvent(0, "", event -> {
            if (event.get("stream").asString().equals(id.toString())) {
                all.add(event);
            }
        });
        return all;
    }

    private String events(UUID id) throws IOException {
        return coordination.get("/api/signalements/" + id + "/events").must(200).json().get("rows").toString();
    }

    /** What lies in the log, to the byte. */
    private String stored(UUID id) throws IOException, SQLException {
        try (var sql = appui.database().as(Database.APPLICATION);
                var query = sql.prepareStatement(
                        "SELECT md5(string_agg(payload || metadata, '' ORDER BY version)) || ' ' || count(*) FROM log.event WHERE stream = ?")) {
            query.setObject(1, id);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private static String marks(JsonNode changes) {
        var all = new ArrayList<String>();
        changes.forEach(change -> all.add(change.get("day").asString() + " " + change.get("rule").asString() + " v" + change.get("version").asInt()));
        return String.join(", ", all);
    }
}
