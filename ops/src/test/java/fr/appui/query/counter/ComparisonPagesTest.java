package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From two moments to the difference, from the difference to the lines that make it. */
class ComparisonPagesTest {
    private static final SealedText WHY = new SealedText("erreur");
    private static final String PAGE = "/chiffres/comparaison?from=2020-03-01&to=2020-03-31";
    private static final String GAP = "/chiffres/ecart?measure=SUPPORT_REQUESTS&from=2020-03-01&to=2020-03-31";

    /** Two requests of March; later one is entered, one goes to another sector and one is withdrawn. */
    private static Story story() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.IDF, Story.request(2, Centre.IDF, Sector.VILLE))
                .later(Duration.ofDays(40));
        return story.then(Story.ARA, Story.request(3, Centre.ARA, Sector.ES))
                .then(
                        Story.ARA,
                        new Reclassified(
                                Story.id(1),
                                Sector.ES,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                WHY,
                                ReasonCode.WRONG_SECTOR,
                                story.now()))
                .then(Story.IDF, new Withdrawn(Story.id(2), WHY, ReasonCode.DUPLICATE, story.now()));
    }

    /** As a browser sends the form. */
    @Test
    void a_field_that_was_left_blank_narrows_nothing() {
        var page =
                new Browsing(Views.of(story())).open(Story.NATIONAL, PAGE + "&since=31/03/2020&until=&centre=&region=");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Saisie tardive +1, Correction 0, Retrait −1");
    }

    @Test
    void every_figure_that_changed_leads_to_what_was_what_is_and_what_lies_between() {
        var page = new Browsing(Views.of(story())).open(Story.NATIONAL, PAGE + "&since=31/03/2020");

        assertThat(page.html())
                .contains("value=\"31/03/2020\"", "Saisie tardive +1, Correction 0, Retrait −1", "Retrait −1")
                .contains("Montrer aussi les ");
        assertThat(page.links())
                .contains(
                        "/chiffres?measure=SUPPORT_REQUESTS&from=2020-03-01&to=2020-03-31&asOf=2",
                        "/chiffres?measure=SUPPORT_REQUESTS&from=2020-03-01&to=2020-03-31&sector=ES&asOf=5",
                        GAP + "&since=2&asOf=5",
                        GAP + "&sector=VILLE&since=2&asOf=5")
                .noneMatch(link -> link.startsWith("/chiffres/ecart?measure=SIGNALEMENTS"))
                .noneMatch(link -> link.contains("sector=COMMUNAUTE"));
    }

    @Test
    void where_there_is_no_figure_the_page_says_so() {
        var pages = new Browsing(Views.of(story()));
        var users = GAP.replace("SUPPORT_REQUESTS", "WEB_USERS");

        for (var address : List.of(users + "&since=0", users + "&otherFrom=2020-01-01&otherTo=2020-01-31")) {
            assertThat(pages.open(Story.NATIONAL, address).status()).as(address).isEqualTo(200);
        }
        assertThat(pages.open(Story.NATIONAL, users + "&since=0").html()).contains("<p class=\"big\">–");
    }

    @Test
    void unasked_the_end_of_the_period_is_compared_with_now() {
        var page = new Browsing(Views.of(story())).open(Story.NATIONAL, PAGE);

        assertThat(page.html()).contains("value=\"31/03/2020\"", "événement n°\u00a02", "événement n°\u00a05");
    }

    @Test
    void the_lines_of_a_difference_stand_under_their_causes_late_entries_first() {
        var gap = new Browsing(Views.of(story())).open(Story.NATIONAL, GAP + "&since=2&asOf=5");

        assertThat(gap.html()).contains("de 2 à 2");
        assertThat(gap.html())
                .containsSubsequence(
                        "data-cause=\"LATE_ENTRY\"",
                        "/evenements/3",
                        "data-cause=\"CORRECTION\"",
                        "/evenements/4",
                        "data-cause=\"WITHDRAWAL\"",
                        "/evenements/5")
                .doesNotContain("data-cause=\"ENTRY\"");
        assertThat(gap.links()).contains("/evenements/3?asOf=5", "/evenements/4?asOf=5", "/evenements/5?asOf=5");
    }

    @Test
    void many_lines_come_page_by_page_and_none_is_lost_between_two_causes() {
        var story = new Story();
        for (var n = 1; n <= 130; n++) {
            story.then(Story.ARA, Story.request(n, Centre.ARA, Sector.ES));
        }
        story.later(Duration.ofDays(40));
        for (var n = 1; n <= 130; n++) {
            story.then(Story.ARA, new Withdrawn(Story.id(n), WHY, ReasonCode.OTHER, story.now()));
        }
        var browsing = new Browsing(Views.of(story));

        var seen = new TreeSet<String>();
        var address = GAP + "&since=0&asOf=260";
        for (var pages = 0; pages < 3; pages++) {
            var page = browsing.open(Story.ARA, address);
            assertThat(page.status()).isEqualTo(200);
            page.links().stream()
                    .filter(link -> link.startsWith("/evenements/"))
                    .forEach(link -> assertThat(seen.add(link)).as(link).isTrue());
            address = page.links().stream()
                    .filter(link -> link.contains("cursor="))
                    .findFirst()
                    .orElse("");
        }
        assertThat(address).isEmpty();
        assertThat(seen).hasSize(260);
    }

    @Test
    void two_periods_are_compared_and_a_difference_opens_the_lines_of_both() {
        var browsing = new Browsing(Views.of(story()));
        var periods = "&mode=PERIODS&otherFrom=01/02/2020&otherTo=29/02/2020";

        var page = browsing.open(Story.NATIONAL, PAGE + periods);
        var link = GAP + "&otherFrom=2020-02-01&otherTo=2020-02-29";
        assertThat(page.links()).contains(link);
        assertThat(browsing.open(Story.NATIONAL, link).html())
                .contains("du 01/03/2020 au 31/03/2020", "du 01/02/2020 au 29/02/2020", "data-cause=\"ENTRY\"")
                .contains("Aucune ligne");
    }

    @Test
    void a_period_alone_is_compared_with_the_year_before_so_that_growth_is_more() {
        var page = new Browsing(Views.of(story())).open(Story.NATIONAL, PAGE + "&mode=PERIODS");

        assertThat(page.html())
                .contains("value=\"01/03/2019\"", "value=\"31/03/2019\"", "value=\"2020-03-01\"")
                .containsPattern("otherFrom=2020-03-01[^>]*><span[^>]*>[^<]*</span>\\+");
        assertThat(page.links())
                .contains(GAP.replace("2020", "2019") + "&otherFrom=2020-03-01&otherTo=2020-03-31")
                .anyMatch(link -> link.contains("mode=MOMENTS") && link.contains("from=2020-03-01"));
    }

    @Test
    void what_is_typed_wrongly_stands_marked_in_its_field() {
        var browsing = new Browsing(Views.of(story()));

        for (var wrong : new String[] {
            "since=32/03/2020", "until=bientôt", "since=01/01/2999", "since=5&until=4", "since=3&asOf=1&until=2"
        }) {
            var page = browsing.open(Story.NATIONAL, PAGE + "&" + wrong);
            assertThat(page.status()).as(wrong).isEqualTo(400);
            assertThat(page.html()).as(wrong).contains("aria-invalid=\"true\"").doesNotContain("<caption>Chaque");
            for (var part : wrong.split("&")) {
                if (!part.startsWith("asOf")) {
                    assertThat(page.html()).contains("value=\"" + part.substring(part.indexOf('=') + 1) + "\"");
                }
            }
        }
    }

    @Test
    void looking_at_the_past_nothing_later_is_compared() {
        var page = new Browsing(Views.of(story())).open(Story.NATIONAL, PAGE + "&since=1&asOf=2");

        assertThat(page.html()).contains("événement n°\u00a02").doesNotContain("événement n°\u00a05");
        assertThat(page.links()).noneMatch(link -> link.contains("asOf=5"));
    }

    @Test
    void nothing_between_is_told() {
        var page = new Browsing(Views.of(story())).open(Story.NATIONAL, PAGE + "&since=5");

        assertThat(page.html()).contains("Aucun écart", "Les deux moments sont le même");
    }

    @Test
    void each_sees_only_what_is_theirs() {
        var browsing = new Browsing(Views.of(story()));

        assertThat(browsing.open(Story.ARA, PAGE + "&since=2").html()).doesNotContain("Retrait");
        assertThat(browsing.open(Story.LIAISON, PAGE + "&since=2").html()).doesNotContain("Demandes d’appui");
        assertThat(browsing.open(Story.ARA, PAGE + "&since=2&centre=IDF").status())
                .isEqualTo(403);
        assertThat(browsing.open(Story.LIAISON, GAP + "&since=2").status()).isEqualTo(403);
    }
}
