package fr.appui.query.signalement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final String ENTRY = "/signalements/nouveau";

    @Test
    void a_signalement_made_from_a_request_takes_over_what_is_known_of_it() {
        var page =
                new Browsing(Views.of(IraCluster.received())).open(Story.ARA, ENTRY + "?demande=" + IraCluster.REQUEST);

        assertThat(page.html())
                .contains(
                        "name=\"fromRequest\" value=\"" + IraCluster.REQUEST + "\"",
                        "name=\"centre\" value=\"ARA\"",
                        "value=\"02/03/2020 09:00\"",
                        "value=\"Hôpital de Fleyriat\"",
                        "value=\"010000024\"",
                        "Que faire devant une gale ?</textarea>",
                        "value=\"EMS\" checked",
                        "D-ARA-2020-00001");
        assertThat(page.targets()).contains("/signalements");
    }

    @Test
    void it_warns_that_no_patient_may_be_named_and_asks_for_two_receipts() {
        var page = new Browsing(Views.of(IraCluster.received())).open(Story.LIAISON, ENTRY);

        assertThat(page.html())
                .contains("Ne nommez aucun patient", "name=\"receivedAt\"", "name=\"arsReceivedAt\"")
                .contains("name=\"centre\" value=\"ARA\"", "2017:1a");
    }

    @Test
    void a_refused_entry_keeps_what_was_typed_and_still_knows_its_request() {
        var page = new Browsing(Views.of(IraCluster.received()))
                .refused(
                        Story.ARA,
                        ENTRY,
                        "signalements",
                        Map.of(
                                "fromRequest",
                                new String[] {IraCluster.REQUEST.toString()},
                                "summary",
                                new String[] {"foyer au 2e étage"},
                                "criteria",
                                new String[] {"2017:2"}),
                        List.of(Map.of("field", "kind", "code", "required", "message", "manque")));

        assertThat(page.html())
                .contains("foyer au 2e étage</textarea>", "value=\"2017:2\" checked", "href=\"#signalements-kind\"")
                .contains("name=\"fromRequest\" value=\"" + IraCluster.REQUEST + "\"", "D-ARA-2020-00001");
    }

    @Test
    void nobody_makes_a_signalement_from_a_request_that_is_not_in_reach() {
        var browsing = new Browsing(Views.of(IraCluster.received()));

        assertThat(browsing.open(Story.IDF, ENTRY + "?demande=" + IraCluster.REQUEST)
                        .status())
                .isEqualTo(404);
        assertThat(browsing.open(Story.LIAISON, ENTRY + "?demande=" + IraCluster.REQUEST)
                        .status())
                .isEqualTo(403);
        assertThat(browsing.open(Story.EVALUATOR, ENTRY).status()).isEqualTo(403);
        assertThat(browsing.open(Story.ADMIN, ENTRY).status()).isEqualTo(403);
    }
}
