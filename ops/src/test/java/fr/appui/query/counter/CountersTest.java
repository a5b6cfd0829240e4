package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountersTest {
    private static final SealedText WHY = new SealedText("erreur");
    private static final String MARCH = "?from=2020-03-01&to=2020-03-31";

    @Test
    void a_reclassification_from_ems_to_es_writes_two_lines_and_moves_one_unit() {
        var story = new Story().then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS));
        var views = Views.of(story);
        assertThat(bySector(views.api(), "")).containsEntry("EMS", 1).containsEntry("ES", 0);

        story.then(Story.ARA, reclassified(story, Sector.ES));
        views.deliver(story.told().subList(1, 2));
        views.move(2);
        views.know(story);

        assertThat(views.db().sql("""
                                SELECT sector || ' ' || amount
                                  FROM view.ledger
                                 WHERE measure = 'SUPPORT_REQUESTS'
                                   AND position = 2
                                 ORDER BY ordinal
                                """).query(String.class).list()).containsExactly("EMS -1", "ES 1");
        assertThat(bySector(views.api(), "")).isEqualTo(Map.of("ES", 1, "EMS", 0, "VILLE", 0, "COMMUNAUTE", 0));
        assertThat(bySector(views.api(), "&asOf=1")).containsEntry("EMS", 1).containsEntry("ES", 0);
    }

    @Test
    void a_withdrawal_takes_one_away_in_the_month_of_receipt_but_not_as_known_before() {
        var story = new Story().then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES));
        story.later(Duration.ofDays(130))
                .then(Story.ARA, new Withdrawn(Story.id(1), WHY, ReasonCode.OTHER, story.now()));
        var views = Views.of(story);

        var lines = views.api().get(Story.ARA, "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS");
        assertThat(lines.all("amount")).containsExactly("1", "-1");
        assertThat(lines.all("day")).containsExactly("2020-03-02", "2020-03-02");
        assertThat(lines.json().get("sum").asLong()).isZero();
        assertThat(count(views.api(), Story.ARA, MARCH + "&measure=SUPPORT_REQUESTS&asOf=2020-06-30T21:59:59Z"))
                .isEqualTo(1);
        assertThat(count(views.api(), Story.ARA, MARCH + "&measure=SUPPORT_REQUESTS"))
                .isZero();
    }

    @Test
    void a_figure_tells_kind_definition_scope_and_the_moment_it_was_taken_at() {
        var story = new Story().then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES));
        var answer = Views.of(story)
                .api()
                .get(
                        Story.ARA,
                        "/api/counters" + MARCH
                                + "&measure=SUPPORT_REQUESTS,WORKLOAD_MINUTES,OPEN_REQUESTS,FIRST_ANSWER_MINUTES");

        assertThat(answer.text()).isEqualTo("""
                        {"from":"2020-03-01","to":"2020-03-31",\
                        "asOf":{"position":1,"recordedAt":"2020-03-02T08:00:00Z"},\
                        "scope":{"centres":["ARA"],"regions":["84"]},\
                        "definitions":{"SUPPORT_REQUESTS":1,"WORKLOAD_MINUTES":1,"OPEN_REQUESTS":1,"FIRST_ANSWER_MINUTES":1},\
                        "rows":[\
                        {"measure":"SUPPORT_REQUESTS","kind":"flow","additive":true,"count":1},\
                        {"measure":"WORKLOAD_MINUTES","kind":"flow","additive":true,"count":10},\
                        {"measure":"OPEN_REQUESTS","kind":"level","additive":true,"count":1},\
                        {"measure":"FIRST_ANSWER_MINUTES","kind":"distribution","additive":false,"count":0,\
                        "p50":null,"p90":null,"max":null}],\
                        "ruleChanges":[],\
                        "consolidation":{"months":1,"consolidated":0,"correctedSince":0,"whole":false}}""");
    }

    @Test
    void the_empty_register_has_zeros_for_every_sector_and_centre_of_the_scope() {
        var views = Views.empty();

        var all =
                views.api().get(Story.NATIONAL, "/api/counters" + MARCH + "&by=sector,centre&measure=SUPPORT_REQUESTS");
        assertThat(all.rows()).hasSize(4 * 17).allMatch(row -> row.get("count").asLong() == 0);
        assertThat(all.json().at("/asOf/position").asLong()).isZero();
        assertThat(all.json().at("/asOf/recordedAt").isNull()).isTrue();
        assertThat(all.json().at("/scope/centres").asString()).isEqualTo("ALL");
        assertThat(views.api()
                        .get(Story.ARA, "/api/counters" + MARCH + "&by=centre&measure=SUPPORT_REQUESTS")
                        .all("centre"))
                .containsExactly("ARA");
        assertThat(views.api()
                        .get(
                                Story.NATIONAL,
                                "/api/counters" + MARCH + "&by=centre,region&centre=REU&measure=SUPPORT_REQUESTS")
                        .all("region"))
                .containsExactly("04", "06");
    }

    @Test
    void a_line_counts_under_each_of_its_themes_and_the_rows_say_that_they_do_not_add_up() {
        var story = new Story()
                .then(
                        Story.ARA,
                        Story.request(1, Centre.ARA, Sector.ES, Story.MONDAY, "?", Theme.SCABIES, Theme.PPE),
                        Story.request(2, Centre.ARA, Sector.ES, Story.MONDAY, "?", Theme.PPE));
        var api = Views.of(story).api();

        var rows = api.get(Story.ARA, "/api/counters" + MARCH + "&by=theme&measure=SUPPORT_REQUESTS");
        assertThat(rows.all("theme")).containsExactly("PPE", "SCABIES");
        assertThat(rows.all("count")).containsExactly("2", "1");
        assertThat(rows.all("additive")).containsOnly("false");
        assertThat(count(api, Story.ARA, MARCH + "&theme=SCABIES&measure=SUPPORT_REQUESTS"))
                .isEqualTo(1);
    }

    @Test
    void a_level_has_a_value_at_the_end_of_each_month_and_counts_what_was_open_before_the_period() {
        var march = Instant.parse("2020-03-20T10:00:00Z");
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES, Story.MONDAY, "?", Theme.PPE))
                .then(Story.ARA, Story.request(2, Centre.ARA, Sector.ES, march, "?", Theme.PPE))
                .then(Story.ARA, new Closed(Story.id(1), Outcome.NO_ACTION, Instant.parse("2020-05-04T10:00:00Z")));
        var api = Views.of(story).api();

        var rows = api.get(Story.ARA, "/api/counters?from=2020-03-10&to=2020-06-15&by=month&measure=OPEN_REQUESTS");
        assertThat(rows.all("month")).containsExactly("2020-03", "2020-04", "2020-05", "2020-06");
        assertThat(rows.all("count")).containsExactly("2", "2", "1", "1");
        assertThat(rows.all("additive")).containsOnly("false");
        assertThat(count(api, Story.ARA, "?from=2020-03-10&to=2020-03-10&measure=OPEN_REQUESTS"))
                .isEqualTo(1);
        assertThat(api.get(Story.ARA, "/api/counters/lines?from=2020-03-10&to=2020-03-10&measure=OPEN_REQUESTS")
                        .json()
                        .get("sum")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void delays_are_told_as_percentiles_and_a_value_taken_back_is_gone() {
        var story = new Story();
        for (var n = 1; n <= 10; n++) {
            story.then(
                    Story.ARA,
                    Story.request(n, Centre.ARA, Sector.ES),
                    new Answered(Story.id(n), WHY, Story.MONDAY.plus(Duration.ofMinutes(n * 10)), null, story.now()));
        }
        story.then(Story.ARA, new Withdrawn(Story.id(10), WHY, ReasonCode.OTHER, story.now()));
        var row = Views.of(story)
                .api()
                .get(Story.ARA, "/api/counters" + MARCH + "&measure=FIRST_ANSWER_MINUTES")
                .rows()
                .getFirst();

        assertThat(row.toString()).isEqualTo("""
                        {"measure":"FIRST_ANSWER_MINUTES","kind":"distribution","additive":false,\
                        "count":9,"p50":50,"p90":90,"max":90}""");
    }

    @Test
    void weeks_are_those_of_iso_and_the_origin_of_a_request_is_null() {
        var sunday = Instant.parse("2021-01-03T10:00:00Z");
        var story = new Story().then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES, sunday, "?", Theme.PPE));
        var row = Views.of(story)
                .api()
                .get(
                        Story.ARA,
                        "/api/counters?from=2021-01-01&to=2021-01-31&by=week,month,origin,channel,framework&measure=SUPPORT_REQUESTS")
                .rows();

        assertThat(row).hasSize(1);
        assertThat(row.getFirst().toString()).isEqualTo("""
                        {"measure":"SUPPORT_REQUESTS","kind":"flow","additive":true,"count":1,"month":"2021-01",\
                        "week":"2020-W53","channel":"PHONE","origin":null,"framework":"REGIONAL"}""");
    }

    @Test
    void lines_come_page_by_page_and_each_page_tells_the_whole_sum() {
        var story = new Story();
        for (var n = 1; n <= 7; n++) {
            story.then(Story.ARA, Story.request(n, Centre.ARA, Sector.ES));
        }
        var views = Views.of(story);
        var address = "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&limit=3";

        var first = views.api().get(Story.ARA, address);
        story.then(Story.ARA, Story.request(8, Centre.ARA, Sector.ES));
        views.deliver(story.told().subList(7, 8));
        views.move(8);
        views.know(story);
        var second = views.api()
                .get(Story.ARA, address + "&cursor=" + first.json().get("next").asString());
        var third = views.api()
                .get(Story.ARA, address + "&cursor=" + second.json().get("next").asString());

        assertThat(first.all("position")).containsExactly("1", "2", "3");
        assertThat(second.all("position")).containsExactly("4", "5", "6");
        assertThat(third.all("position")).containsExactly("7");
        assertThat(third.json().get("next").isNull()).isTrue();
        assertThat(List.of(first, second, third))
                .allSatisfy(page -> assertThat(page.json().get("sum").asLong()).isEqualTo(7));
        assertThat(count(views.api(), Story.ARA, MARCH + "&measure=SUPPORT_REQUESTS"))
                .isEqualTo(8);
    }

    @Test
    void a_signalement_counts_under_each_of_its_criteria_and_under_its_kind() {
        var story = new Story()
                .then(Story.ARA, Story.signalement(1, Centre.ARA, Sector.EMS, SignalementKind.IRA, "2017:2", "2017:3"))
                .then(Story.ARA, Story.signalement(2, Centre.ARA, Sector.ES, SignalementKind.XDRO, "2017:1a", "2001:2"))
                .then(Story.ARA, Story.signalement(3, Centre.IDF, Sector.EMS, SignalementKind.IRA));
        var api = Views.of(story).api();

        var kinds = api.get(Story.LIAISON, "/api/counters" + MARCH + "&by=signalementKind&measure=SIGNALEMENTS");
        assertThat(kinds.all("signalementKind")).containsExactly("IRA", "XDRO");
        assertThat(kinds.all("count")).containsExactly("1", "1");
        assertThat(kinds.all("additive")).containsOnly("true");
        var criteria = api.get(Story.NATIONAL, "/api/counters" + MARCH + "&by=criterion&measure=SIGNALEMENTS");
        assertThat(criteria.rows().stream().map(row -> row.get("criterion").asString("none") + " " + row.get("count")))
                .containsExactly("2001:2 1", "2017:1a 1", "2017:2 1", "2017:3 1", "none 1");
        assertThat(criteria.all("additive")).containsOnly("false");
        assertThat(api.get(
                                Story.NATIONAL,
                                "/api/counters" + MARCH + "&by=criterion&criterion=2017:3&measure=SIGNALEMENTS")
                        .all("criterion"))
                .containsExactly("2017:3");
        assertThat(count(api, Story.NATIONAL, MARCH + "&criterion=2017:2&signalementKind=IRA&measure=SIGNALEMENTS"))
                .isEqualTo(1);
        assertThat(count(api, Story.NATIONAL, MARCH + "&criterion=2001:2&signalementKind=IRA&measure=SIGNALEMENTS"))
                .isZero();
        assertThat(api.get(Story.NATIONAL, "/api/counters" + MARCH + "&criterion=2&signalementKind=FLU")
                        .errors())
                .containsExactlyInAnyOrder("signalementKind unknown-code", "criterion malformed");
    }

    @Test
    void a_liaison_officer_counts_the_signalements_of_the_region_and_no_requests() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.ARA, Story.signalement(2, Centre.ARA, Sector.EMS, SignalementKind.GEA))
                .then(Story.IDF, Story.signalement(3, Centre.IDF, Sector.EMS, SignalementKind.GEA));
        var api = Views.of(story).api();

        var all = api.get(Story.LIAISON, "/api/counters" + MARCH);
        assertThat(all.all("measure"))
                .containsExactly(
                        "SIGNALEMENTS",
                        "OPEN_SIGNALEMENTS",
                        "SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES",
                        "SIGNALEMENT_CLOSURE_MINUTES",
                        "ON_SITE_ACTIONS",
                        "REMOTE_CONFERENCES",
                        "EMH_ACTIONS",
                        "CRISIS_MEETINGS",
                        "SPF_SIGNALEMENT_MEETINGS",
                        "REGIONAL_WORKING_GROUPS",
                        "NATIONAL_PROJECTS",
                        "COMMITTEE_MEETINGS",
                        "NETWORK_DAYS");
        assertThat(all.all("count").subList(0, 2)).containsExactly("1", "1");
        assertThat(all.all("count").subList(2, 13)).containsOnly("0");
        assertThat(all.json().at("/scope/regions").toString()).isEqualTo("[\"84\"]");
        assertThat(api.get(Story.LIAISON, "/api/counters" + MARCH + "&measure=SUPPORT_REQUESTS")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(Story.LIAISON, "/api/counters" + MARCH + "&region=11")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_was_counted_for_one_facility_follows_a_request_to_another_and_a_wrong_number_is_refused() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.ARA, Story.request(2, Centre.ARA, Sector.EMS));
        story.then(
                Story.ARA,
                new Reclassified(
                        Story.id(2),
                        null,
                        null,
                        null,
                        new Facility("690000013", "Les Tilleuls", "Lyon", "69"),
                        "84",
                        "69",
                        null,
                        WHY,
                        ReasonCode.WRONG_FACILITY,
                        story.now()));
        var api = Views.of(story).api();

        var requests = MARCH + "&measure=SUPPORT_REQUESTS";
        var each = api.get(Story.NATIONAL, "/api/counters" + requests + "&by=facility");
        assertThat(each.all("facility")).containsExactly("010000024", "690000013");
        assertThat(each.all("count")).containsExactly("1", "1");
        assertThat(count(api, Story.ARA, requests + "&facility=010000024")).isEqualTo(1);
        assertThat(count(api, Story.ARA, requests + "&facility=010000024&asOf=2"))
                .isEqualTo(2);
        assertThat(count(api, Story.IDF, requests + "&facility=010000024")).isZero();
        assertThat(api.get(Story.ARA, "/api/counters" + requests + "&facility=fleyriat")
                        .errors())
                .containsExactly("facility malformed");
    }

    private static Reclassified reclassified(Story story, Sector sector) {
        return new Reclassified(
                Story.id(1), sector, null, null, null, null, null, null, WHY, ReasonCode.WRONG_SECTOR, story.now());
    }

    private static Map<String, Integer> bySector(Asking api, String more) {
        return api
                .get(Story.NATIONAL, "/api/counters" + MARCH + "&by=sector&measure=SUPPORT_REQUESTS" + more)
                .rows()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("sector").asString(),
                        row -> row.get("count").asInt()));
    }

    private static long count(Asking api, fr.appui.shared.party.Actor actor, String query) {
        return api.get(actor, "/api/counters" + query)
                .rows()
                .getFirst()
                .get("count")
                .asLong();
    }
}
