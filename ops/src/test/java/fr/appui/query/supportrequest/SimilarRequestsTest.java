package fr.appui.query.supportrequest;

import static fr.appui.query.Story.ADMIN;
import static fr.appui.query.Story.ARA;
import static fr.appui.query.Story.EVALUATOR;
import static fr.appui.query.Story.IDF;
import static fr.appui.query.Story.LIAISON;
import static fr.appui.query.Story.MONDAY;
import static fr.appui.query.Story.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimilarRequestsTest {
    private static final String SCABIES = "Des sarcoptes chez une résidente, que faire pour les voisins ?";

    private static final List<String> ANSWERS =
            List.of("Appeler le médecin traitant", "Traiter le même jour", "Laver à soixante degrés");

    private final Story story = new Story();

    @SuppressWarnings("NullAway.Init")
    private Views views;

    @BeforeEach
    void on_a_database_of_its_own() {
        views = Views.another();
        answered(1, Centre.ARA, "Une gale est confirmée dans l’unité, qui traiter ?", Theme.SCABIES);
        answered(2, Centre.ARA, "Les draps souillés partent-ils à part ?", Theme.LAUNDRY);
        answered(3, Centre.IDF, "Deux cas de gale au foyer, quel traitement ?", Theme.SCABIES);
        story.then(
                ARA, Story.request(4, Centre.ARA, Sector.EMS, MONDAY, "Encore la gale, sans réponse", Theme.SCABIES));
        refresh();
    }

    @Test
    void the_same_problem_is_found_in_other_words() {
        assertThat(found(ARA, SCABIES)).containsExactly("D-ARA-2020-00001");
        assertThat(found(ARA, "circuit du linge à la buanderie")).first().isEqualTo("D-ARA-2020-00002");
        assertThat(found(ARA, "xylophone")).isEmpty();
    }

    @Test
    void one_finds_what_one_may_read_the_own_centre_first() {
        assertThat(found(IDF, SCABIES)).containsExactly("D-IDF-2020-00003");
        assertThat(found(NATIONAL, SCABIES)).containsExactlyInAnyOrder("D-ARA-2020-00001", "D-IDF-2020-00003");
        assertThat(views.the(SimilarRequests.class).to(NATIONAL, SCABIES, List.of(), Centre.IDF, 5))
                .first()
                .extracting(SimilarRequests.Similar::number)
                .isEqualTo("D-IDF-2020-00003");
        for (var actor : List.of(EVALUATOR, LIAISON, ADMIN)) {
            assertThat(views.api().get(actor, address(SCABIES)).status()).isEqualTo(403);
        }
    }

    @Test
    void a_case_is_found_as_it_stands_now() {
        story.then(
                ARA,
                new Corrected(
                        Story.id(1),
                        null,
                        null,
                        null,
                        new SealedText("Un doute sur des punaises dans un matelas"),
                        null,
                        new SealedText("mal noté"),
                        ReasonCode.OTHER,
                        MONDAY));
        story.then(ARA, new Withdrawn(Story.id(2), new SealedText("doublon"), ReasonCode.DUPLICATE, MONDAY));
        story.then(ARA, new Answered(Story.id(4), new SealedText("Traiter tout le monde"), MONDAY, null, MONDAY));
        refresh();

        assertThat(found(ARA, "gale")).contains("D-ARA-2020-00004");
        assertThat(found(ARA, "matelas")).containsExactly("D-ARA-2020-00001");
        assertThat(found(ARA, "circuit du linge à la buanderie")).doesNotContain("D-ARA-2020-00002");
    }

    @Test
    void a_question_that_many_have_asked_is_shown_once() {
        for (var n = 10; n < 20; n++) {
            answered(n, Centre.ARA, "Bonjour. Combien de masques FFP2 pour " + n + " agents ?", Theme.PPE);
        }
        refresh();

        assertThat(found(ARA, "besoin en masques FFP2")).hasSize(1);
    }

    @Test
    void the_piece_of_the_page_offers_each_answer() {
        var sight = new Browsing(views)
                .open(ARA, "/demandes/semblables?centre=&question=gale%0Adans%20l%27unit%C3%A9&themes=SCABIES");

        assertThat(sight.status()).isEqualTo(200);
        assertThat(sight.html())
                .contains("data-reuse=\"D-ARA-2020-00001\"")
                .contains("data-answer>Traiter le même jour")
                .contains("href=\"/demandes/" + Story.id(1))
                .doesNotContain("<html");
        assertThat(new Browsing(views)
                        .open(ARA, "/demandes/semblables?question=")
                        .html())
                .isBlank();
    }

    private void answered(int n, Centre centre, String question, Theme theme) {
        var by = centre == Centre.ARA ? ARA : IDF;
        story.then(
                by,
                Story.request(n, centre, Sector.EMS, MONDAY, question, theme),
                new Answered(Story.id(n), new SealedText(ANSWERS.get(n % 3)), MONDAY, null, MONDAY));
    }

    private void refresh() {
        views.wipe();
        views.play(story);
        views.the(SimilarRequestIndex.class).refresh();
    }

    private List<String> found(Actor actor, String question) {
        return views.api().get(actor, address(question)).all("number");
    }

    private static String address(String question) {
        return "/api/support-requests/similar?question=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
