import harness.Api;
import harness.Appui;
import harness.House;
import harness.Json;
import harness.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Line 2: a merge takes a case out of counters and lists; undone, nothing tells that it ever was, rebuilt views included. */
class Merges {
    private static final String YEARS = "from=2019-01-01&to=2026-12-31";

    /** What any command moves, and what is told of the moment of asking: all else must be the same. */
    private static final Set<String> MOVED = Set.of("version", "changedAt", "asOf");

    private static final List<String> COUNTERS = List.of(
            "/api/counters?" + YEARS,
            "/api/counters?by=sector,month&" + YEARS,
            "/api/counters?by=centre,week&" + YEARS,
            "/api/counters?by=region,theme&" + YEARS,
            "/api/counters?by=origin,framework&" + YEARS,
            "/api/counters?by=channel&" + YEARS);

    /** Two cases that are one: {@code went} is merged into {@code stayed}. */
    private record Pair(String kind, JsonNode went, JsonNode stayed) {
        String address(JsonNode one) {
            return "/api/" + kind + "/" + one.get("id").asString();
        }

        @Override
        public String toString() {
            return went.get("number").asString() + " into " + stayed.get("number").asString();
        }
    }

    private final Proof proof;
    private final Appui appui;
    private Api coordination;

    private Merges(Proof proof, Appui appui) {
        this.proof = proof;
        this.appui = appui;
        this.coordination = appui.api("coordination");
    }

    public static void main(String... arguments) {
        Proof.of(proof -> {
            try (var appui = Appui.demonstration(proof, House.temporaryFolder("merges"), "small")) {
                appui.start();
                new Merges(proof, appui).show();
            }
        });
    }

    private void show() throws Exception {
        var requests = pair("support-requests");
        var signalements = pair("signalements");
        var before = hashes("before", requests, signalements);
        var figures = figures();

        proof.title("Merged: " + requests + ", " + signalements);
        merge(requests);
        merge(signalements);
        var merged = hashes("merged", requests, signalements);
        var fewer = figures();
        proof.equal("SUPPORT_REQUESTS", figures.get("SUPPORT_REQUESTS") - 1, fewer.get("SUPPORT_REQUESTS"));
        proof.equal("SIGNALEMENTS", figures.get("SIGNALEMENTS") - 1, fewer.get("SIGNALEMENTS"));
        proof.equal(
                "WORKLOAD_MINUTES",
                figures.get("WORKLOAD_MINUTES") - requests.went().path("durationMinutes").asLong(0),
                fewer.get("WORKLOAD_MINUTES"));
        before.keySet().forEach(what -> proof.check(what + " are others", !before.get(what).equals(merged.get(what))));
        whatIsMergedIsLeftAlone(requests);
        whatIsMergedIsLeftAlone(signalements);
        rebuild();
        same("as merged, rebuilt", merged, hashes("merged, rebuilt", requests, signalements));

        proof.title("Un-merged");
        unmerge(requests);
        unmerge(signalements);
        same("as before", before, hashes("un-merged", requests, signalements));
        proof.equal("all figures are those of before", figures, figures());
        rebuild();
        same("as before, rebuilt", before, hashes("un-merged, rebuilt", requests, signalements));
        proof.equal("all figures, rebuilt, are those of before", figures, figures());
        appui.stop();
        proof.equal("check-log ends with", 0, appui.chore("check-log", "--json").status());
    }

    /** Two cases of one centre that count, of the same facility where there are such, with work noted for requests. */
    private Pair pair(String kind) throws IOException {
        var rows = coordination.allRows("/api/" + kind + "?centre=ARA").stream()
                .filter(row -> kind.equals("signalements") || row.path("durationMinutes").asLong(0) > 0)
                .toList();
        for (var went : rows) {
            for (var stayed : rows) {
                if (went != stayed && finess(went) != null && finess(went).equals(finess(stayed)) && near(went, stayed)) {
                    return new Pair(kind, went, stayed);
                }
            }
        }
        return new Pair(kind, rows.get(0), rows.get(1));
    }

    private static String finess(JsonNode row) {
        return row.path("facility").path("finess").asString(null);
    }

