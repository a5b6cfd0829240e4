package fr.appui.query.signalement;

import static fr.appui.query.signalement.ReceivedSignalements.MONDAY;
import static fr.appui.query.signalement.ReceivedSignalements.cluster;
import static fr.appui.query.signalement.ReceivedSignalements.due;
import static fr.appui.query.signalement.ReceivedSignalements.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.rule.RuleVersion;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import fr.appui.shared.signalement.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalementListTest {
    private static final SealedText WORDS = new SealedText("mots");

    @Test
    void a_row_tells_what_was_judged_what_is_due_and_when_that_day_is_over_on_the_clock_of_its_territory() {
        var story = new Story()
                .then(Story.ARA, cluster(1), judged(1), due(1, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(1)))
                .then(Story.ARA, new Assigned(id(1), Story.LIAISON.account(), Story.MONDAY))
                .then(Story.NATIONAL, cluster(2, Centre.REU, "04", "974", Story.MONDAY))
                .then(Story.NATIONAL, due(2, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(1)));
        var api = Views.of(story).api();

        var row = api.get(Story.LIAISON, "/api/signalements").rows().getFirst();
        assertThat(row.get("number").asString()).isEqualTo("S-ARA-2020-00001");
        assertThat(row.get("kind").asString()).isEqualTo("IRA");
        assertThat(row.get("criteria").toString()).isEqualTo("[{\"scheme\":\"2017\",\"code\":\"2\"}]");
        assertThat(row.get("microorganism").get("label").asString()).isEqualTo("Virus grippal");
        assertThat(row.get("cases").toString())
                .isEqualTo("{\"asOfDay\":\"2020-03-02\",\"residents\":5,\"staff\":2,\"deaths\":0}");
        assertThat(row.get("judgement").toString()).isEqualTo("{\"verdict\":\"CLUSTER\",\"rule\":\"CLUSTER_IRA v2\"}");
        assertThat(row.get("deadline").get("dueAt").asString()).isEqualTo("2020-03-03T23:00:00Z");
        assertThat(row.get("deadline").get("late").asBoolean()).isFalse();
        assertThat(row.get("assignedTo").asString())
                .isEqualTo(Story.LIAISON.account().toString());
        assertThat(row.get("summary").asString()).startsWith("Toux");
        assertThat(api.get(Story.NATIONAL, "/api/signalements?centre=REU")
                        .rows()
                        .getFirst()
                        .get("deadline")
                        .get("dueAt")
                        .asString())
                .isEqualTo("2020-03-03T20:00:00Z");
    }

    @Test
    void each_lies_in_the_bucket_of_what_is_due_next_until_it_is_closed() {
        var api = Views.of(buckets()).api();

        assertThat(bucket(api, "LATE")).containsExactly("1");
        assertThat(bucket(api, "DAY")).containsExactly("2");
        assertThat(bucket(api, "WEEK")).containsExactly("3");
        assertThat(bucket(api, "LATER")).containsExactly("4", "5");
        assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?bucket=CLOSED&sort=-closedAt")))
                .containsExactly("6");
        assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?sort=dueAt")))
                .containsExactly("1", "2", "3", "4", "5");
    }

    /** On Monday: one is late, then each in the next bucket; of two closed ones the second long ago. */
    static Story buckets() {
        var story = new Story();
        for (var n = 1; n <= 7; n++) {
            story.then(Story.ARA, cluster(n));
        }
        return story.then(
                        Story.ARA,
                        due(1, Step.ACKNOWLEDGEMENT, MONDAY.minusDays(1)),
                        due(2, Step.ACKNOWLEDGEMENT, MONDAY),
                        due(3, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(6)),
                        due(4, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(7)))
                .then(Story.LIAISON, new Closed(id(6), WORDS, null, Story.MONDAY))
                .then(Story.LIAISON, new Closed(id(7), WORDS, null, Story.MONDAY.minus(Duration.ofDays(8))));
    }

    @Test
    void what_is_done_or_moved_or_opened_again_changes_its_bucket() {
        var story = buckets()
                .then(Story.LIAISON, new Acknowledged(id(1), null, Story.MONDAY))
                .then(
                        Story.LIAISON,
                        new DeadlineMoved(id(2), Step.ACKNOWLEDGEMENT, null, MONDAY.plusDays(9), null, Story.MONDAY))
                .then(Story.LIAISON, new Reopened(id(6), WORDS, ReasonCode.OTHER, Story.MONDAY))
                .then(Story.ARA, due(6, Step.CLOSURE, MONDAY.minusDays(2)));
        var api = Views.of(story).api();

        assertThat(bucket(api, "LATE")).containsExactly("6");
        assertThat(bucket(api, "DAY")).isEmpty();
        assertThat(bucket(api, "LATER")).containsExactly("4", "2", "1", "5");
        assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?sort=dueAt&asOf=13")))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void pages_by_what_is_due_hold_still_while_others_write() {
        var story = new Story();
        for (var n = 1; n <= 5; n++) {
            story.then(Story.ARA, cluster(n), due(n, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(n)));
        }
        story.then(Story.ARA, cluster(6), cluster(7));
        var views = Views.of(story);
        var asked = "/api/signalements?sort=dueAt&limit=3";

        var first = views.api().get(Story.LIAISON, asked);
        var before = story.told().size();
        story.then(Story.LIAISON, new Acknowledged(id(5), null, Story.MONDAY));
        views.deliver(story.told().subList(before, story.told().size()));
        views.move(story.position());
        views.know(story);
        var second = next(views.api(), asked, first);
        var third = next(views.api(), asked, second);

        assertThat(numbers(first)).containsExactly("1", "2", "3");
        assertThat(numbers(second)).containsExactly("4", "5", "6");
        assertThat(numbers(third)).containsExactly("7");
        assertThat(third.json().get("next").isNull()).isTrue();
    }

    @Test
    void a_liaison_officer_sees_the_own_region_a_hotline_its_centre_and_an_evaluator_all_but_the_text() {
        var story = new Story()
                .then(Story.NATIONAL, cluster(1), cluster(2, Centre.IDF, "11", "75", Story.MONDAY))
                .then(Story.ARA, new Assessed(id(1), new SealedText("Gravité faible"), Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(numbers(api.get(Story.LIAISON, "/api/signalements"))).containsExactly("1");
        assertThat(numbers(api.get(Story.IDF, "/api/signalements"))).containsExactly("2");
        assertThat(numbers(api.get(Story.NATIONAL, "/api/signalements"))).containsExactlyInAnyOrder("1", "2");
        assertThat(api.get(Story.LIAISON, "/api/signalements?region=11").code()).isEqualTo("outside-scope");
        assertThat(api.get(Story.IDF, "/api/signalements?centre=ARA").code()).isEqualTo("outside-scope");
        assertThat(api.get(Story.ADMIN, "/api/signalements").status()).isEqualTo(403);
        assertThat(api.get(Story.EVALUATOR, "/api/signalements")
                        .rows()
                        .getFirst()
                        .get("summary")
                        .toString())
                .isEqualTo("{\"sealed\":true}");
        assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?q=gravite")))
                .containsExactly("1");
        assertThat(numbers(api.get(Story.EVALUATOR, "/api/signalements?q=gravite")))
                .isEmpty();
    }

    @Test
    void words_are_looked_for_in_numbers_facility_and_micro_organism_and_filters_narrow() {
        var story = new Story()
                .then(Story.ARA, cluster(1), cluster(2))
                .then(Story.ARA, new Withdrawn(id(2), WORDS, ReasonCode.DUPLICATE, Story.MONDAY))
                .then(Story.ARA, new Assigned(id(1), Story.LIAISON.account(), Story.MONDAY));
        var api = Views.of(story).api();

        for (var found : List.of(
                "q=s-ara-2020-00001",
                "q=p-1",
                "q=tilleuls%20bourg",
                "q=GRIPPAL",
                "q=oeillets",
                "kind=IRA",
                "origin=PORTAL",
                "sector=EMS",
                "facility=010000024",
                "assignee=me",
                "region=84",
                "from=2020-03-02&to=2020-03-02")) {
            assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?" + found)))
                    .as(found)
                    .containsExactly("1");
        }
        for (var none : List.of("q=p-2", "kind=GEA", "origin=E_SIN", "assignee=nobody", "status=CLOSED")) {
            assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?" + none)))
                    .as(none)
                    .isEmpty();
        }
        assertThat(numbers(api.get(Story.LIAISON, "/api/signalements?status=WITHDRAWN")))
                .containsExactly("2");
        assertThat(api.get(Story.LIAISON, "/api/signalements?region=99&bucket=SOON&sort=x")
                        .errors())
                .containsExactlyInAnyOrder("region unknown-code", "bucket unknown-code", "sort unknown-code");
        assertThat(api.get(Story.LIAISON, "/api/signalements?holder=me").errors())
                .containsExactly("holder unknown-parameter");
    }

    @Test
    void a_week_ends_on_sunday_evening_in_the_region_of_the_reader() {
        var sunday = Instant.parse("2020-03-08T21:30:00Z");
        var bounds = Bucket.Bounds.at(sunday, Territory.REUNION);

        assertThat(bounds.week()).isEqualTo(Instant.parse("2020-03-15T20:00:00Z"));
        assertThat(Bucket.Bounds.at(sunday, Territory.METROPOLE).week())
                .as("what is due on Sunday evening is due within a day")
                .isEqualTo(sunday.plus(Duration.ofHours(24)));
    }

    private static Judged judged(int n) {
        return new Judged(id(n), new RuleVersion("CLUSTER_IRA", 2), 5, 3, Verdict.CLUSTER, Story.MONDAY);
    }

    private static List<String> bucket(Asking api, String bucket) {
        return numbers(api.get(Story.LIAISON, "/api/signalements?sort=dueAt&bucket=" + bucket));
    }

    private static Asking.Answer next(Asking api, String address, Asking.Answer before) {
        return api.get(
                Story.LIAISON, address + "&cursor=" + before.json().get("next").asString());
    }

    private static List<String> numbers(Asking.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var numbers = new ArrayList<String>();
        answer.all("number").forEach(number -> numbers.add(number.replaceFirst(".*-0*", "")));
        return numbers;
    }
}
