package fr.appui.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.RandomStory;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.account.AccountEvent.AccessChanged;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.register.RegisterEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static Story story() {
        return new Story()
                .then(Story.ADMIN, new RegisterEvent.Opened(RegisterEvent.REGISTER, null, Story.MONDAY))
                .account(Story.ARA, "permanence")
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.IDF, Story.request(2, Centre.IDF, Sector.ES))
                .later(Duration.ofDays(1))
                .then(
                        Story.ARA,
                        new Reclassified(
                                Story.id(1),
                                Sector.ES,
                                null,
                                List.of(Theme.PPE),
                                new Facility("010000024", "Clinique", null, null),
                                "84",
                                null,
                                null,
                                new SealedText("dit par le cadre"),
                                ReasonCode.WRONG_SECTOR,
                                Story.MONDAY))
                .then(
                        Story.ADMIN,
                        new AccessChanged(Story.ARA.account(), Role.COORDINATOR, Centre.ARA, null, null, Story.MONDAY));
    }

    @Test
    void a_row_tells_who_when_from_where_why_and_what_changed() {
        var row = Views.of(story()).api().get(Story.ARA, "/api/audit").rows().getFirst();

        assertThat(row.toString()).isEqualTo("""
                        {"position":5,"eventId":"00000000-0000-2000-0000-000000000005",\
                        "type":"support-request.reclassified","caseId":"00000000-0000-1000-0000-000000000001",\
                        "number":"D-ARA-2020-00001","caseCentre":"ARA","actor":"permanence",\
                        "actorId":"00000000-0000-0007-0000-000000000001","role":"HOTLINE","centre":"ARA",\
                        "origin":"API","occurredAt":"2020-03-02T08:00:00Z","recordedAt":"2020-03-03T08:00:04Z",\
                        "reason":"dit par le cadre","reasonCode":"WRONG_SECTOR","changes":[\
                        {"field":"sector","before":"EMS","after":"ES"},\
                        {"field":"facility.name","before":"Hôpital de Fleyriat","after":"Clinique"},\
                        {"field":"facility.city","before":"Bourg-en-Bresse","after":null},\
                        {"field":"themes","before":["SCABIES"],"after":["PPE"]}]}""");
    }

    @Test
    void an_evaluator_reads_who_and_what_but_no_sealed_word() {
        var story = story().then(
                        Story.ARA,
                        new Answered(Story.id(1), new SealedText("Un traitement"), Story.MONDAY, 5, Story.MONDAY));
        var trail = Views.of(story).api().get(Story.EVALUATOR, "/api/audit");

        assertThat(trail.text()).doesNotContain("traitement", "cadre", "Camille", "gale");
        assertThat(trail.rows().getFirst().get("changes").toString())
                .contains("{\"field\":\"answers[0]\",\"before\":null,\"after\":{\"sealed\":true}}");
        assertThat(trail.rows().get(1).get("reason").toString()).isEqualTo("{\"sealed\":true}");
    }

    @Test
    void filters_narrow_by_person_case_type_and_day_of_recording() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.NATIONAL, "/api/audit").all("position")).containsExactly("5", "4", "3");
        assertThat(api.get(Story.NATIONAL, "/api/audit?actor=Permanence").all("position"))
                .containsExactly("5", "3");
        assertThat(api.get(Story.NATIONAL, "/api/audit?actor=" + Story.IDF.account())
                        .all("position"))
                .containsExactly("4");
        assertThat(api.get(Story.NATIONAL, "/api/audit?actor=nobody").all("position"))
                .isEmpty();
        assertThat(api.get(Story.NATIONAL, "/api/audit?case=D-IDF-2020-00002").all("position"))
                .containsExactly("4");
        assertThat(api.get(Story.NATIONAL, "/api/audit?case=" + Story.id(1)).all("position"))
                .containsExactly("5", "3");
        assertThat(api.get(Story.NATIONAL, "/api/audit?type=support-request.opened")
                        .all("position"))
                .containsExactly("4", "3");
        assertThat(api.get(Story.NATIONAL, "/api/audit?from=2020-03-03").all("position"))
                .containsExactly("5");
        assertThat(api.get(Story.NATIONAL, "/api/audit?to=2020-03-02").all("position"))
                .containsExactly("4", "3");
        assertThat(api.get(Story.NATIONAL, "/api/audit?asOf=3").all("position")).containsExactly("3");
        assertThat(api.get(Story.ARA, "/api/audit?case=D-IDF-2020-00002").status())
                .isEqualTo(404);
        assertThat(api.get(Story.ARA, "/api/audit?type=no.such").errors()).containsExactly("type unknown-code");
        assertThat(api.get(Story.ARA, "/api/audit?case=x").errors()).containsExactly("case malformed");
    }

    @Test
    void an_administrator_sees_accounts_and_the_register_and_a_liaison_officer_nothing_yet() {
        var api = Views.of(story()).api();

        var trail = api.get(Story.ADMIN, "/api/audit");
        assertThat(trail.all("position")).containsExactly("6", "2", "1");
        assertThat(trail.rows().getFirst().get("changes").toString())
                .isEqualTo("[{\"field\":\"role\",\"before\":\"HOTLINE\",\"after\":\"COORDINATOR\"}]");
        assertThat(api.get(Story.LIAISON, "/api/audit").rows()).isEmpty();
        assertThat(api.get(Story.ADMIN, "/api/events").text().lines()).hasSize(3);
        assertThat(api.get(Story.LIAISON, "/api/events").text()).isEmpty();
    }

    @Test
    void the_pages_of_the_trail_hold_every_event_once() {
        var story = RandomStory.of(61, 400);
        var api = Views.of(story).api();

        var positions = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get(Story.NATIONAL, "/api/audit?limit=90" + cursor);
            positions.addAll(page.all("position"));
            cursor = page.json().get("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(positions.reversed())
                .isEqualTo(story.told().stream()
                        .skip(2)
                        .map(event -> String.valueOf(event.position()))
                        .toList());
    }

    @Test
    void events_are_read_on_from_a_position_one_json_document_a_line() {
        var story = story();
        var views = Views.of(story);

        var all = views.api().get(Story.ARA, "/api/events");
        assertThat(all.response().getContentType()).startsWith("application/x-ndjson");
        assertThat(all.text().lines().map(line -> line.substring(0, 14)))
                .containsExactly("{\"position\":3,", "{\"position\":5,");
        assertThat(all.text()).contains("\"type\":\"support-request.opened\"", "Camille");
        assertThat(views.api().get(Story.ARA, "/api/events?after=3").text().lines())
                .hasSize(1);
        assertThat(views.api().get(Story.NATIONAL, "/api/events?limit=2").text().lines())
                .hasSize(2);
        assertThat(views.api().get(Story.EVALUATOR, "/api/events").text()).doesNotContain("Camille", "cadre");
    }

    @Test
    void events_never_go_past_what_the_view_has_taken_in() {
        var story = story();
        var views = Views.of(story);
        views.move(4);

        assertThat(views.api().get(Story.NATIONAL, "/api/events").text().lines())
                .hasSize(2);
    }
}
