package fr.appui.query.signalement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class ReportTest {
    private static final String REPORT = IraCluster.PAGE + "/rapport";

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void the_report_holds_everything_and_says_at_which_event_it_was_known() {
        var page = new Browsing(Views.of(IraCluster.closed())).open(Story.ARA, REPORT);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains(
                        "Rapport de clôture du signalement S-ARA-2020-00100",
                        "État du registre à l’événement n°\u00a0"
                                + IraCluster.closed().position(),
                        "PORTAIL-2020-0042",
                        "virus grippal A",
                        "CLUSTER_IRA v1",
                        "Instruction DGS/DGCS",
                        "épidémie terminée, seize malades",
                        "isolement en chambre",
                        "conduite à tenir envoyée",
                        "résultats des prélèvements",
                        "D-ARA-2020-00001",
                        "<svg");
    }

    @Test
    void the_report_can_be_had_as_it_was_known_at_an_earlier_event() {
        var page = new Browsing(Views.of(IraCluster.closed())).open(Story.ARA, REPORT + "?asOf=8");

        assertThat(page.html())
                .contains("Rapport d’étape", "à l’événement n°\u00a08")
                .doesNotContain("épidémie terminée");
    }

    @Test
    void the_file_to_send_is_accessible_by_the_standard_and_keeps_its_accents() throws IOException {
        var browsing = new Browsing(Views.of(IraCluster.closed()));

        var pdf = browsing.file(Story.ARA, REPORT + ".pdf");

        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages/rapport.pdf"), pdf);
        assertThat(failures(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Rapport de clôture du signalement S-ARA-2020-00100");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "cinq résidents fébriles au même étage",
                            "épidémie terminée, seize malades",
                            "État du registre à l’événement n°");
        }
    }

    @Test
    void a_liaison_officers_report_does_not_mention_the_support_request_and_an_evaluators_is_masked()
            throws IOException {
        var browsing = new Browsing(Views.of(IraCluster.closed()));

        assertThat(browsing.open(Story.LIAISON, REPORT).html())
                .contains("S-ARA-2020-00101")
                .doesNotContain("D-ARA-2020-00001", IraCluster.REQUEST.toString());
        try (var document = Loader.loadPDF(browsing.file(Story.LIAISON, REPORT + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("D-ARA-2020-00001");
        }
        assertThat(browsing.open(Story.EVALUATOR, REPORT).html())
                .contains("Cas groupés")
                .doesNotContain("fébriles", "terminée", "isolement");
        assertThat(browsing.open(Story.IDF, REPORT).status()).isEqualTo(404);
        assertThat(browsing.open(Story.IDF, REPORT + ".pdf").status()).isEqualTo(404);
    }

    private static List<String> failures(byte[] pdf) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            return result.isCompliant()
                    ? List.of()
                    : result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                            .distinct()
                            .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
