package fr.appui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A coordinator sees that two cases are one, says so, and takes it back; on a running register, without scripts. */
class TwoCasesTest {
    private static final String WHY = "{\"into\": \"%s\", \"reason\": \"deux appels du même service\"}";

    private final Person hotline = Person.signedIn("permanence");
    private final Person coordination = Person.signedIn("coordination");

    @Test
    void two_requests_are_seen_side_by_side_merged_and_taken_apart_again() {
        var one = coordination.program("/support-requests/" + hotline.enters("Gale : qui traiter ?"), "");
        var other = coordination.program("/support-requests/" + hotline.enters("Gale, les contacts aussi ?"), "");
        var file = "/demandes/" + id(one);

        var begun = coordination.open(file);
        var compared = coordination.open(file + "/fusion?avec=" + number(other));
        var merged =
                coordination.submit(compared, file + "/merges", "reason", "même service", "reasonCode", "DUPLICATE");
        var went = coordination.open(file);
        var stayed = coordination.open("/demandes/" + id(other));

        assertThat(begun.html()).contains("action=\"" + file + "/fusion\"");
        assertThat(compared.html())
                .contains("Gale : qui traiter ?", "Gale, les contacts aussi ?", "Fusionner " + number(one));
        assertThat(merged.status()).isEqualTo(303);
        assertThat(went.html())
                .contains("Cette demande est fusionnée dans", number(other), file + "/unmerges")
                .doesNotContain(file + "/answers");
        assertThat(stayed.html())
                .contains("Demande fusionnée dans celle-ci", number(one), "Gale : qui traiter ?")
                .doesNotContain("/fusion\"");
        assertThat(hotline.open(file).html()).doesNotContain("/unmerges");

        var undone = coordination.submit(went, file + "/unmerges", "reason", "deux services différents");

        assertThat(undone.status()).isEqualTo(303);
        assertThat(coordination.open(file).html())
                .contains(file + "/answers", "Demande défusionnée")
                .doesNotContain("Cette demande est fusionnée dans");
    }

    @Test
    void two_signalements_are_seen_side_by_side_merged_and_taken_apart_again() {
        var one = signalement();
        var other = signalement();
        var file = "/signalements/" + id(one);

        var compared = coordination.open(file + "/fusion?avec=" + number(other));
        var merged = coordination.submit(compared, file + "/merges", "reason", "même épisode");
        var went = coordination.open(file);

        assertThat(merged.status()).isEqualTo(303);
        assertThat(went.html())
                .contains("Ce signalement est fusionné dans", number(other))
                .doesNotContain(file + "/acknowledgements");
        assertThat(coordination.open("/signalements/" + id(other)).html())
                .contains("Signalement fusionné dans celui-ci", number(one));
        assertThat(coordination
                        .submit(went, file + "/unmerges", "reason", "erreur")
                        .status())
                .isEqualTo(303);
        assertThat(coordination.open(file).html()).contains(file + "/acknowledgements");
    }

