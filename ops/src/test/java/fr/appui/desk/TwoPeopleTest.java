package fr.appui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people change one request: the second is told what the first did, and nobody's text is lost. */
class TwoPeopleTest {
    private static final String FIRST = "Isoler les deux cas et traiter les contacts.";
    private static final String SECOND = "Traiter tout l’étage le même jour, linge compris.";

    private final Person hotline = Person.signedIn("permanence");
    private final Person coordination = Person.signedIn("coordination");

    @Test
    void both_answer_at_once_and_both_answers_are_kept() {
        var id = hotline.enters("Deux cas de gale, qui traiter ?");
        var answers = "/demandes/" + id + "/answers";
        var before = hotline.open("/demandes/" + id);
        var beforeToo = coordination.open("/demandes/" + id);

        var first = hotline.submit(before, answers, "answer", FIRST);
        var second = coordination.submit(beforeToo, answers, "answer", SECOND);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html())
                .contains("Ce qui a changé pendant que vous écriviez", FIRST, "Réponse donnée")
                .contains(SECOND + "</textarea>")
                .contains("<details class=\"action\" id=\"answers\" open>");
        assertThat(answersOf(id)).containsExactly(FIRST);

        var again = coordination.submit(second, answers, "answer", SECOND);

        assertThat(again.status()).isEqualTo(303);
        assertThat(answersOf(id)).containsExactly(FIRST, SECOND);
    }

    @Test
    void whoever_writes_about_a_request_that_is_closed_meanwhile_keeps_the_text_through_every_refusal() {
        var id = hotline.enters("Que faire du linge ?");
        var answers = "/demandes/" + id + "/answers";
        var before = hotline.open("/demandes/" + id);
        coordination.program("/support-requests/" + id + "/closures", "{\"outcome\": \"NO_ACTION\"}");

        var stale = hotline.submit(before, answers, "answer", FIRST);
        var closed = hotline.submit(stale, answers, "answer", FIRST);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html()).contains("Ouverte", "Clôturée", FIRST + "</textarea>");
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.html()).contains("rouvrez-la d’abord", FIRST + "</textarea>");
    }

    @Test
    void while_one_writes_the_other_s_change_is_told_without_touching_the_page() {
        var id = hotline.enters("Quels gants ?");
        coordination.program("/support-requests/" + id + "/notes", "{\"text\": \"a rappelé\"}");

        var since = hotline.open("/demandes/" + id + "/depuis?version=1");
        var nothing = hotline.open("/demandes/" + id + "/depuis?version=2");

        assertThat(since.html())
                .contains("Modifiée par", "a rappelé", "<summary>")
                .doesNotContain("<form");
        assertThat(nothing.html()).isBlank();
    }

    private java.util.List<String> answersOf(String id) {
        return hotline.program("/support-requests/" + id, "")
                .get("answers")
                .valueStream()
                .map(answer -> answer.get("text").asString())
                .toList();
    }
}
