package fr.appui.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the register learnt long after it had happened. */
class LateFactsTest {
    private static final String FACTS = "/api/late-facts?from=2020-03-01&to=2020-03-31";
    private static final String OVERVIEW = "/api/late-facts/overview?from=2020-03-01&to=2020-03-31";

    /** Of four facts of 2 March one is recorded at once, the others after 6, 7 and 40 days. */
    private static Story story() {
        var story = new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .later(Duration.ofDays(6))
                .then(Story.ARA, Story.signalement(2, Centre.ARA, Sector.EMS, SignalementKind.IRA))
                .later(Duration.ofDays(1))
                .then(Story.IDF, Story.request(3, Centre.IDF, Sector.ES))
                .later(Duration.ofDays(33));
        return story.then(
                Story.ARA,
                new Answered(
                        Story.id(1),
                        new SealedText("oui"),
                        Story.MONDAY.plus(Duration.ofMinutes(20)),
                        null,
                        story.now()));
    }

    @Test
    void a_fact_is_late_from_so_many_days_on_whatever_was_said_of_telling_it() {
        var api = Views.of(story()).api();

        var late = api.get(Story.NATIONAL, FACTS);
        assertThat(late.all("position")).containsExactly("4", "3");
        assertThat(late.all("late")).containsExactly("39", "7");
        assertThat(late.all("type")).containsExactly("support-request.answered", "support-request.opened");
        assertThat(api.get(Story.NATIONAL, FACTS + "&days=6").all("position")).containsExactly("4", "3", "2");
        assertThat(api.get(Story.NATIONAL, FACTS + "&days=40").rows()).isEmpty();
        assertThat(api.get(Story.NATIONAL, FACTS + "&recordedTo=2020-03-31").all("position"))
                .containsExactly("3");
    }

    @Test
    void each_centre_has_its_share_its_median_and_its_worst() {
        var told = Views.of(story())
                .api()
                .get(Story.NATIONAL, OVERVIEW + "&days=6")
                .json();

        assertThat(told.at("/centres/0").toString())
                .isEqualTo("{\"centre\":\"ARA\",\"facts\":3,\"late\":2,\"median\":6,\"worst\":39}");
        assertThat(told.at("/centres/1/late").asLong()).isEqualTo(1);
        assertThat(told.at("/all/facts").asLong()).isEqualTo(4);
        assertThat(told.get("cells").toString())
                .isEqualTo("[{\"occurred\":\"2020-03\",\"recorded\":\"2020-03\",\"facts\":2},"
                        + "{\"occurred\":\"2020-03\",\"recorded\":\"2020-04\",\"facts\":1}]");
    }

    @Test
    void they_come_page_by_page_in_either_order_as_known_at_one_moment() {
        var api = Views.of(story()).api();

        var first = api.get(Story.NATIONAL, FACTS + "&days=1&sort=-late&limit=2");
        assertThat(first.all("late")).containsExactly("39", "7");
        var next = first.json().get("next").asString();
        assertThat(api.get(Story.NATIONAL, FACTS + "&days=1&sort=-late&limit=2&cursor=" + next)
                        .all("late"))
                .containsExactly("6");
        assertThat(api.get(Story.NATIONAL, FACTS + "&days=1&asOf=3").all("position"))
                .containsExactly("3", "2");
        assertThat(api.get(Story.NATIONAL, OVERVIEW + "&days=1&asOf=3")
                        .json()
                        .at("/all/facts")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void each_sees_those_that_are_theirs() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.IDF, FACTS).all("position")).containsExactly("3");
        assertThat(api.get(Story.LIAISON, FACTS + "&days=1").all("type")).containsExactly("signalement.received");
        assertThat(api.get(Story.LIAISON, OVERVIEW).json().at("/all/facts").asLong())
                .isEqualTo(1);
        assertThat(api.get(Story.IDF, FACTS + "&centre=ARA").status()).isEqualTo(403);
        assertThat(api.get(Story.ADMIN, FACTS).status()).isEqualTo(403);
    }

    @Test
    void what_cannot_be_read_is_told() {
        assertThat(Views.of(story())
                        .api()
                        .get(
                                Story.NATIONAL,
                                "/api/late-facts?from=x&days=0&recordedFrom=2020-02-02&recordedTo=2020-02-01&sort=late")
                        .errors())
                .containsExactlyInAnyOrder(
                        "from not-a-day",
                        "to missing",
                        "days out-of-range",
                        "recordedFrom after-the-end",
                        "sort unknown-code");
    }

    @Test
    void the_page_opens_each_cell_and_each_fact() {
        var browsing = new Browsing(Views.of(story()));

        var page = browsing.open(Story.NATIONAL, "/tardifs?from=01/03/2020&to=31/03/2020&days=6");
        assertThat(page.html()).contains("66,7", "39 jours", "mars 2020", "avril 2020");
        assertThat(page.links()).contains("/evenements/4", "/evenements/2");
        var cell = page.links().stream()
                .filter(link -> link.contains("recordedFrom=2020-04-01"))
                .findFirst()
                .orElseThrow();
        assertThat(cell).contains("days=6", "from=2020-03-01", "to=2020-03-31", "recordedTo=2020-04-30");
        var opened = browsing.open(Story.NATIONAL, cell.replaceFirst("#.*", ""));
        assertThat(opened.links()).contains("/evenements/4").doesNotContain("/evenements/2");
        var wrong = browsing.open(Story.NATIONAL, "/tardifs?days=beaucoup");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("value=\"beaucoup\"", "aria-invalid=\"true\"");
        assertThat(browsing.open(Story.NATIONAL, "/tardifs?from=2001-01-01&to=2001-12-31")
                        .html())
                .contains("Aucun fait tardif");
    }
}