    @Test
    void two_rows_of_a_list_are_ticked_and_come_side_by_side() {
        var one = coordination.program("/support-requests/" + hotline.enters("Punaises de lit : qui appeler ?"), "");
        var other = coordination.program("/support-requests/" + hotline.enters("Punaises de lit ?"), "");
        var list = coordination.open("/demandes?q=punaises");

        var led = coordination.submit(
                list, "/demandes/actions", "cases", id(one), "cases", id(other), "act", "MERGE", "outcome", "");

        assertThat(list.html()).contains("value=\"MERGE\"");
        assertThat(hotline.open("/demandes?q=punaises").html())
                .contains("value=\"CLOSE\"")
                .doesNotContain("value=\"MERGE\"");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.address()).isEqualTo("/demandes/" + id(other) + "/fusion?avec=" + number(one));
        assertThat(coordination.open(led.address()).html())
                .contains("Fusionner " + number(other), "/demandes/" + id(other) + "/merges", "Côte à côte")
                .contains("/demandes/" + id(one) + "/fusion?avec=" + number(other));
    }

    @Test
    void two_signalements_of_a_list_come_side_by_side_too_and_one_alone_is_refused_and_stays_ticked() {
        var one = signalement();
        var other = signalement();
        var address = "/signalements?vue=liste&sort=receivedAt";
        var list = coordination.open(address);

        var alone = coordination.submit(list, "/signalements/actions", "cases", id(one), "act", "MERGE");
        var led = coordination.submit(
                list, "/signalements/actions", "cases", id(one), "cases", id(other), "act", "MERGE");

        assertThat(Person.signedIn("liaison").open(address).html()).doesNotContain("/signalements/actions");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.html())
                .contains("Cochez exactement deux lignes", "href=\"#actions-cases\"")
                .containsPattern("value=\"" + id(one) + "\"[^>]* checked");
        assertThat(led.status()).isEqualTo(303);
        assertThat(coordination.open(led.address()).html()).contains("Côte à côte", number(one), number(other));
    }

    @Test
    void what_was_typed_comes_back_when_the_other_case_is_gone_meanwhile() {
        var one = hotline.enters("Gants ?");
        var other = hotline.enters("Quels gants ?");
        var file = "/demandes/" + one;
        var number = number(coordination.program("/support-requests/" + other, ""));
        var compared = coordination.open(file + "/fusion?avec=" + number);
        hotline.program("/support-requests/" + other + "/withdrawals", "{\"reason\": \"essai\"}");

        var refused = coordination.submit(compared, file + "/merges", "reason", "le même appel");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("La demande choisie est retirée", number, "le même appel</textarea>");
        assertThat(coordination.open(file + "/fusion?avec=" + number).html())
                .contains("Le dossier choisi est retiré")
                .doesNotContain(file + "/merges");
    }

    @Test
    void programs_are_told_why_two_cases_cannot_be_merged() {
        var a = hotline.enters("a ?");
        var b = hotline.enters("b ?");
        var c = hotline.enters("c ?");
        var s = id(signalement());
        merge("/support-requests/", b, a);

        assertThat(merge("/support-requests/", b, a).get("version").asInt()).isEqualTo(2);
        assertThat(code(merge("/support-requests/", a, c))).isEqualTo("support-request.took-in");
        assertThat(code(merge("/support-requests/", c, b))).isEqualTo("support-request.into-merged");
        assertThat(code(merge("/support-requests/", b, c))).isEqualTo("support-request.merged");
        assertThat(field(merge("/support-requests/", c, c))).isEqualTo("into same-case");
        assertThat(field(merge("/support-requests/", c, s))).isEqualTo("into other-kind");
        assertThat(field(merge("/support-requests/", c, UUID.randomUUID().toString())))
                .isEqualTo("into unknown-case");
        assertThat(code(coordination.program("/support-requests/" + b + "/notes", "{\"text\": \"vu\"}")))
                .isEqualTo("support-request.merged");
        assertThat(code(hotline.program("/support-requests/" + c + "/merges", WHY.formatted(a))))
                .isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support-requests/", "/signalements/"})
    void of_two_who_merge_each_into_the_other_at_once_exactly_one_wins(String cases) throws Exception {
        for (var i = 0; i < 5; i++) {
            var a = cases.equals("/signalements/") ? id(signalement()) : hotline.enters("a ?");
            var b = cases.equals("/signalements/") ? id(signalement()) : hotline.enters("b ?");

            var told = atOnce(() -> merge(cases, a, b), () -> merge(cases, b, a));

            assertThat(told).filteredOn(it -> it.has("version")).hasSize(1);
            assertThat(told)
                    .filteredOn(it -> !it.has("version"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.get("status").asInt()).isEqualTo(409));
            assertThat(List.of(status(cases, a), status(cases, b)))
                    .filteredOn("MERGED"::equals)
                    .hasSize(1);
        }
    }

    private static List<JsonNode> atOnce(Callable<JsonNode> one, Callable<JsonNode> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(of(first), of(second));
        }
    }

    private static JsonNode of(Future<JsonNode> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    private JsonNode merge(String cases, String one, String into) {
        return coordination.program(cases + one + "/merges", WHY.formatted(into));
    }

    private String status(String cases, String id) {
        return coordination.program(cases + id, "").get("status").asString();
    }

    private JsonNode signalement() {
        var told = coordination.program("/signalements", """
                {"centre": "ARA", "receivedAt": "2020-07-01T09:00:00+02:00", "origin": "OTHER", "sector": "EMS",
                 "kind": "GEA", "facility": {"name": "Ehpad des Tilleuls", "department": "69"}}""");
        assertThat(told.has("number")).as(told.toString()).isTrue();
        return told;
    }

    private static String id(JsonNode told) {
        return told.get("id").asString();
    }

    private static String number(JsonNode told) {
        return told.get("number").asString();
    }

    private static String code(JsonNode told) {
        return told.path("code").asString("");
    }

    private static String field(JsonNode told) {
        var error = told.get("errors").get(0);
        return error.get("field").asString() + " " + error.get("code").asString();
    }
}
