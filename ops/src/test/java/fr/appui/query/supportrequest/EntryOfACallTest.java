package fr.appui.query.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.workspace.KeptDraft;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The hotline's page while a call lasts: what is known of the facility, what was typed before, what can be taken back.
 */
class EntryOfACallTest {
    private static final UUID DRAFT = UUID.fromString("0195a000-0000-7000-8000-00000000d001");
    private static final UUID KEY = UUID.fromString("0195a000-0000-7000-8000-00000000e001");
    private static final Instant LONG_AGO = Story.MONDAY.minus(Duration.ofDays(9));
    private static final List<KeptDraft> KEPT = new ArrayList<>();

    private static Browsing browsing;

    @BeforeAll
    static void tell_a_story() {
        browsing = new Browsing(
                Views.of(new Story()
                        .account(Story.ARA, "ara")
                        .then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES))
                        .then(Story.IDF, Story.request(2, Centre.IDF, Sector.ES))
                        .then(Story.ARA, Story.request(3, Centre.ARA, Sector.ES))
                        .then(Story.ARA, new Closed(Story.id(3), Outcome.ORAL_ADVICE, Story.MONDAY))
                        .then(Story.ARA, Story.request(4, Centre.ARA, Sector.ES, LONG_AGO, "Ancienne", theme()))
                        .then(Story.NATIONAL, Story.request(5, Centre.ARA, Sector.VILLE))
                        .then(Story.NATIONAL, elsewhere(5, "Crèche  de l’Érable"))),
                (account, forms) -> account.equals(Story.ARA.account())
                        ? KEPT.stream()
                                .filter(draft -> forms.contains(draft.form()))
                                .toList()
                        : List.of());
    }

    @BeforeEach
    void nothing_is_kept() {
        KEPT.clear();
    }

    @Test
    void open_requests_of_the_same_facility_are_told_with_a_link() {
        var html = alreadyOpen(Story.ARA, "?facility.finess=010000024&facility.name=autre&centre=ARA");

        assertThat(html).contains("/demandes/" + Story.id(1), "D-ARA-2020-00001", "Une demande du même établissement");
        assertThat(html)
                .as("closed, of another centre, received long ago")
                .doesNotContain("00002", "00003", "00004")
                .doesNotContain("<html");
    }

    @Test
    void an_organisation_without_number_is_known_by_its_name_however_it_is_spelt() {
        assertThat(alreadyOpen(Story.ARA, "?facility.name=creche%20de%20l%27erable&facility.finess=&centre=ARA"))
                .contains("D-ARA-2020-00005");
        assertThat(alreadyOpen(Story.ARA, "?facility.name=creche")).isBlank();
        assertThat(alreadyOpen(Story.ARA, "?facility.name=&facility.finess=")).isBlank();
    }

    @Test
    void nothing_is_told_of_other_centres() {
        assertThat(alreadyOpen(Story.IDF, "?facility.finess=010000024"))
                .contains("D-IDF-2020-00002")
                .doesNotContain("D-ARA");
        assertThat(browsing.open(Story.IDF, "/demandes/deja-ouvertes?facility.finess=010000024&centre=ARA")
                        .status())
                .isEqualTo(403);
        assertThat(browsing.open(Story.EVALUATOR, "/demandes/deja-ouvertes").status())
                .isEqualTo(403);
    }

    @Test
    void the_only_draft_is_back_in_the_form_with_its_key() {
        KEPT.add(draft(DRAFT, "demandes", "question", "Deux cas de gale"));

        var html = browsing.open(Story.ARA, "/permanence").html();

        assertThat(html)
                .contains(
                        "Deux cas de gale</textarea>",
                        "name=\"_draft\" value=\"" + DRAFT + "\"",
                        "name=\"_step\" value=\"7\"",
                        "name=\"_key\" value=\"" + KEY + "\"",
                        "Votre brouillon est de retour.",
                        "action=\"/brouillons/" + DRAFT + "/discards\"");
        assertThat(browsing.open(Story.IDF, "/permanence").html()).doesNotContain("Deux cas de gale</textarea>");
    }

    @Test
    void of_several_drafts_the_person_chooses() {
        var other = UUID.fromString("0195a000-0000-7000-8000-00000000d002");
        KEPT.add(draft(DRAFT, "demandes", "question", "Deux cas de gale"));
        KEPT.add(draft(other, "demandes", "facility.name", "EHPAD du Lac"));

        var both = browsing.open(Story.ARA, "/permanence");
        var one = browsing.open(Story.ARA, "/permanence?draft=" + other);

        assertThat(both.links()).contains("/permanence?draft=" + DRAFT, "/permanence?draft=" + other);
        assertThat(both.html())
                .contains("2 brouillons en cours", "EHPAD du Lac")
                .doesNotContain("Deux cas de gale</textarea>");
        assertThat(one.html()).contains("value=\"EHPAD du Lac\"", "Un brouillon en cours");
    }

    @Test
    void after_saving_the_form_is_fresh_and_another_draft_waits_beside_it() {
        KEPT.add(draft(DRAFT, "demandes", "question", "Deux cas de gale"));

        assertThat(browsing.open(Story.ARA, "/permanence?created=D&case=" + Story.id(1))
                        .html())
                .contains("/permanence?draft=" + DRAFT)
                .doesNotContain("Deux cas de gale</textarea>");
        assertThat(browsing.open(Story.ARA, "/permanence?draft=new").html())
                .contains("/permanence?draft=" + DRAFT)
                .doesNotContain("Deux cas de gale</textarea>");
    }

    @Test
    void a_refused_call_goes_on_with_its_draft() {
        var html = browsing.refused(
                        Story.ARA,
                        "/permanence",
                        "demandes",
                        Map.of(
                                "_draft", new String[] {DRAFT.toString()},
                                "_step", new String[] {"4"},
                                "facility.city", new String[] {"Bron"},
                                "receivedAt", new String[] {"hier"}),
                        List.of(Map.of("field", "receivedAt", "code", "bad-date", "message", "Illisible.")))
                .html();

        assertThat(html)
                .contains("name=\"_draft\" value=\"" + DRAFT + "\"", "name=\"_step\" value=\"4\"", "value=\"Bron\"")
                .contains("<details class=\"more\" open>")
                .doesNotContain("est de retour");
    }

    @Test
    void an_answer_begun_on_a_file_is_back_there_and_nowhere_else() {
        KEPT.add(draft(DRAFT, "demandes/" + Story.id(1) + "/answers", "answer", "Réponse commencée"));

        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(1)).html())
                .contains("Réponse commencée</textarea>", "<details class=\"action\" id=\"answers\" open>")
                .contains("data-draft=\"demandes/" + Story.id(1) + "/answers\"");
        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(5)).html()).doesNotContain("Réponse commencée");
        assertThat(browsing.open(Story.ARA, "/permanence").html()).doesNotContain("Réponse commencée");
    }

    @Test
    void an_answer_begun_on_a_request_that_was_closed_meanwhile_is_not_hidden() {
        KEPT.add(draft(DRAFT, "demandes/" + Story.id(3) + "/answers", "answer", "Réponse commencée"));

        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(3)).html())
                .contains("Réponse commencée</textarea>");
    }

    @Test
    void what_was_just_saved_can_be_taken_back_at_once() {
        var html = browsing.open(Story.ARA, "/permanence?created=D&case=" + Story.id(1))
                .html();

        assertThat(html)
                .contains(
                        "<div id=\"said\" role=\"status\">",
                        "action=\"/demandes/" + Story.id(1) + "/withdrawals\"",
                        "value=\"ENTERED_BY_MISTAKE\"",
                        "autofocus");
    }

    @Test
    void only_ones_own_entries_of_today_can_be_taken_back_from_the_list() {
        var mine = browsing.open(Story.ARA, "/permanence").targets();
        var theirs = browsing.open(Story.NATIONAL, "/permanence").targets();

        assertThat(mine).contains("/demandes/" + Story.id(1) + "/withdrawals");
        assertThat(mine).doesNotContain("/demandes/" + Story.id(5) + "/withdrawals");
        assertThat(theirs).contains("/demandes/" + Story.id(5) + "/withdrawals");
    }

    @Test
    void who_enters_for_all_centres_goes_on_with_the_last_one() {
        assertThat(browsing.open(Story.NATIONAL, "/permanence").html()).contains("<option value=\"ARA\" selected>");
    }

    private static String alreadyOpen(Actor actor, String query) {
        var sight = browsing.open(actor, "/demandes/deja-ouvertes" + query);
        assertThat(sight.status()).isEqualTo(200);
        return sight.html();
    }

    private static KeptDraft draft(UUID id, String form, String field, String text) {
        return new KeptDraft(id, form, 7, Story.MONDAY, Map.of(field, List.of(text), "_key", List.of(KEY.toString())));
    }

    private static Reclassified elsewhere(int n, String name) {
        return new Reclassified(
                Story.id(n),
                null,
                null,
                null,
                new Facility(null, name, "Bron", "69"),
                null,
                null,
                null,
                new SealedText("autre structure"),
                ReasonCode.WRONG_FACILITY,
                Story.MONDAY);
    }

    private static fr.appui.shared.reference.Theme theme() {
        return fr.appui.shared.reference.Theme.SCABIES;
    }
}
