package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static Browsing browsing;

    @BeforeAll
    static void tell_a_story() {
        browsing = new Browsing(Views.of(new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.IDF, Story.request(2, Centre.IDF, Sector.ES))));
    }

    @Test
    void before_any_key_there_are_the_pages_of_the_role() {
        assertThat(options(Story.ARA, "")).contains("Nouvelle demande", "\"/permanence\"", "\"/reglages\"");
        assertThat(options(Story.EVALUATOR, ""))
                .contains("\"/tableau-de-bord\"")
                .doesNotContain("Nouvelle demande");
        assertThat(options(Story.LIAISON, "")).contains("\"/journal\"").doesNotContain("\"/demandes");
    }

    @Test
    void words_are_found_without_accents_and_in_any_order() {
        assertThat(options(Story.ARA, "bord%20tableau")).contains("\"/tableau-de-bord\"", "?mur=1");
        assertThat(options(Story.ARA, "mois%20consolidation")).contains("\"/consolidation\"");
        assertThat(options(Story.ARA, "diffusion")).contains("\"/activites/diffusion\"");
        assertThat(options(Story.LIAISON, "")).doesNotContain("\"/consolidation\"", "\"/activites/diffusion\"");
        assertThat(options(Story.ARA, "reglages")).contains("\"/reglages\"");
        assertThat(options(Story.ARA, "zzz")).contains("Rien ne répond", "aria-disabled");
    }

    @Test
    void a_request_is_found_by_its_number_by_those_who_may_see_it() {
        assertThat(options(Story.ARA, "D-ARA-2020-00001")).contains("/demandes/" + Story.id(1));
        assertThat(options(Story.IDF, "D-ARA-2020-00001")).doesNotContain("/demandes/");
        assertThat(options(Story.LIAISON, "D-ARA-2020-00001")).doesNotContain("/demandes/");
    }

    @Test
    void an_evaluator_does_not_search_what_she_may_not_read() {
        assertThat(options(Story.ARA, "devant%20une%20gale")).contains("/demandes/" + Story.id(1));
        assertThat(options(Story.EVALUATOR, "devant%20une%20gale")).doesNotContain("/demandes/");
    }

    @Test
    void without_scripts_a_page_says_the_same() {
        var sight = browsing.open(Story.ARA, "/palette?q=d-ara");

        assertThat(sight.status()).isEqualTo(200);
        assertThat(sight.html()).startsWith("<!doctype html>").contains("<a href=\"/demandes/" + Story.id(1));
    }

    private static String options(Actor actor, String typed) {
        var sight = browsing.open(actor, "/palette/options?q=" + typed);
        assertThat(sight.status()).isEqualTo(200);
        return sight.html();
    }
}
