package fr.appui.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.log.Event;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A merge takes a case out of every figure and list; undone, it has left no trace in them. */
class MergesTest {
    private static final SealedText WHY = new SealedText("deux fois le même appel");
    private static final String WHEN = "from=2020-01-01&to=2020-12-31";

    /** What a command always moves, and what is told of the moment of asking. */
    private static final Set<String> MOVED = Set.of("version", "changedAt", "asOf");

    private static final SupportRequestEvent.Opened REQUEST = Story.request(1, Centre.ARA, Sector.EMS);
    private static final SupportRequestEvent.Opened SAME_REQUEST = Story.request(2, Centre.IDF, Sector.ES);
    private static final SignalementEvent.Received SIGNALEMENT =
            Story.signalement(3, Centre.ARA, Sector.EMS, SignalementKind.GEA, "2017:1a");
    private static final SignalementEvent.Received SAME_SIGNALEMENT =
            Story.signalement(4, Centre.ARA, Sector.EMS, SignalementKind.GEA);

    @Test
    void a_merge_of_two_requests_that_is_undone_leaves_counters_lists_and_files_as_they_were() {
        var story = story();
        var views = Views.of(story);
        var before = all(views);

        story.then(
                Story.NATIONAL,
                new SupportRequestEvent.TookIn(SAME_REQUEST.id(), REQUEST.id(), WHY, ReasonCode.DUPLICATE, story.now()),
                new SupportRequestEvent.Merged(
                        REQUEST.id(), SAME_REQUEST.id(), WHY, ReasonCode.DUPLICATE, story.now()));
        take(views, story, 2);
        var merged = all(views);
        story.then(
                Story.NATIONAL,
                new SupportRequestEvent.LetGo(SAME_REQUEST.id(), REQUEST.id(), WHY, ReasonCode.OTHER, story.now()),
                new SupportRequestEvent.Unmerged(REQUEST.id(), SAME_REQUEST.id(), WHY, ReasonCode.OTHER, story.now()));
        take(views, story, 2);

        assertThat(count(merged, "SUPPORT_REQUESTS")).isEqualTo(count(before, "SUPPORT_REQUESTS") - 1);
        assertThat(count(merged, "WORKLOAD_MINUTES")).isEqualTo(count(before, "WORKLOAD_MINUTES") - 15);
        assertThat(count(merged, "FIRST_ANSWER_MINUTES")).isEqualTo(count(before, "FIRST_ANSWER_MINUTES") - 1);
        assertThat(merged.get("/api/support-requests?limit=100").toString()).doesNotContain(REQUEST.number());
        assertThat(merged.get("/api/support-requests?status=MERGED").toString()).contains(REQUEST.number());
        assertThat(all(views)).isEqualTo(before);
        assertThat(rebuilt(views, story)).isEqualTo(before);
    }

    @Test
    void a_merge_of_two_signalements_that_is_undone_leaves_counters_lists_and_files_as_they_were() {
        var story = story();
        var views = Views.of(story);
        var before = all(views);

        story.then(
                Story.NATIONAL,
                new SignalementEvent.TookIn(
                        SAME_SIGNALEMENT.id(), SIGNALEMENT.id(), WHY, ReasonCode.DUPLICATE, story.now()),
                new SignalementEvent.Merged(
                        SIGNALEMENT.id(), SAME_SIGNALEMENT.id(), WHY, ReasonCode.DUPLICATE, story.now()));
        take(views, story, 2);
        var merged = all(views);
        story.then(
                Story.NATIONAL,
                new SignalementEvent.LetGo(SAME_SIGNALEMENT.id(), SIGNALEMENT.id(), WHY, ReasonCode.OTHER, story.now()),
                new SignalementEvent.Unmerged(
                        SIGNALEMENT.id(), SAME_SIGNALEMENT.id(), WHY, ReasonCode.OTHER, story.now()));
        take(views, story, 2);

        assertThat(count(merged, "SIGNALEMENTS")).isEqualTo(count(before, "SIGNALEMENTS") - 1);
        assertThat(merged.get("/api/signalements?limit=100").toString()).doesNotContain(SIGNALEMENT.number());
        assertThat(all(views)).isEqualTo(before);
        assertThat(rebuilt(views, story)).isEqualTo(before);
    }

