package fr.appui.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.Relayed;
import fr.appui.shared.activity.ActivityEvent.Replaced;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What publications are to the whole network: covered subjects, cited documents, messages passed on. */
class PublicationsInTheNetworkTest {
    private static final String SAME_SUBJECT = "/api/publications/same-subject?title=";
    private static final String DIFFUSION = "/api/publications/diffusion";
    private static final Theme SCABIES = new Theme("SCABIES");

    @Test
    void a_subject_that_another_centre_covers_is_told_with_its_closest_first() {
        var api = Views.of(new Story()
                        .then(Story.IDF, published(1, Centre.IDF, "Fiche pratique : la gale en Ehpad"))
                        .then(Story.IDF, published(2, Centre.IDF, "Entretien des endoscopes"))
                        .then(Story.ARA, published(3, Centre.ARA, "Gale : fiche pratique")))
                .api();

        assertThat(onSubject(api, "Conduite à tenir : gale")).containsExactly("P-IDF-2020-00001");
        assertThat(onSubject(api, "sarcoptes en EHPAD")).containsExactly("P-IDF-2020-00001");
        assertThat(onSubject(api, "Désinfection d’un endoscope")).containsExactly("P-IDF-2020-00002");
        assertThat(onSubject(api, "Déchets")).isEmpty();
        assertThat(api.get(Story.ARA, "/api/publications/" + id(3)).json().get("sameSubject"))
                .hasSize(1);
        assertThat(api.get(Story.ARA, SAME_SUBJECT).errors()).containsExactly("title empty");
    }

    @Test
    void what_is_no_longer_in_force_or_only_planned_elsewhere_covers_nothing() {
        var story = new Story()
                .then(Story.IDF, published(1, Centre.IDF, "La gale en Ehpad"))
                .then(Story.IDF, published(2, Centre.IDF, "La gale en Ehpad, version 2"))
                .then(Story.IDF, new Replaced(id(1), id(2), Story.MONDAY))
                .then(Story.IDF, publication(3, Centre.IDF, ActivityKind.PRACTICE_DOCUMENT, "Gale, brouillon", false))
                .then(Story.IDF, published(4, Centre.IDF, "Gale"))
                .then(
                        Story.IDF,
                        new Withdrawn(
                                CaseKind.PUBLICATION, id(4), new SealedText("faux"), ReasonCode.OTHER, Story.MONDAY))
                .then(Story.IDF, publication(5, Centre.IDF, ActivityKind.NEWS, "Gale en Ehpad", true));
        var api = Views.of(story).api();

        assertThat(onSubject(api, "Gale en Ehpad")).containsExactly("P-IDF-2020-00002");
        assertThat(api.get(Story.NATIONAL, SAME_SUBJECT + typed("Gale en Ehpad") + "&centre=ARA")
                        .all("number"))
                .containsExactlyInAnyOrder("P-IDF-2020-00002", "P-IDF-2020-00003");
    }

    @Test
    void an_answer_tells_what_became_of_the_documents_that_went_with_it() {
        var story = new Story()
                .then(Story.ARA, Story.request(7, Centre.ARA, Sector.EMS))
                .then(Story.ARA, published(1, Centre.ARA, "Fiche verte"))
                .then(Story.ARA, published(2, Centre.ARA, "Fiche verte, version 2"))
                .then(Story.ARA, published(3, Centre.ARA, "Fiche verte, version 3"))
                .then(Story.ARA, citing(id(1)));
        var answered = story.position();
        story.then(Story.ARA, new Replaced(id(1), id(2), Story.MONDAY))
                .then(Story.ARA, new Replaced(id(2), id(3), Story.MONDAY))
                .then(Story.ARA, citing(id(1)));
        var views = Views.of(story);
        var request = "/api/support-requests/" + Story.id(7);

        var answers = views.api().get(Story.ARA, request).json().get("answers");
        var first = answers.get(0).get("documents").get(0);
        assertThat(first.get("then").asString()).isEqualTo("IN_FORCE");
        assertThat(first.get("now").asString()).isEqualTo("REPLACED");
        assertThat(first.get("replacedByNumber").asString()).isEqualTo("P-ARA-2020-00003");
        assertThat(answers.get(1).get("documents").get(0).get("then").asString())
                .isEqualTo("REPLACED");
        assertThat(views.api()
                        .get(Story.ARA, request + "?asOf=" + answered)
                        .json()
                        .at("/answers/0/documents/0/now")
                        .asString())
                .isEqualTo("IN_FORCE");
        var browsing = new Browsing(views);
        assertThat(browsing.open(Story.ARA, "/demandes/" + Story.id(7)).html())
                .contains("Remplacé depuis.", "Déjà remplacé au moment de l’envoi.", "P-ARA-2020-00003");
        assertThat(browsing.open(Story.ARA, "/activites/" + id(1)).html())
                .contains("Cette publication est remplacée.", "D-ARA-2020-00007");
        assertThat(browsing.open(Story.EVALUATOR, "/demandes/" + Story.id(7)).html())
                .contains("Remplacé depuis.")
                .doesNotContain("Fiche verte");
    }

