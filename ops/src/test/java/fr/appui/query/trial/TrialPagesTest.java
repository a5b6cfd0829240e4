package fr.appui.query.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.trial.DayRule;
import fr.appui.shared.trial.Move;
import fr.appui.shared.trial.Only;
import fr.appui.shared.trial.Trial;
import fr.appui.shared.trial.TrialEvent.Defined;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page of what is tried says so, and leads from a difference to its lines. */
class TrialPagesTest {
    private static final String LABEL = "À l’essai – n’est pas un chiffre officiel";

    private final UUID id = UUID.randomUUID();
    private Views views = Views.empty();
    private Story story = new Story();
    private Browsing pages = new Browsing(views);

    @BeforeEach
    void home_help_is_tried_as_ems() {
        story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.COMMUNAUTE))
                .then(
                        Story.ARA,
                        new Reclassified(
                                Story.id(1),
                                Sector.COMMUNAUTE,
                                SubSector.AIDE_DOMICILE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new SealedText("vu"),
                                ReasonCode.WRONG_SECTOR,
                                Story.MONDAY))
                .then(
                        Story.EVALUATOR,
                        new Defined(
                                id,
                                new SealedText("Aide à domicile comptée comme EMS"),
                                new Trial(
                                        Measure.SUPPORT_REQUESTS,
                                        false,
                                        List.of(new Move(SubSector.AIDE_DOMICILE, Sector.EMS)),
                                        Only.ALL,
                                        DayRule.OFFICIAL),
                                Story.MONDAY));
        views = Views.of(story);
        pages = new Browsing(views);
    }

    @Test
    void while_the_past_is_counted_the_page_says_how_far_it_has_come() {
        views.the(TrialLedger.class).tidy();

        var page = pages.open(Story.EVALUATOR, "/definitions/essais/" + id);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains(LABEL, "<progress", "/progression");
        assertThat(page.html()).doesNotContain("on-trial-figures", "trials.", "dayRule.");
    }

    @Test
    void a_difference_leads_to_the_lines_that_make_it() {
        count();
        var trial = pages.open(Story.EVALUATOR, "/definitions/essais/" + id + "?from=01/01/2020&to=30/06/2020");

        var toEms = trial.links().stream()
                .filter(link -> link.contains("/ecarts?") && link.contains("sector=EMS"))
                .findFirst()
                .orElseThrow();
        var lines = pages.open(Story.EVALUATOR, toEms.replace("&amp;", "&"));

        assertThat(lines.html())
                .contains(LABEL, "D-ARA-2020-00001", "+1", "demandes/" + Story.id(1))
                .doesNotContain("trials.");
    }

    @Test
    void every_page_and_file_says_that_nothing_of_it_is_official() {
        count();
        var seen = pages.from(Story.NATIONAL, "/definitions/essais", 3);

        seen.forEach((address, sight) -> {
            if (address.startsWith("/definitions/essais") && !address.contains("export")) {
                assertThat(sight.status()).as(address).isEqualTo(200);
                assertThat(sight.html()).as(address).contains(LABEL).doesNotContain("trials.", "dayRule.");
            }
        });
        assertThat(seen.keySet()).anyMatch(address -> address.contains("/lignes?"));
        for (var cut : List.of("sector", "half-year", "month", "centre")) {
            var file = new String(
                    pages.file(
                            Story.NATIONAL,
                            "/definitions/essais/" + id + "/export?format=csv&from=2019-01-01&to=2020-12-31&by=" + cut),
                    StandardCharsets.UTF_8);
            assertThat(file)
                    .contains("Aide à domicile comptée comme EMS", "false", ",1,0,1")
                    .doesNotContain("true");
        }
    }

    @Test
    void a_form_that_was_refused_comes_back_as_it_was_typed() {
        var page = pages.refused(
                Story.EVALUATOR,
                "/definitions/essais/nouvelle",
                "essais",
                java.util.Map.of("moves", new String[] {"", "AIDE_DOMICILE:EMS"}, "name", new String[] {""}),
                List.of(java.util.Map.of("field", "name", "code", "required", "message", "Obligatoire.")));

        assertThat(page.html())
                .contains("value=\"AIDE_DOMICILE:EMS\" selected", "#essais-name", LABEL)
                .doesNotContain("trials.", "dayRule.");
    }

    private void count() {
        var ledger = views.the(TrialLedger.class);
        ledger.tidy();
        ledger.wanted().forEach(wanted -> ledger.count(wanted, story.told(), story.position()));
    }
}