    private static boolean near(JsonNode one, JsonNode other) {
        var between = Duration.between(
                Instant.parse(one.get("receivedAt").asString()), Instant.parse(other.get("receivedAt").asString()));
        return between.abs().toDays() <= 14;
    }

    private void merge(Pair pair) throws IOException {
        var told = Json.object("into", pair.stayed().get("number").asString(), "reason", "deux fois le même appel", "reasonCode", "DUPLICATE");
        proof.equal("the hotline may not", 403, appui.api("permanence").post(pair.address(pair.went()) + "/merges", told).status());
        var merged = coordination.post(pair.address(pair.went()) + "/merges", told).must(200).json();
        proof.equal(pair + " moves its version by", 1, merged.get("version").asInt() - pair.went().get("version").asInt());
        await(merged);
        var stayed = coordination.get(pair.address(pair.stayed())).must(200).json();
        proof.equal("and that of the other by", 1, stayed.get("version").asInt() - pair.stayed().get("version").asInt());
        var again = coordination.post(pair.address(pair.went()) + "/merges", told).must(200).json();
        proof.equal("said again it is the same version", merged.get("version").asInt(), again.get("version").asInt());
        var back = Json.object("into", pair.went().get("id").asString(), "reason", "l’inverse");
        proof.equal("the other way round is", 409, coordination.post(pair.address(pair.stayed()) + "/merges", back).status());
    }

    private void whatIsMergedIsLeftAlone(Pair pair) throws IOException {
        var note = coordination.post(pair.address(pair.went()) + "/notes", Json.object("text", "vu"));
        proof.equal("a note on what is merged is", 409, note.status());
        var file = coordination.get(pair.address(pair.went())).must(200).json();
        proof.equal("its file says", "MERGED " + pair.stayed().get("id").asString(),
                file.get("status").asString() + " " + file.get("mergedInto").asString());
    }

    private void unmerge(Pair pair) throws IOException {
        var told = Json.object("reason", "deux services différents");
        await(coordination.post(pair.address(pair.went()) + "/unmerges", told).must(200).json());
    }

    private void await(JsonNode told) throws IOException {
        coordination.get("/api/counters?" + YEARS + "&minPosition=" + told.get("position").asLong()).must(200);
        for (var list : List.of("support-requests", "signalements")) {
            coordination.get("/api/" + list + "?limit=1&minPosition=" + told.get("position").asLong()).must(200);
        }
    }

    private void rebuild() throws Exception {
        appui.stop();
        proof.figure("rebuild", appui.chore("rebuild", "--json").mustSucceed().json());
        appui.start(Duration.ofMinutes(3));
        coordination = appui.api("coordination");
    }

    private void same(String claim, Map<String, String> wanted, Map<String, String> found) {
        wanted.keySet().forEach(what -> proof.equal(what + " are " + claim, wanted.get(what), found.get(what)));
    }

    private Map<String, String> hashes(String when, Pair... pairs) throws Exception {
        var hashes = new LinkedHashMap<String, String>();
        var counters = new ArrayList<JsonNode>();
        for (var address : COUNTERS) {
            counters.add(coordination.get(address).must(200).json());
        }
        hashes.put("counters", hash(counters));
        for (var list : List.of("support-requests", "signalements")) {
            hashes.put("list of " + list, hash(coordination.allRows("/api/" + list)));
        }
        var files = new ArrayList<JsonNode>();
        for (var pair : pairs) {
            files.add(coordination.get(pair.address(pair.went())).must(200).json());
            files.add(coordination.get(pair.address(pair.stayed())).must(200).json());
        }
        hashes.put("files", hash(files));
        proof.figure(when, hashes);
        return hashes;
    }

    private Map<String, Long> figures() throws IOException {
        var figures = new LinkedHashMap<String, Long>();
        for (var row : Json.list(coordination.get(COUNTERS.getFirst()).must(200).json().get("rows"))) {
            figures.merge(row.get("measure").asString(), row.get("count").asLong(), Long::sum);
        }
        proof.figure("figures", figures);
        return figures;
    }

    private static String hash(List<JsonNode> told) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        told.forEach(node -> digest.update(unmoved(node).toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static JsonNode unmoved(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(MOVED);
            object.forEach(Merges::unmoved);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Merges::unmoved);
        }
        return node;
    }
}
