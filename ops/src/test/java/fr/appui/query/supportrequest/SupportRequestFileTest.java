package fr.appui.query.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupportRequestFileTest {
    private static final String ADDRESS = "/api/support-requests/" + Story.id(1);
    private static final SealedText ANSWER = new SealedText("Isoler et traiter");

    private static Story story() {
        return new Story()
                .then(
                        Story.ARA,
                        Story.request(1, Centre.ARA, Sector.EMS),
                        new Answered(Story.id(1), ANSWER, Story.MONDAY.plus(Duration.ofHours(1)), 15, Story.MONDAY),
                        new Closed(Story.id(1), Outcome.ORAL_ADVICE, Story.MONDAY))
                .then(
                        Story.ARA,
                        new Noted(Story.id(1), new SealedText("a rappelé"), Story.MONDAY),
                        new Linked(Story.id(1), Story.id(9), Story.MONDAY))
                .then(
                        Story.NATIONAL,
                        new Withdrawn(Story.id(1), new SealedText("doublon"), ReasonCode.DUPLICATE, Story.MONDAY));
    }

    @Test
    void all_that_was_written_is_there_with_its_version() {
        var answer = Views.of(story()).api().get(Story.ARA, ADDRESS);

        assertThat(answer.response().getHeader("ETag")).isEqualTo("\"6\"");
        assertThat(answer.text()).isEqualTo("""
                        {"id":"00000000-0000-1000-0000-000000000001","number":"D-ARA-2020-00001","version":6,\
                        "status":"WITHDRAWN","centre":"ARA","region":"84","department":null,\
                        "receivedAt":"2020-03-02T08:00:00Z","day":"2020-03-02","channel":"PHONE","sector":"EMS",\
                        "subSector":null,"facility":{"finess":"010000024","name":"Hôpital de Fleyriat",\
                        "city":"Bourg-en-Bresse","department":null},\
                        "requester":{"name":"Camille Personne","function":"cadre","phone":"0102030405","email":null},\
                        "themes":["SCABIES"],"framework":"REGIONAL","question":"Que faire devant une gale ?",\
                        "answer":"Isoler et traiter","answers":[{"text":"Isoler et traiter",\
                        "answeredAt":"2020-03-02T09:00:00Z","durationMinutes":15,"from":[],"documents":[],\
                        "by":"00000000-0000-0007-0000-000000000001","recordedAt":"2020-03-02T08:00:00Z","position":2}],\
                        "firstAnsweredAt":"2020-03-02T09:00:00Z","durationMinutes":25,"outcome":"ORAL_ADVICE",\
                        "referredTo":null,"assignedTo":null,"links":["00000000-0000-1000-0000-000000000009"],"followUp":null,"mergedInto":null,"tookIn":[],\
                        "notes":[{"text":"a rappelé","occurredAt":"2020-03-02T08:00:00Z",\
                        "by":"00000000-0000-0007-0000-000000000001","recordedAt":"2020-03-02T08:00:01Z","position":4}],\
                        "recordedAt":"2020-03-02T08:00:00Z","changedAt":"2020-03-02T08:00:02Z",\
                        "asOf":{"position":6,"recordedAt":"2020-03-02T08:00:02Z"}}""");
    }

    @Test
    void it_is_told_as_known_at_a_position_or_an_instant() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.ARA, ADDRESS + "?asOf=2").json().get("status").asString())
                .isEqualTo("ANSWERED");
        assertThat(api.get(Story.ARA, ADDRESS + "?asOf=2020-03-02T09:00:00.5%2B01:00")
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(3);
        assertThat(api.get(Story.ARA, ADDRESS + "?asOf=0").status()).isEqualTo(404);
    }

    @Test
    void an_evaluator_sees_that_there_is_a_requester_a_question_an_answer_and_a_note_but_not_what_they_say() {
        var file = Views.of(story()).api().get(Story.EVALUATOR, ADDRESS);

        assertThat(file.json().get("requester").toString()).isEqualTo("{\"sealed\":true}");
        assertThat(file.json().get("question").toString()).isEqualTo("{\"sealed\":true}");
        assertThat(file.json().at("/answers/0/text").toString()).isEqualTo("{\"sealed\":true}");
        assertThat(file.json().at("/notes/0/text").toString()).isEqualTo("{\"sealed\":true}");
        assertThat(file.text()).doesNotContain("Camille", "gale", "Isoler", "rappelé");
    }

    @Test
    void its_events_come_in_order_masked_for_an_evaluator() {
        var api = Views.of(story()).api();

        var own = api.get(Story.ARA, ADDRESS + "/events");
        assertThat(own.all("type"))
                .containsExactly(
                        "support-request.opened",
                        "support-request.answered",
                        "support-request.closed",
                        "support-request.noted",
                        "support-request.linked",
                        "support-request.withdrawn");
        assertThat(own.text()).contains("Camille", "Isoler");
        var masked = api.get(Story.EVALUATOR, ADDRESS + "/events?asOf=2");
        assertThat(masked.rows()).hasSize(2);
        assertThat(masked.text()).doesNotContain("Camille", "Isoler").contains("{\"sealed\":true}");
    }

    @Test
    void what_does_not_exist_or_lies_outside_the_scope_is_not_found() {
        var api = Views.of(story().account(Story.ARA, "permanence")).api();

        for (var path : new String[] {"", "/events"}) {
            assertThat(api.get(Story.IDF, ADDRESS + path).status()).isEqualTo(404);
            assertThat(api.get(Story.ARA, "/api/support-requests/" + UUID.randomUUID() + path)
                            .code())
                    .isEqualTo("not-found");
            assertThat(api.get(Story.ARA, "/api/support-requests/D-ARA-2020-00001" + path)
                            .status())
                    .isEqualTo(404);
            assertThat(api.get(Story.ARA, "/api/support-requests/" + Story.ARA.account() + path)
                            .status())
                    .isEqualTo(404);
        }
    }
}