    @Test
    void a_figure_of_the_time_before_the_merge_still_counts_both() {
        var story = story();
        var then = story.position();
        story.then(
                Story.NATIONAL,
                new SupportRequestEvent.TookIn(SAME_REQUEST.id(), REQUEST.id(), WHY, ReasonCode.DUPLICATE, story.now()),
                new SupportRequestEvent.Merged(
                        REQUEST.id(), SAME_REQUEST.id(), WHY, ReasonCode.DUPLICATE, story.now()));
        var api = Views.of(story).api();

        var address = "/api/counters?measure=SUPPORT_REQUESTS&" + WHEN;
        assertThat(api.get(Story.NATIONAL, address)
                        .rows()
                        .getFirst()
                        .get("count")
                        .asLong())
                .isEqualTo(1);
        assertThat(api.get(Story.NATIONAL, address + "&asOf=" + then)
                        .rows()
                        .getFirst()
                        .get("count")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void each_file_leads_to_the_other_and_the_audit_says_before_and_after() {
        var story = story();
        story.then(
                Story.NATIONAL,
                new SupportRequestEvent.TookIn(SAME_REQUEST.id(), REQUEST.id(), WHY, ReasonCode.DUPLICATE, story.now()),
                new SupportRequestEvent.Merged(
                        REQUEST.id(), SAME_REQUEST.id(), WHY, ReasonCode.DUPLICATE, story.now()));
        var api = Views.of(story).api();

        var went =
                api.get(Story.NATIONAL, "/api/support-requests/" + REQUEST.id()).json();
        var stayed = api.get(Story.NATIONAL, "/api/support-requests/" + SAME_REQUEST.id())
                .json();
        var told =
                api.get(Story.NATIONAL, "/api/audit?case=" + REQUEST.number()).rows();

        assertThat(went.get("status").asString()).isEqualTo("MERGED");
        assertThat(went.get("mergedInto").asString())
                .isEqualTo(SAME_REQUEST.id().toString());
        assertThat(stayed.get("tookIn").get(0).asString())
                .isEqualTo(REQUEST.id().toString());
        assertThat(told)
                .filteredOn(row -> row.get("type").asString().equals("support-request.merged"))
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .contains("\"field\":\"status\"", "CLOSED", "MERGED", "DUPLICATE", "\"field\":\"mergedInto\""));
    }

    private static Story story() {
        return new Story()
                .then(Story.ARA, REQUEST, answer(), closure())
                .then(Story.IDF, SAME_REQUEST)
                .then(Story.LIAISON, SIGNALEMENT, SAME_SIGNALEMENT);
    }

    private static Event answer() {
        return new SupportRequestEvent.Answered(
                REQUEST.id(), new SealedText("Isoler."), Story.MONDAY.plusSeconds(600), 5, Story.MONDAY);
    }

    private static Event closure() {
        return new SupportRequestEvent.Closed(REQUEST.id(), Outcome.ORAL_ADVICE, Story.MONDAY);
    }

    /** Delivers the last events of a story. */
    private static void take(Views views, Story story, int last) {
        views.know(story);
        views.deliver(
                story.told().subList(story.told().size() - last, story.told().size()));
        views.move(story.position());
    }

    private static Map<String, JsonNode> rebuilt(Views views, Story story) {
        views.wipe();
        views.play(story);
        return all(views);
    }

    /** Everything that is told of the register, but for what a command moves in any case. */
    private static Map<String, JsonNode> all(Views views) {
        var told = new LinkedHashMap<String, JsonNode>();
        Stream.of(
                        "/api/counters?" + WHEN,
                        "/api/counters?by=sector,centre,month&" + WHEN,
                        "/api/counters?by=region,theme&" + WHEN,
                        "/api/support-requests?limit=100",
                        "/api/support-requests?status=MERGED",
                        "/api/support-requests?q=gale",
                        "/api/signalements?limit=100",
                        "/api/signalements?status=MERGED",
                        "/api/support-requests/" + REQUEST.id(),
                        "/api/support-requests/" + SAME_REQUEST.id(),
                        "/api/signalements/" + SIGNALEMENT.id(),
                        "/api/signalements/" + SAME_SIGNALEMENT.id())
                .forEach(address -> told.put(address, told(views, Story.NATIONAL, address)));
        return told;
    }

    private static JsonNode told(Views views, Actor actor, String address) {
        var answer = views.api().get(actor, address);
        assertThat(answer.status()).as(address + answer.text()).isEqualTo(200);
        return unmoved(answer.json());
    }

    private static JsonNode unmoved(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(MOVED);
            object.forEach(MergesTest::unmoved);
        } else if (node instanceof ArrayNode array) {
            array.forEach(MergesTest::unmoved);
        }
        return node;
    }

    private static long count(Map<String, JsonNode> told, String measure) {
        return told.get("/api/counters?" + WHEN)
                .get("rows")
                .valueStream()
                .filter(row -> row.get("measure").asString().equals(measure))
                .mapToLong(row -> row.get("count").asLong())
                .sum();
    }
}
