import harness.Api;
import harness.Appui;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Line 4: what the network printed on signalements, by the API and by the lines that it is the sum of. */
class Signalements2020 {
    private static final String HALF_YEAR = "from=2020-01-01&to=2020-06-30&measure=SIGNALEMENTS";

    /** Printed in the network's report on the first half of 2020, by sector. */
    private static final Map<String, Long> PRINTED = new TreeMap<>(Map.of("ES", 566L, "EMS", 1901L, "VILLE", 3L));

    private final Proof proof;
    private final Api coordination;
    private final Api liaison;

    private Signalements2020(Proof proof, Appui appui) {
        this.proof = proof;
        this.coordination = appui.api("coordination");
        this.liaison = appui.api("liaison");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("signalements-2020"), "full")) {
                appui.start();
                new Signalements2020(proof, appui).show();
            }
        });
    }

    private void show() throws IOException {
        proof.title("Signalements of the first half of 2020, as coordination");
        for (var sector : PRINTED.keySet()) {
            var there = HALF_YEAR + "&sector=" + sector;
            proof.equal(sector + " by the API", PRINTED.get(sector), figure(coordination, there));
            proof.equal(sector + ", its lines added up", PRINTED.get(sector), sum(coordination, there));
        }
        proof.equal("ES from e-SIN", 566L, figure(coordination, HALF_YEAR + "&sector=ES&origin=E_SIN"));
        proof.equal(
                "EMS from the portal and otherwise",
                1901L,
                figure(coordination, HALF_YEAR + "&sector=EMS&origin=PORTAL")
                        + figure(coordination, HALF_YEAR + "&sector=EMS&origin=OTHER"));
        proof.equal("VILLE from the portal", 3L, figure(coordination, HALF_YEAR + "&sector=VILLE&origin=PORTAL"));
        proof.equal("all", 2470L, figure(coordination, HALF_YEAR));
        proof.figure("the same days of 2019", figure(coordination, "from=2019-01-01&to=2019-06-30&measure=SIGNALEMENTS"));
        dividedUp();
        ofOneRegion();
    }

    private void dividedUp() throws IOException {
        proof.title("The same, divided");
        for (var by : List.of("centre", "region", "month", "signalementKind", "origin", "sector")) {
            var all = 0L;
            for (var row : Json.list(answer(coordination, HALF_YEAR + "&by=" + by).get("rows"))) {
                all += row.get("count").asLong();
            }
            proof.equal("rows by " + by + " together", 2470L, all);
        }
        for (var row : Json.list(answer(coordination, HALF_YEAR + "&by=criterion").get("rows"))) {
            if (!row.get("criterion").isNull()) {
                var criterion = row.get("criterion").asString();
                proof.equal(
                        "criterion " + criterion + ", its lines",
                        row.get("count").asLong(),
                        sum(coordination, HALF_YEAR + "&criterion=" + Api.encode(criterion)));
            }
        }
    }

    private void ofOneRegion() throws IOException {
        proof.title("As the liaison officer of region 84");
        var ours = figure(coordination, HALF_YEAR + "&region=84");
        proof.equal("the figure is that of the region", ours, figure(liaison, HALF_YEAR));
        proof.equal("its lines", ours, sum(liaison, HALF_YEAR));
        proof.equal("another region", 403, liaison.get("/api/counters?" + HALF_YEAR + "&region=11").status());
    }

    private static tools.jackson.databind.JsonNode answer(Api api, String query) throws IOException {
        return api.get("/api/counters?" + query).must(200).json();
    }

    private static long figure(Api api, String query) throws IOException {
        return answer(api, query).get("rows").get(0).get("count").asLong();
    }

    private static long sum(Api api, String query) throws IOException {
        var sum = new long[1];
        api.eachPage("/api/counters/lines?" + query, page -> Json.list(page.get("rows"))
                .forEach(row -> sum[0] += row.get("amount").asLong()));
        return sum[0];
    }
}