    @Test
    void a_title_that_was_never_published_is_not_told_to_another_centre_that_cites_it() {
        var story = new Story()
                .then(Story.ARA, Story.request(7, Centre.ARA, Sector.EMS))
                .then(Story.IDF, publication(1, Centre.IDF, ActivityKind.PRACTICE_DOCUMENT, "Brouillon secret", false))
                .then(Story.ARA, citing(id(1)));
        var views = Views.of(story);
        var request = "/api/support-requests/" + Story.id(7);

        assertThat(views.api().get(Story.ARA, request).text()).doesNotContain("secret");
        assertThat(new Browsing(views)
                        .open(Story.ARA, "/demandes/" + Story.id(7))
                        .html())
                .doesNotContain("secret");
        assertThat(views.api().get(Story.NATIONAL, request).text()).contains("secret");
    }

    @Test
    void every_centre_sees_who_has_not_passed_an_official_message_on() {
        var story = new Story()
                .then(Story.IDF, publication(1, Centre.IDF, ActivityKind.OFFICIAL_MESSAGE, "MARS 12", true))
                .then(Story.IDF, publication(2, Centre.IDF, ActivityKind.OFFICIAL_MESSAGE, "MARS 13", true))
                .then(Story.IDF, publication(3, Centre.IDF, ActivityKind.OFFICIAL_MESSAGE, "MARS 14", false));
        for (var centre : Centre.network()) {
            story.then(Story.NATIONAL, relayed(2, centre, 1));
            if (centre != Centre.COR && centre != Centre.GUY) {
                story.then(Story.NATIONAL, relayed(1, centre, 2)).then(Story.NATIONAL, relayed(1, centre, 30));
            }
        }
        var views = Views.of(story);

        var all = views.api().get(Story.ARA, DIFFUSION).rows();
        assertThat(all).hasSize(2);
        var gaps = views.api().get(Story.ARA, DIFFUSION + "?incomplete=true").rows();
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().get("silent").toString()).isEqualTo("[\"COR\",\"GUY\"]");
        assertThat(gaps.getFirst().get("relays")).hasSize(15);
        assertThat(gaps.getFirst().at("/relays/14/minutes").asLong()).isEqualTo(120);
        assertThat(views.api().get(Story.ARA, DIFFUSION + "?silent=GUY").rows()).hasSize(1);
        assertThat(views.api().get(Story.ARA, DIFFUSION + "?silent=ARA").rows()).isEmpty();
        assertThat(views.api()
                        .get(Story.ARA, DIFFUSION + "?asOf=1")
                        .rows()
                        .getFirst()
                        .get("silent"))
                .hasSize(17);
        var first = views.api().get(Story.ARA, DIFFUSION + "?limit=1").json();
        assertThat(views.api()
                        .get(
                                Story.ARA,
                                DIFFUSION + "?limit=1&cursor="
                                        + first.get("next").asString())
                        .all("number"))
                .doesNotContain(first.at("/rows/0/number").asString());
        assertThat(views.api().get(Story.LIAISON, DIFFUSION).status()).isEqualTo(403);
        assertThat(new Browsing(views).open(Story.ARA, "/activites/diffusion").html())
                .contains("MARS 12", "15 sur 17", "relayé par tous");
    }

    private static Answered citing(UUID publication) {
        return new Answered(
                Story.id(7),
                new SealedText("Voir la fiche."),
                Story.MONDAY,
                5,
                null,
                List.of(publication),
                Story.MONDAY);
    }

    private static Relayed relayed(int n, Centre centre, int hours) {
        return new Relayed(
                id(n), centre, null, new SealedText("Ehpad"), Story.MONDAY.plus(Duration.ofHours(n + hours)));
    }

    private static List<String> onSubject(Asking api, String title) {
        return api.get(Story.ARA, SAME_SUBJECT + typed(title) + "&centre=ARA").all("number");
    }

    private static String typed(String title) {
        return URLEncoder.encode(title, StandardCharsets.UTF_8);
    }

    private static UUID id(int n) {
        return new UUID(0x7000, n);
    }

    private static Entered published(int n, Centre centre, String title) {
        return publication(n, centre, ActivityKind.PRACTICE_DOCUMENT, title, true);
    }

    private static Entered publication(int n, Centre centre, ActivityKind kind, String title, boolean done) {
        @Nullable LocalDate planned = done ? null : LocalDate.of(2020, 3, 20);
        return new Entered(
                CaseKind.PUBLICATION,
                id(n),
                "P-%s-2020-%05d".formatted(centre, n),
                centre,
                centre.regions().getFirst(),
                null,
                null,
                null,
                kind,
                null,
                new SealedText(title),
                null,
                null,
                null,
                null,
                Framework.REGIONAL,
                title.startsWith("Gale") ? List.of(SCABIES) : null,
                planned,
                null,
                done ? Story.MONDAY.plus(Duration.ofHours(n)) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Story.MONDAY);
    }
}
