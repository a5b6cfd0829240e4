package fr.appui.query.activity;

import static fr.appui.query.activity.Visits.API;
import static fr.appui.query.activity.Visits.THURSDAY;
import static fr.appui.query.activity.Visits.completed;
import static fr.appui.query.activity.Visits.done;
import static fr.appui.query.activity.Visits.id;
import static fr.appui.query.activity.Visits.planned;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** List, file, links and figures of on-site actions. */
class ActivitiesTest {
    private static final SealedText WORDS = new SealedText("mots");
    private static final String MARCH = "?from=2020-03-01&to=2020-03-31";

    @Test
    void a_row_tells_when_it_is_and_what_it_counts_in() {
        var story = new Story()
                .then(Story.ARA, planned(1, THURSDAY))
                .then(Story.ARA, done(2, Centre.ARA, "84", ActionMode.EMH));
        var rows = Views.of(story).api().get(Story.ARA, API).rows();

        var visit = rows.getFirst();
        assertThat(visit.get("number").asString()).isEqualTo("A-ARA-2020-00001");
        assertThat(visit.get("status").asString()).isEqualTo("PLANNED");
        assertThat(visit.get("plannedFor").asString()).isEqualTo("2020-03-05");
        assertThat(visit.get("day").asString()).isEqualTo("2020-03-05");
        assertThat(visit.get("countedIn")).isEmpty();
        assertThat(visit.get("title").asString()).isEqualTo("Visite des cuisines 1");
        var accompanied = rows.getLast();
        assertThat(accompanied.get("day").asString()).isEqualTo("2020-03-02");
        assertThat(accompanied.get("team").asString()).isEqualTo("EMH Ain");
        assertThat(accompanied.get("countedIn").toString()).isEqualTo("[\"EMH_ACTIONS\"]");
    }

    @Test
    void filters_narrow_and_withdrawn_ones_are_told_only_when_asked_for() {
        var story = new Story()
                .then(Story.ARA, planned(1, THURSDAY))
                .then(Story.ARA, done(2, Centre.ARA, "84", ActionMode.REMOTE))
                .then(Story.ARA, done(3, Centre.ARA, "84", ActionMode.EMH))
                .then(
                        Story.ARA,
                        new Withdrawn(CaseKind.ON_SITE_ACTION, id(3), WORDS, ReasonCode.DUPLICATE, Story.MONDAY))
                .then(Story.ARA, planned(4, THURSDAY.plusDays(1)))
                .then(Story.ARA, new Cancelled(CaseKind.ON_SITE_ACTION, id(4), WORDS, ReasonCode.OTHER, Story.MONDAY));
        var api = Views.of(story).api();

        assertThat(numbers(api, Story.ARA, "")).containsExactly("4", "1", "2");
        assertThat(numbers(api, Story.ARA, "?sort=day")).containsExactly("2", "1", "4");
        assertThat(numbers(api, Story.ARA, "?status=WITHDRAWN")).containsExactly("3");
        assertThat(numbers(api, Story.ARA, "?status=PLANNED,CANCELLED")).containsExactly("4", "1");
        assertThat(numbers(api, Story.ARA, "?mode=REMOTE&type=VISIT&sector=EMS&facility=010000024"))
                .containsExactly("2");
        assertThat(numbers(api, Story.ARA, "?from=2020-03-05&to=2020-03-05")).containsExactly("1");
        assertThat(numbers(api, Story.ARA, "?q=tilleuls%20gastro")).containsExactly("4", "1", "2");
        assertThat(numbers(api, Story.ARA, "?q=cuisines%202")).contains("2");
        assertThat(numbers(api, Story.ARA, "?asOf=2")).containsExactly("1", "2");
        assertThat(api.get(Story.ARA, API + "?mode=BY_BOAT&sort=title").errors())
                .containsExactlyInAnyOrder("mode unknown-code", "sort unknown-code");
    }

    @Test
    void pages_hold_still_while_others_write() {
        var story = new Story();
        for (var n = 1; n <= 5; n++) {
            story.then(Story.ARA, done(n, Centre.ARA, "84", ActionMode.ON_SITE));
        }
        var views = Views.of(story);
        var first = views.api().get(Story.ARA, API + "?limit=2");
        var before = story.told().size();
        story.then(Story.ARA, done(6, Centre.ARA, "84", ActionMode.ON_SITE));
        views.deliver(story.told().subList(before, story.told().size()));
        views.move(story.position());
        views.know(story);

        var next = first.json().get("next").asString();
        assertThat(numbers(first.rows().stream()
                        .map(row -> row.get("number").asString())
                        .toList()))
                .containsExactly("5", "4");
        assertThat(numbers(views.api(), Story.ARA, "?limit=2&cursor=" + next)).containsExactly("3", "2");
        assertThat(numbers(views.api(), Story.ARA, "?limit=1")).containsExactly("6");
    }

