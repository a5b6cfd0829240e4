package fr.appui.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.log.Event;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayPagesTest {
    private static final int ALL = 405;
    private static final String DAY = "/rejeu?centre=ARA&day=2020-03-02";
    private static Browsing browsing;

    @BeforeAll
    static void a_long_day() {
        browsing = new Browsing(Views.of(new Story()
                .then(
                        Story.ARA,
                        IntStream.range(1, ALL)
                                .mapToObj(n -> Story.request(n, Centre.ARA, Sector.ES))
                                .toArray(Event[]::new))
                .then(
                        Story.ARA,
                        new Reclassified(
                                Story.id(1),
                                Sector.EMS,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                new SealedText("Erreur"),
                                ReasonCode.WRONG_SECTOR,
                                Story.MONDAY))));
    }

    @Test
    void only_what_changed_since_the_step_before_is_marked() {
        var created = open("/rejeu?case=D-ARA-2020-00001");
        assertThat(created.select(".file .facts > div")).hasSizeGreaterThan(5);
        assertThat(created.select(".file mark")).isEmpty();

        var reclassified = open(created.select("a[rel=next]").attr("href"));
        assertThat(reclassified.select(".file .changed dt").eachText()).containsExactly("Secteur");
    }

    @Test
    void a_long_day_is_gone_through_event_by_event_from_its_first_to_its_last_and_back() {
        var page = open(DAY);
        assertThat(page.select(".pager a[rel=prev]")).isEmpty();
        assertThat(place(page)).isEqualTo("1 sur " + ALL);
        page = open(page.select(".replay-steps a").last().attr("href"));
        assertThat(place(page)).isEqualTo("200 sur " + ALL);
        page = open(page.select(".pager a[rel=next]").attr("href"));
        assertThat(place(page)).isEqualTo("201 sur " + ALL);
        page = open(page.select(".pager a[rel=prev]").attr("href"));
        assertThat(place(page)).isEqualTo("200 sur " + ALL);
        page = open(page.select("section > p > a").last().attr("href"));
        assertThat(place(page)).isEqualTo("201 sur " + ALL);
        page = open(DAY + "&event=100000");
        assertThat(place(page)).isEqualTo(ALL + " sur " + ALL);
        assertThat(page.select(".pager a[rel=next]")).isEmpty();
        assertThat(page.select(".event h2").text()).contains("reclassée");
        assertThat(page.select(".replay-steps li")).hasSize(5);
        assertThat(page.select(".replay-steps").attr("start")).isEqualTo("401");

        var before = open(page.select("section > p > a").last().attr("href"));
        assertThat(place(before)).isEqualTo("400 sur " + ALL);
        assertThat(before.select(".replay-steps li")).hasSize(200);
        assertThat(before.select(".replay-steps [aria-current]")).hasSize(1);
        assertThat(place(open(before.select(".pager a[rel=next]").attr("href"))))
                .isEqualTo("401 sur " + ALL);
    }

    private static String place(Document page) {
        var told = Pattern.compile("Événement (\\d+) sur (\\d+)")
                .matcher(page.select(".pager strong").text());
        assertThat(told.find()).isTrue();
        return told.group(1) + " sur " + told.group(2);
    }

    private static Document open(String address) {
        var sight = browsing.open(Story.ARA, address);
        assertThat(sight.status()).as(address).isEqualTo(200);
        return Jsoup.parse(sight.html());
    }
}
