package fr.appui.query.signalement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.reference.Centre;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileTest {

    @Test
    void all_that_was_written_is_there_with_its_version() {
        var answer = Views.of(IraCluster.followed()).api().get(Story.LIAISON, IraCluster.API);

        var file = answer.json();
        assertThat(answer.response().getHeader("ETag"))
                .isEqualTo("\"" + file.get("version").asInt() + "\"");
        assertThat(file.get("number").asString()).isEqualTo("S-ARA-2020-00100");
        assertThat(file.get("status").asString()).isEqualTo("ASSESSED");
        assertThat(file.get("externalNumber").asString()).isEqualTo("PORTAIL-2020-0042");
        assertThat(file.get("criteria").toString()).isEqualTo("[{\"scheme\":\"2017\",\"code\":\"2\"}]");
        assertThat(file.get("cases").toString())
                .isEqualTo("{\"asOfDay\":\"2020-03-04\",\"residents\":9,\"staff\":3,\"deaths\":1}");
        assertThat(file.get("caseCounts").size()).isEqualTo(2);
        assertThat(file.get("summary").asString()).isEqualTo("cinq résidents fébriles au même étage");
        assertThat(file.get("assessment").asString()).isEqualTo("grippe probable, foyer actif");
        assertThat(file.at("/measures/0/text").asString()).isEqualTo("isolement en chambre");
        assertThat(file.at("/feedbacks/0/text").asString()).isEqualTo("conduite à tenir envoyée");
        assertThat(file.at("/notes/0/text").asString()).isEqualTo("visite prévue jeudi");
        assertThat(file.get("assignedTo").asString())
                .isEqualTo(Story.LIAISON.account().toString());
    }

    @Test
    void the_judgement_names_its_rule_and_where_the_rule_comes_from() {
        var judgement = Views.of(IraCluster.received())
                .api()
                .get(Story.ARA, IraCluster.API)
                .json()
                .get("judgement");

        assertThat(judgement.get("verdict").asString()).isEqualTo("CLUSTER");
        assertThat(judgement.get("rule").asString()).isEqualTo("CLUSTER_IRA v1");
        assertThat(judgement.get("threshold").asInt()).isEqualTo(5);
        assertThat(judgement.get("source").asString()).contains("Instruction DGS/DGCS");
    }

    @Test
    void deadlines_tell_where_they_stand_and_which_rule_gave_them() {
        var api = Views.of(IraCluster.followed()).api();

        var file = api.get(Story.ARA, IraCluster.API).json();
        var acknowledgement = file.at("/deadlines/0");
        assertThat(acknowledgement.get("step").asString()).isEqualTo("ACKNOWLEDGEMENT");
        assertThat(acknowledgement.get("state").asString()).isEqualTo("DONE");
        assertThat(acknowledgement.get("rule").asString()).isEqualTo("DEADLINE_ACKNOWLEDGEMENT v1");
        assertThat(acknowledgement.get("holidays").asString()).isEqualTo("HOLIDAYS_METROPOLE v1");
        assertThat(acknowledgement.get("dueAt").asString()).isEqualTo("2020-03-04T23:00:00Z");
        assertThat(file.at("/nextDeadline/step").asString()).isEqualTo("CLOSURE");
        assertThat(file.at("/nextDeadline/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void an_information_request_is_open_then_late_then_received() {
        var api = Views.of(IraCluster.followed()).api();

        var requests = api.get(Story.ARA, IraCluster.API).json().get("informationRequests");
        assertThat(requests.at("/0/state").asString()).isEqualTo("RECEIVED");
        assertThat(requests.at("/0/what").asString()).isEqualTo("résultats des prélèvements");
        assertThat(requests.at("/0/text").asString()).isEqualTo("grippe A sur deux");
        assertThat(requests.at("/0/remindedAt").size()).isEqualTo(1);
        assertThat(requests.at("/1/state").asString()).isEqualTo("OPEN");
        var asked = api.get(Story.ARA, IraCluster.API + "?asOf=12").json();
        assertThat(asked.at("/informationRequests/0/state").asString()).isEqualTo("OPEN");
        var reminded = api.get(Story.ARA, IraCluster.API + "?asOf=14").json();
        assertThat(reminded.at("/informationRequests/0/state").asString()).isEqualTo("LATE");
        assertThat(reminded.at("/nextDeadline/step").asString()).isEqualTo("INFORMATION");
        assertThat(reminded.at("/nextDeadline/state").asString()).isEqualTo("LATE");
    }

    @Test
    void links_are_read_from_both_ends_but_a_liaison_officer_is_not_told_of_support_requests() {
        var api = Views.of(IraCluster.closed()).api();

        var own = api.get(Story.ARA, IraCluster.API).json();
        assertThat(own.get("fromRequest").asString()).isEqualTo(IraCluster.REQUEST.toString());
        assertThat(own.get("linked").findValuesAsString("number"))
                .containsExactly("D-ARA-2020-00001", "S-ARA-2020-00101");
        assertThat(api.get(Story.ARA, "/api/signalements/" + Story.id(101))
                        .json()
                        .get("linked")
                        .findValuesAsString("number"))
                .containsExactly("D-ARA-2020-00001", "S-ARA-2020-00100");

        for (var address : new String[] {"", "/events"}) {
            var liaison = api.get(Story.LIAISON, IraCluster.API + address);
            assertThat(liaison.status()).isEqualTo(200);
            assertThat(liaison.text()).doesNotContain(IraCluster.REQUEST.toString(), "D-ARA");
        }
        assertThat(api.get(Story.LIAISON, IraCluster.API).json().get("linked").findValuesAsString("number"))
                .containsExactly("S-ARA-2020-00101");
    }

    @Test
    void an_evaluator_sees_that_there_are_texts_but_not_what_they_say() {
        var api = Views.of(IraCluster.closed()).api();

        var file = api.get(Story.EVALUATOR, IraCluster.API);
        for (var field : new String[] {
            "/summary", "/assessment", "/closing", "/measures/0/text", "/notes/0/text", "/informationRequests/0/what"
        }) {
            assertThat(file.json().at(field).toString()).isEqualTo("{\"sealed\":true}");
        }
        assertThat(file.text()).doesNotContain("fébriles", "grippe probable", "isolement", "prélèvements", "terminée");
        assertThat(file.json().at("/cases/residents").asInt()).isEqualTo(12);
    }

    @Test
    void it_is_told_as_known_at_a_position() {
        var api = Views.of(IraCluster.closed()).api();

        assertThat(api.get(Story.ARA, IraCluster.API + "?asOf=4")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("RECEIVED");
        assertThat(api.get(Story.ARA, IraCluster.API).json().get("status").asString())
                .isEqualTo("CLOSED");
        assertThat(api.get(Story.ARA, IraCluster.API + "?asOf=0").status()).isEqualTo(404);
    }

    @Test
    void what_does_not_exist_or_lies_outside_the_scope_is_not_found() {
        var views = Views.of(IraCluster.received().then(Story.IDF, IraCluster.creation(200, Centre.IDF, "11", null)));
        var api = views.api();

        for (var path : new String[] {"", "/events"}) {
            assertThat(api.get(Story.IDF, IraCluster.API + path).status()).isEqualTo(404);
            assertThat(api.get(Story.LIAISON, "/api/signalements/" + Story.id(200) + path)
                            .status())
                    .isEqualTo(404);
            assertThat(api.get(Story.ARA, "/api/signalements/" + UUID.randomUUID() + path)
                            .status())
                    .isEqualTo(404);
            assertThat(api.get(Story.ARA, "/api/signalements/" + IraCluster.REQUEST + path)
                            .status())
                    .isEqualTo(404);
            assertThat(api.get(Story.ADMIN, IraCluster.API + path).status()).isEqualTo(403);
            assertThat(api.get(Story.NATIONAL, "/api/signalements/" + Story.id(200) + path)
                            .status())
                    .isEqualTo(200);
        }
    }
}