    @Test
    void each_sees_the_own_part_and_an_evaluator_no_text() {
        var story = new Story()
                .then(Story.ARA, done(1, Centre.ARA, "84", ActionMode.ON_SITE))
                .then(Story.IDF, done(2, Centre.IDF, "11", ActionMode.ON_SITE));
        var api = Views.of(story).api();

        assertThat(numbers(api, Story.ARA, "")).containsExactly("1");
        assertThat(numbers(api, Story.LIAISON, "")).containsExactly("1");
        assertThat(numbers(api, Story.NATIONAL, "")).containsExactly("2", "1");
        assertThat(numbers(api, Story.EVALUATOR, "?q=cuisines")).isEmpty();
        assertThat(api.get(Story.EVALUATOR, API).text()).doesNotContain("cuisines", "gastro");
        assertThat(api.get(Story.LIAISON, API).text()).contains("cuisines");
        assertThat(api.get(Story.ARA, API + "?centre=IDF").status()).isEqualTo(403);
        assertThat(api.get(Story.LIAISON, API + "?region=11").status()).isEqualTo(403);
        assertThat(api.get(Story.ADMIN, API).status()).isEqualTo(403);
        for (var path : new String[] {"", "/events"}) {
            assertThat(api.get(Story.LIAISON, API + "/" + id(2) + path).status())
                    .isEqualTo(404);
            assertThat(api.get(Story.LIAISON, API + "/" + id(1) + path).status())
                    .isEqualTo(200);
            assertThat(api.get(Story.EVALUATOR, API + "/" + id(1) + path).text())
                    .doesNotContain("cuisines", "gastro");
        }
    }

