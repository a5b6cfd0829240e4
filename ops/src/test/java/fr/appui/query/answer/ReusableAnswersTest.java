package fr.appui.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.answer.AnswerEvent.Approved;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.answer.AnswerEvent.Superseded;
import fr.appui.shared.answer.AnswerEvent.Withdrawn;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The story's clock stands at 2 March 2020. */
class ReusableAnswersTest {
    private static final UUID LAUNDRY = id(1);
    private static final UUID OLD_MASK = id(2);
    private static final UUID MASK = id(3);
    private static final UUID OF_IDF = id(4);
    private static final UUID MERE_PROPOSAL = id(5);
    private static final UUID NEXT_YEAR = id(6);
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Story story = new Story()
            .account(Story.ARA, "ara")
            .then(
                    Story.ARA,
                    proposed(LAUNDRY, Centre.ARA, "gale-linge", "Gale : laver l’œuvre textile", EVER, Theme.SCABIES))
            .then(Story.NATIONAL, new Approved(LAUNDRY, Story.MONDAY))
            .then(Story.NATIONAL, proposed(OLD_MASK, null, "masque", "Masque en tissu", EVER, Theme.PPE))
            .then(Story.NATIONAL, new Approved(OLD_MASK, Story.MONDAY))
            .then(Story.NATIONAL, proposed(MASK, null, "masque-soin", "Masque à usage médical", EVER, Theme.PPE))
            .then(Story.NATIONAL, new Approved(MASK, Story.MONDAY))
            .then(Story.NATIONAL, new Superseded(OLD_MASK, MASK, Story.MONDAY))
            .then(Story.IDF, proposed(OF_IDF, Centre.IDF, "eau", "Légionelles : prélever", EVER))
            .then(Story.NATIONAL, new Approved(OF_IDF, Story.MONDAY))
            .then(Story.ARA, proposed(MERE_PROPOSAL, Centre.ARA, "gale-brouillon", "Gale : brouillon", EVER))
            .then(Story.NATIONAL, proposed(NEXT_YEAR, null, "gale-2021", "Gale : plus tard", LocalDate.of(2021, 1, 1)))
            .then(Story.NATIONAL, new Approved(NEXT_YEAR, Story.MONDAY));

    @Test
    void a_centre_sees_its_own_and_the_networks_and_the_network_all() {
        var api = Views.of(story).api();

        assertThat(api.get(Story.ARA, "/api/answers").all("shortcut"))
                .containsExactlyInAnyOrder("gale-linge", "masque", "masque-soin", "gale-brouillon", "gale-2021");
        assertThat(api.get(Story.NATIONAL, "/api/answers?centre=IDF").all("shortcut"))
                .containsExactly("eau");
        assertThat(api.get(Story.NATIONAL, "/api/answers?centre=NAT&status=APPROVED")
                        .all("shortcut"))
                .containsExactlyInAnyOrder("masque-soin", "gale-2021");
        assertThat(api.get(Story.ARA, "/api/answers/" + OF_IDF).status()).isEqualTo(404);
        assertThat(api.get(Story.ARA, "/api/answers?centre=IDF").code()).isEqualTo("outside-scope");
        assertThat(api.get(Story.LIAISON, "/api/answers").status()).isEqualTo(403);
    }

    @Test
    void an_evaluator_sees_that_there_is_one_but_neither_reads_nor_searches_its_text() {
        var api = Views.of(story).api();
        var one = api.get(Story.EVALUATOR, "/api/answers/" + LAUNDRY).json();

        assertThat(one.at("/text/sealed").asBoolean()).isTrue();
        assertThat(one.at("/title/sealed").asBoolean()).isTrue();
        assertThat(one.get("shortcut").asString()).isEqualTo("gale-linge");
        assertThat(api.get(Story.EVALUATOR, "/api/answers?q=laver").rows()).isEmpty();
        assertThat(api.get(Story.ARA, "/api/answers?q=laver").rows()).hasSize(1);
    }

