package fr.appui.query.signalement;

import static fr.appui.query.signalement.ReceivedSignalements.MONDAY;
import static fr.appui.query.signalement.ReceivedSignalements.cluster;
import static fr.appui.query.signalement.ReceivedSignalements.due;
import static fr.appui.query.signalement.ReceivedSignalements.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.page.Words;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent.Forgotten;
import fr.appui.shared.workspace.SavedViewEvent.Saved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class BoardTest {
    private static final UUID VIEW = new UUID(0x6000, 1);

    @Test
    void every_column_says_how_many_it_holds_and_each_card_what_is_due() {
        var board = board(SignalementListTest.buckets()).open(Story.LIAISON, "/signalements");

        assertThat(board.status()).isEqualTo(200);
        assertThat(count(board, "LATE")).isEqualTo("1");
        assertThat(count(board, "DAY")).isEqualTo("1");
        assertThat(count(board, "WEEK")).isEqualTo("1");
        assertThat(count(board, "LATER")).isEqualTo("2");
        assertThat(count(board, "CLOSED")).isEqualTo("1");
        assertThat(text(board))
                .contains("5 signalements suivis")
                .contains("S-ARA-2020-00001 Reçu EHPAD Les Tilleuls, Bourg-en-Bresse (01) "
                        + "Infections respiratoires (IRA) · Virus grippal 5 résidents, 2 membres du personnel")
                .contains("en retard de 9 heures Accusé de réception, jusqu’au 01/03/2020 inclus")
                .contains("dans 14 heures");
    }

    @Test
    void what_a_column_does_not_show_is_one_link_away_page_by_page() {
        var story = new Story();
        for (var n = 1; n <= 70; n++) {
            story.then(Story.ARA, cluster(n), due(n, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(20 + n)));
        }
        var board = board(story);

        var first = board.open(Story.LIAISON, "/signalements");
        assertThat(cards(first)).hasSize(12);
        assertThat(text(first)).contains("Voir les 58 suivants");
        var more = link(first, "bucket=LATER");
        var second = board.open(Story.LIAISON, more);
        assertThat(cards(second)).hasSize(50).doesNotContainAnyElementsOf(cards(first));
        var third = board.open(Story.LIAISON, link(second, "cursor="));
        assertThat(cards(third)).hasSize(8).doesNotContainAnyElementsOf(cards(second));
        var list = board.open(Story.LIAISON, more.replace("?", "?vue=liste&").replaceAll("&cursor=.*", ""));
        assertThat(list.html()).contains("<table").doesNotContain("card-of");
        assertThat(text(list)).contains("70 signalements");
    }

    @Test
    void a_card_moves_its_next_deadline_acknowledges_and_leads_to_reminder_and_feedback() {
        var story = new Story()
                .then(Story.ARA, cluster(1), due(1, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(1)))
                .then(Story.LIAISON, new Assigned(id(1), Story.LIAISON.account(), Story.MONDAY))
                .then(
                        Story.LIAISON,
                        new InformationRequested(
                                id(1), 1, new SealedText("La liste"), MONDAY.plusDays(3), Story.MONDAY));
        var html = board(story).open(Story.LIAISON, "/signalements?kind=IRA").html();

        assertThat(html)
                .contains("action=\"/signalements/" + id(1) + "/deadlines#carte-" + id(1) + "\"")
                .contains("action=\"/signalements/" + id(1) + "/acknowledgements#carte-" + id(1) + "\"")
                .contains("name=\"step\" value=\"ACKNOWLEDGEMENT\"")
                .contains("name=\"_next\" value=\"board?kind=IRA\"")
                .contains("name=\"dueOn\" value=\"02/03/2020\"")
                .contains("name=\"dueOn\" value=\"06/03/2020\"")
                .contains("name=\"dueOn\" value=\"09/03/2020\"")
                .as("the day that it is due on already")
                .doesNotContain("name=\"dueOn\" value=\"03/03/2020\"")
                .contains("href=\"/signalements/" + id(1) + "#relance\"")
                .contains("href=\"/signalements/" + id(1) + "#retour\"");

        story.then(Story.LIAISON, new Acknowledged(id(1), null, Story.MONDAY));
        var later = board(story).open(Story.LIAISON, "/signalements").html();
        assertThat(later)
                .contains("name=\"step\" value=\"INFORMATION\"", "name=\"informationRequest\" value=\"1\"")
                .doesNotContain("/acknowledgements");
    }

    @Test
    void an_evaluator_reads_all_but_the_text_and_finds_nothing_to_press() {
        var story = new Story()
                .then(Story.NATIONAL, cluster(1), cluster(2, Centre.REU, "04", "974", Story.MONDAY))
                .then(Story.NATIONAL, due(2, Step.ACKNOWLEDGEMENT, MONDAY.plusDays(1)));
        var board = board(story);

        var list = board.open(Story.EVALUATOR, "/signalements?vue=liste");
        assertThat(list.html()).contains("masqué", "S-REU-2020-00002").doesNotContain("Toux");
        assertThat(board.open(Story.EVALUATOR, "/signalements").targets()).containsOnly("/deconnexion");
        assertThat(text(board.open(Story.EVALUATOR, "/signalements")))
                .contains("jusqu’au 03/03/2020 inclus, heure locale");
        assertThat(board.open(Story.LIAISON, "/signalements?vue=liste").html())
                .contains("Toux")
                .doesNotContain("S-REU");
        assertThat(board.open(Story.ADMIN, "/signalements").status()).isEqualTo(403);
    }

    @Test
    void nothing_yet_is_said_in_every_column_and_a_filter_that_is_wrong_is_shown() {
        var board = board(new Story());

        assertThat(text(board.open(Story.LIAISON, "/signalements")))
                .contains("Rien n’est en retard.", "0 signalement suivi");
        assertThat(text(board.open(Story.LIAISON, "/signalements?vue=liste"))).contains("Aucun signalement");
        var wrong = board.open(Story.LIAISON, "/signalements?kind=X&from=31/02/2020");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("filter-kind-error", "filter-from-error", "value=\"31/02/2020\"");
    }

    @Test
    void a_view_is_kept_for_oneself_counted_live_and_forgotten() {
        var story = SignalementListTest.buckets()
                .then(
                        Story.LIAISON,
                        new Saved(
                                VIEW,
                                Story.LIAISON.account(),
                                null,
                                new SealedText("Mes IRA"),
                                new SealedText("sector=EMS&kind=IRA"),
                                ListKind.SIGNALEMENTS,
                                Story.MONDAY),
                        new Saved(
                                new UUID(0x6000, 2),
                                Story.LIAISON.account(),
                                null,
                                new SealedText("Des demandes"),
                                new SealedText("sector=EMS"),
                                null,
                                Story.MONDAY));
        var board = board(story);

        var open = board.open(Story.LIAISON, "/signalements?sector=EMS&kind=IRA");
        assertThat(text(open)).contains("Mes IRA 5", "Renommer ou oublier").doesNotContain("Des demandes");
        assertThat(open.targets()).contains("/signalements/vues/" + VIEW + "/forgettings");
        assertThat(text(board.open(Story.ARA, "/signalements"))).doesNotContain("Mes IRA");
        assertThat(text(board.open(Story.LIAISON, "/palette?q=mes"))).contains("Mes IRA");
        assertThat(text(board.open(Story.LIAISON, "/palette?q=S-ARA-2020-00003")))
                .contains("S-ARA-2020-00003");
        assertThat(board.open(Story.LIAISON, "/signalements?sector=ES").targets())
                .contains("/signalements/vues");

        story.then(Story.LIAISON, new Forgotten(VIEW, Story.MONDAY));
        var after = board(story).open(Story.LIAISON, "/signalements?forgotten=" + VIEW);
        assertThat(after.targets()).contains("/signalements/vues/" + VIEW + "/restorings");
        assertThat(text(after)).doesNotContain("Mes IRA 5");
    }

    @Test
    void news_counts_what_has_changed_since_it_was_read() {
        var story = SignalementListTest.buckets();
        var since = story.position();
        story.then(Story.ARA, cluster(8)).then(Story.LIAISON, new Acknowledged(id(1), null, Story.MONDAY));
        var board = board(story);

        assertThat(text(board.open(Story.LIAISON, "/signalements/nouvelles?since=" + since)))
                .contains("2 signalements changés");
        assertThat(text(board.open(Story.LIAISON, "/signalements/nouvelles?list=status%3DRECEIVED&since=" + since)))
                .contains("Un signalement changé");
        assertThat(text(board.open(Story.LIAISON, "/signalements/nouvelles?since=" + story.position())))
                .isBlank();
    }

    @Test
    void on_paper_it_is_one_list_by_what_is_due_first() {
        var print = board(SignalementListTest.buckets()).open(Story.LIAISON, "/signalements/imprimer");

        assertThat(text(print))
                .containsSubsequence(
                        "Auvergne-Rhône-Alpes · 5 signalements suivis",
                        "En retard",
                        "S-ARA-2020-00001",
                        "Moins de 24 h",
                        "S-ARA-2020-00002",
                        "Cette semaine",
                        "Plus tard",
                        "S-ARA-2020-00005")
                .doesNotContain("S-ARA-2020-00006");
    }

    @Test
    void what_is_left_is_said_in_the_largest_unit_of_which_two_are_full() {
        var words = Words.in(Locale.FRENCH);
        var now = Story.MONDAY;

        assertThat(List.of(30, 90, 47 * 60, 48 * 60, -30, -3000).stream()
                        .map(minutes -> BoardWords.left(words, now, now.plus(Duration.ofMinutes(minutes))))
                        .toList())
                .containsExactly(
                        "dans 30 minutes",
                        "dans 1 heure",
                        "dans 47 heures",
                        "dans 2 jours",
                        "en retard de 30 minutes",
                        "en retard de 3 jours");
        assertThat(BoardWords.left(words, now, Instant.from(now))).isEqualTo("en retard de 1 minute");
    }

    private static Browsing board(Story story) {
        return new Browsing(Views.of(story));
    }

    private static String count(Browsing.Sight board, String bucket) {
        var match = Pattern.compile("id=\"seau-" + bucket + "\".*?<span class=\"count\">(.*?)</span>", Pattern.DOTALL)
                .matcher(board.html());
        assertThat(match.find()).as(bucket).isTrue();
        return match.group(1);
    }

    private static List<String> cards(Browsing.Sight board) {
        return Pattern.compile("id=\"carte-([^\"]+)\"")
                .matcher(board.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String link(Browsing.Sight sight, String holding) {
        return sight.links().stream()
                .filter(link -> link.contains(holding))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static String text(Browsing.Sight sight) {
        return HtmlUtils.htmlUnescape(sight.html().replaceAll("<[^>]*>", "")).replaceAll("\\s+", " ");
    }
}