    @Test
    void the_file_tells_what_was_planned_what_was_done_and_what_was_noted() {
        var story = new Story()
                .then(Story.ARA, planned(1, THURSDAY), completed(1))
                .then(
                        Story.ARA,
                        new Noted(CaseKind.ON_SITE_ACTION, id(1), new SealedText("renvoyer le guide"), Story.MONDAY));
        var api = Views.of(story).api();

        var file = api.get(Story.ARA, API + "/" + id(1));
        assertThat(file.response().getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(file.json().get("status").asString()).isEqualTo("DONE");
        assertThat(file.json().get("plannedFor").asString()).isEqualTo("2020-03-05");
        assertThat(file.json().get("occurredAt").asString()).isEqualTo("2020-03-06T08:00:00Z");
        assertThat(file.json().get("participants").asInt()).isEqualTo(9);
        assertThat(file.json().get("text").asString()).isEqualTo("après trois gastro-entérites");
        assertThat(file.json().get("report").asString()).isEqualTo("linge revu avec la lingère");
        assertThat(file.json().at("/notes/0/text").asString()).isEqualTo("renvoyer le guide");
        assertThat(api.get(Story.ARA, API + "/" + id(1) + "?asOf=1")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("PLANNED");
        assertThat(api.get(Story.ARA, API + "/" + id(1) + "/events").all("type"))
                .containsExactly("on-site-action.entered", "on-site-action.completed", "on-site-action.noted");
    }

    @Test
    void links_are_read_from_both_ends_but_a_liaison_officer_is_told_of_no_support_request() {
        var story = new Story()
                .then(Story.ARA, Story.request(7, Centre.ARA, Sector.EMS))
                .then(Story.ARA, Story.signalement(8, Centre.ARA, Sector.EMS, SignalementKind.GEA))
                .then(Story.ARA, planned(1, THURSDAY))
                .then(
                        Story.ARA,
                        new Linked(CaseKind.ON_SITE_ACTION, id(1), Story.id(7), Story.MONDAY),
                        new Linked(CaseKind.ON_SITE_ACTION, id(1), Story.id(8), Story.MONDAY));
        var api = Views.of(story).api();
        var address = API + "/" + id(1);

        assertThat(api.get(Story.ARA, address).json().get("linked").findValuesAsString("number"))
                .containsExactly("D-ARA-2020-00007", "S-ARA-2020-00008");
        assertThat(api.get(Story.LIAISON, "/api/signalements/" + Story.id(8))
                        .json()
                        .get("linked")
                        .findValuesAsString("number"))
                .containsExactly("A-ARA-2020-00001");
        assertThat(api.get(Story.LIAISON, address).json().get("linked").findValuesAsString("number"))
                .containsExactly("S-ARA-2020-00008");
        for (var path : new String[] {"", "/events"}) {
            assertThat(api.get(Story.LIAISON, address + path).text())
                    .doesNotContain("D-ARA", Story.id(7).toString());
        }
    }

    @Test
    void each_figure_is_the_sum_of_its_lines_whatever_is_corrected_or_taken_back() {
        var story = new Story()
                .then(Story.ARA, planned(1, THURSDAY), completed(1))
                .then(Story.ARA, done(2, Centre.ARA, "84", ActionMode.EMH))
                .then(Story.ARA, mode(2, ActionMode.REMOTE))
                .then(Story.ARA, done(3, Centre.ARA, "84", ActionMode.ON_SITE))
                .then(
                        Story.ARA,
                        new Withdrawn(CaseKind.ON_SITE_ACTION, id(3), WORDS, ReasonCode.DUPLICATE, Story.MONDAY))
                .then(Story.ARA, planned(4, THURSDAY))
                .then(Story.IDF, done(5, Centre.IDF, "11", ActionMode.ON_SITE));
        var api = Views.of(story).api();

        assertThat(count(api, Story.LIAISON, "ON_SITE_ACTIONS", "")).isEqualTo(1);
        assertThat(count(api, Story.LIAISON, "REMOTE_CONFERENCES", "")).isEqualTo(1);
        assertThat(count(api, Story.LIAISON, "EMH_ACTIONS", "")).isZero();
        assertThat(count(api, Story.LIAISON, "EMH_ACTIONS", "&asOf=3")).isEqualTo(1);
        assertThat(count(api, Story.NATIONAL, "ON_SITE_ACTIONS", "")).isEqualTo(2);
        assertThat(count(api, Story.NATIONAL, "ON_SITE_ACTIONS", "&asOf=5")).isEqualTo(2);
        var lines = api.get(Story.LIAISON, "/api/counters/lines" + MARCH + "&measure=EMH_ACTIONS");
        assertThat(lines.rows()).extracting(row -> row.get("amount").asInt()).containsExactly(1, -1);
        assertThat(lines.json().get("sum").asLong()).isZero();
    }

    @Test
    void rows_are_the_same_when_every_event_comes_twice() {
        var story = new Story()
                .then(Story.ARA, planned(1, THURSDAY), completed(1))
                .then(Story.ARA, done(2, Centre.ARA, "84", ActionMode.EMH))
                .then(Story.ARA, mode(2, ActionMode.REMOTE));
        var views = Views.empty();
        story.told().forEach(event -> views.deliver(List.of(event)));
        var oneByOne = views.rows();

        views.wipe();
        views.deliver(story.told());
        views.deliver(story.told());

        assertThat(views.rows()).isEqualTo(oneByOne);
        assertThat(oneByOne.get("view.activity")).hasSize(4);
    }

    @Test
    void the_audit_tells_before_and_after() {
        var story = new Story()
                .account(Story.ARA, "permanence")
                .then(Story.ARA, done(2, Centre.ARA, "84", ActionMode.EMH))
                .then(Story.ARA, mode(2, ActionMode.REMOTE));
        var api = Views.of(story).api();

        var row = api.get(Story.LIAISON, "/api/audit?case=" + id(2)).rows().stream()
                .filter(one -> one.get("type").asString().equals("on-site-action.corrected"))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("number").asString()).isEqualTo("A-ARA-2020-00002");
        assertThat(row.get("changes").findValuesAsString("field")).contains("mode", "team");
    }

    private static Corrected mode(int n, ActionMode mode) {
        return new Corrected(
                CaseKind.ON_SITE_ACTION,
                id(n),
                mode,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                WORDS,
                ReasonCode.OTHER,
                Story.MONDAY);
    }

    private static long count(Asking api, Actor actor, String measure, String more) {
        return api.get(actor, "/api/counters" + MARCH + "&measure=" + measure + more)
                .rows()
                .getFirst()
                .get("count")
                .asLong();
    }

    private static List<String> numbers(Asking api, Actor actor, String query) {
        return numbers(api.get(actor, API + query).all("number"));
    }

    /** The numbers without what they all begin with. */
    private static List<String> numbers(List<String> whole) {
        return whole.stream().map(number -> number.replaceFirst(".*-0*", "")).toList();
    }
}