    @Test
    void what_was_known_then_is_still_told() {
        var api = Views.of(story.then(
                        Story.NATIONAL, new Withdrawn(MASK, new SealedText("?"), ReasonCode.OTHER, Story.MONDAY)))
                .api();
        var before = story.position() - 1;

        assertThat(api.get(Story.ARA, "/api/answers/" + MASK)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(api.get(Story.ARA, "/api/answers/" + MASK + "?asOf=" + before)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("APPROVED");
        assertThat(api.get(Story.ARA, "/api/answers?q=masque").all("shortcut")).containsExactly("masque");
    }

    @Test
    void pages_follow_one_another() {
        var api = Views.of(story).api();
        var first = api.get(Story.NATIONAL, "/api/answers?limit=4");
        var rest = api.get(
                Story.NATIONAL,
                "/api/answers?limit=4&cursor=" + first.json().get("next").asString());

        assertThat(first.rows()).hasSize(4);
        assertThat(rest.rows()).hasSize(2);
        assertThat(rest.all("id")).doesNotContainAnyElementsOf(first.all("id"));
    }

    @Test
    void only_what_may_be_sent_today_is_offered_the_centres_own_first() {
        assertThat(offered(Story.ARA, "")).containsExactly(LAUNDRY, MASK);
        assertThat(offered(Story.ARA, "gale")).containsExactly(LAUNDRY);
    }

    @Test
    void words_are_found_without_accents_and_themes_by_their_name() {
        assertThat(offered(Story.ARA, "oeuvre")).containsExactly(LAUNDRY);
        assertThat(offered(Story.ARA, "medical%20masque")).containsExactly(MASK);
        assertThat(offered(Story.ARA, "scabies")).containsExactly(LAUNDRY);
    }

    @Test
    void while_a_question_is_typed_those_about_the_same_thing_are_shown_and_no_superseded_one() {
        var similar = browsing()
                .open(Story.ARA, "/demandes/semblables?question=Des+sarcoptes+chez+une+r%C3%A9sidente")
                .html();

        assertThat(similar).contains("Gale : laver l’œuvre textile").doesNotContain("Gale : brouillon", "Masque");
        assertThat(browsing()
                        .open(Story.ARA, "/demandes/semblables?question=Bonjour&themes=PPE")
                        .html())
                .contains("Masque à usage médical")
                .doesNotContain("Masque en tissu", "Gale");
    }

    @Test
    void a_superseded_answer_is_offered_only_when_typed_exactly_and_then_marked() {
        assertThat(offered(Story.ARA, "masq")).containsExactly(MASK);
        assertThat(offered(Story.ARA, "masque")).containsExactly(MASK, OLD_MASK);
        assertThat(browsing().open(Story.ARA, "/reponses/options?q=masque").html())
                .containsOnlyOnce("data-warning=");
    }

    @Test
    void an_answer_made_from_a_superseded_text_is_flagged_for_ever_and_one_sent_before_is_not() {
        story.then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES))
                .then(Story.ARA, answered(OLD_MASK))
                .then(Story.ARA, answered(MASK))
                .then(Story.NATIONAL, new Withdrawn(MASK, new SealedText("?"), ReasonCode.OTHER, Story.MONDAY));
        var file = Views.of(story)
                .api()
                .get(Story.ARA, "/api/support-requests/" + Story.id(1))
                .json();
        var page = new Browsing(Views.of(story)).open(Story.ARA, "/demandes/" + Story.id(1));

        assertThat(file.at("/answers/0/from/0/doubt").asString()).isEqualTo("SUPERSEDED");
        assertThat(file.at("/answers/1/from/0/shortcut").asString()).isEqualTo("masque-soin");
        assertThat(file.at("/answers/1/from/0/doubt").isNull()).isTrue();
        assertThat(page.html()).contains("Remplacée par une autre").doesNotContain("Au moment de l’envoi : Retirée");
    }

    @Test
    void the_form_of_an_answer_begins_with_the_text_and_warns() {
        story.then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES));
        var page =
                new Browsing(Views.of(story)).open(Story.ARA, "/demandes/" + Story.id(1) + "?answerFrom=" + OLD_MASK);

        assertThat(page.html())
                .contains("name=\"answerFrom\" value=\"" + OLD_MASK + "\"")
                .contains("Texte de masque")
                .contains("Attention");
    }

    @Test
    void a_given_answer_begins_a_new_reusable_one() {
        story.then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES)).then(Story.ARA, answered(MASK));
        var browsing = new Browsing(Views.of(story));

        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(1)).links())
                .contains("/reponses/nouvelle?from=" + Story.id(1));
        assertThat(browsing.open(Story.ARA, "/reponses/nouvelle?from=" + Story.id(1))
                        .html())
                .contains("Mettez un masque.");
        assertThat(browsing.open(Story.IDF, "/reponses/nouvelle?from=" + Story.id(1))
                        .html())
                .doesNotContain("Mettez un masque.");
    }

    @Test
    void what_can_be_done_depends_on_who_looks() {
        var browsing = browsing();
        var proposal = "/reponses/" + MERE_PROPOSAL;

        assertThat(browsing.open(Story.NATIONAL, proposal).targets())
                .contains(proposal + "/approvals", proposal + "/withdrawals");
        assertThat(browsing.open(Story.ARA, proposal).targets())
                .contains(proposal + "/withdrawals")
                .doesNotContain(proposal + "/approvals");
        assertThat(browsing.open(Story.EVALUATOR, proposal).targets()).noneMatch(target -> target.contains("reponses"));
        assertThat(browsing.open(Story.NATIONAL, "/reponses/" + LAUNDRY).targets())
                .contains("/reponses/" + LAUNDRY + "/supersessions");
        assertThat(browsing.open(Story.ADMIN, "/reponses/" + LAUNDRY).html()).contains("Texte de gale-linge");
    }

    private Browsing browsing() {
        return new Browsing(Views.of(story));
    }

    private List<UUID> offered(Actor actor, String typed) {
        var html = browsing().open(actor, "/reponses/options?q=" + typed).html();
        return Pattern.compile("data-answer-id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> UUID.fromString(match.group(1)))
                .toList();
    }

    private static UUID id(int n) {
        return new UUID(0x5000, n);
    }

    private static Answered answered(UUID from) {
        return new Answered(
                Story.id(1), new SealedText("Mettez un masque."), Story.MONDAY, 5, List.of(from), null, Story.MONDAY);
    }

    private static Proposed proposed(
            UUID id, @Nullable Centre centre, String shortcut, String title, LocalDate from, Theme... themes) {
        return new Proposed(
                id,
                centre,
                shortcut,
                new SealedText(title),
                new SealedText("Texte de " + shortcut),
                List.of(themes),
                from,
                null,
                Story.MONDAY);
    }
}
