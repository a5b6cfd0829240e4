package fr.appui.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.consolidation.MonthEvent.Consolidated;
import fr.appui.shared.consolidation.MonthEvent.Reopened;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Months of centres: provisional until somebody answers for them, and corrected in the open after that. */
class ConsolidatedMonthsTest {
    private static final String MONTHS = "/api/consolidations?from=2020-02-01&to=2020-03-31";
    private static final String FIGURES = "/api/counters?from=2020-03-01&to=2020-03-31&measure=SUPPORT_REQUESTS";
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    private static Story story() {
        return new Story()
                .account(Story.NATIONAL, "coordination")
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS))
                .then(Story.ARA, Story.request(2, Centre.ARA, Sector.ES))
                .later(Duration.ofDays(40))
                .then(Story.NATIONAL, consolidated(Centre.ARA));
    }

    @Test
    void every_month_of_every_centre_in_the_scope_has_a_state() {
        var api = Views.of(story()).api();

        assertThat(api.get(Story.NATIONAL, MONTHS).rows()).hasSize(34);
        var own = api.get(Story.ARA, MONTHS).rows();
        assertThat(own)
                .extracting(month -> month.get("state").asString())
                .containsExactly("PROVISIONAL", "CONSOLIDATED");
        assertThat(own.getLast().get("month").asString()).isEqualTo("2020-03");
        assertThat(own.getLast().get("by").asString())
                .isEqualTo(Story.NATIONAL.account().toString());
        assertThat(api.get(Story.ARA, MONTHS + "&centre=IDF").status()).isEqualTo(403);
        assertThat(api.get(Story.LIAISON, MONTHS).status()).isEqualTo(403);
        assertThat(api.get(Story.ARA, "/api/consolidations").errors()).hasSize(2);
    }

    @Test
    void what_is_put_right_after_consolidation_counts_and_is_told() {
        var story = story();
        var consolidated = story.position();
        story.then(Story.ARA, withdrawn(2)).then(Story.IDF, Story.request(3, Centre.IDF, Sector.ES));
        var api = Views.of(story).api();

        var month = api.get(Story.ARA, MONTHS).rows().getLast();
        assertThat(month.get("position").asLong()).isEqualTo(consolidated);
        assertThat(month.get("correctedSince").asLong()).isEqualTo(1);
        var now = api.get(Story.ARA, FIGURES).json();
        assertThat(now.at("/rows/0/count").asLong()).isEqualTo(1);
        assertThat(now.get("consolidation").toString())
                .isEqualTo("{\"months\":1,\"consolidated\":1,\"correctedSince\":1,\"whole\":true}");
        var then = api.get(Story.ARA, FIGURES + "&asOf=" + consolidated).json();
        assertThat(then.at("/rows/0/count").asLong()).isEqualTo(2);
        assertThat(then.at("/consolidation/correctedSince").asLong()).isZero();
        assertThat(api.get(Story.NATIONAL, FIGURES)
                        .json()
                        .at("/consolidation/months")
                        .asLong())
                .isEqualTo(17);
        var page = new Browsing(Views.of(story)).open(Story.ARA, "/consolidation/ARA/2020-03");
        assertThat(page.html()).contains("une correction depuis", "coordination");
        assertThat(page.targets()).noneMatch(target -> target.startsWith("/consolidation"));
    }

    @Test
    void a_month_that_was_opened_again_is_provisional_and_the_past_stays_as_it_was() {
        var story = story();
        var before = story.position();
        story.then(
                Story.NATIONAL,
                new Reopened(
                        MonthEvent.streamOf(Centre.ARA, MARCH),
                        Centre.ARA,
                        MARCH,
                        new SealedText("deux visites oubliées"),
                        ReasonCode.NEW_INFORMATION,
                        Story.MONDAY.plus(Duration.ofDays(60))));
        var views = Views.of(story);

        assertThat(views.api()
                        .get(Story.ARA, MONTHS)
                        .rows()
                        .getLast()
                        .get("state")
                        .asString())
                .isEqualTo("PROVISIONAL");
        assertThat(views.api()
                        .get(Story.ARA, MONTHS + "&asOf=" + before)
                        .rows()
                        .getLast()
                        .get("state")
                        .asString())
                .isEqualTo("CONSOLIDATED");
        var browsing = new Browsing(views);
        assertThat(browsing.open(Story.NATIONAL, "/consolidation").targets()).contains("/consolidation");
        assertThat(browsing.open(Story.NATIONAL, "/consolidation/ARA/2020-03").targets())
                .contains("/consolidation/mois");
        assertThat(browsing.open(Story.EVALUATOR, "/journal").html()).contains("Mois rouvert");
        assertThat(views.api()
                        .get(Story.IDF, "/api/audit?type=month.reopened&from=2020-01-01&to=2030-01-01")
                        .rows())
                .isEmpty();
    }

    @Test
    void what_is_put_right_in_march_changes_what_was_open_at_the_end_of_april_too_and_is_one_event_for_both() {
        var story = story().then(Story.NATIONAL, consolidated(Centre.ARA, MARCH.plusMonths(1)))
                .then(Story.ARA, withdrawn(2));
        var api = Views.of(story).api();

        assertThat(api.get(Story.ARA, "/api/consolidations?from=2020-03-01&to=2020-04-30")
                        .rows())
                .extracting(month -> month.get("correctedSince").asLong())
                .containsExactly(1L, 1L);
        var both = "/api/counters?centre=ARA&from=2020-03-01&to=2020-04-30&measure=";
        assertThat(correctedSince(api.get(Story.ARA, both + "OPEN_REQUESTS"))).isEqualTo(1);
        var april = "/api/counters?from=2020-04-01&to=2020-04-30&measure=";
        assertThat(correctedSince(api.get(Story.ARA, april + "OPEN_REQUESTS"))).isEqualTo(1);
        assertThat(correctedSince(api.get(Story.ARA, april + "SUPPORT_REQUESTS")))
                .isZero();
    }

    @Test
    void only_what_changed_the_selection_itself_is_told() {
        var api = Views.of(story().then(Story.ARA, withdrawn(2))).api();

        assertThat(correctedSince(api.get(Story.NATIONAL, FIGURES + "&sector=ES")))
                .isEqualTo(1);
        assertThat(correctedSince(api.get(Story.NATIONAL, FIGURES + "&sector=EMS")))
                .isZero();
        assertThat(correctedSince(api.get(Story.NATIONAL, FIGURES + "&framework=MATIS")))
                .isZero();
    }

    private static long correctedSince(Asking.Answer answer) {
        return answer.json().at("/consolidation/correctedSince").asLong();
    }

    private static Consolidated consolidated(Centre centre) {
        return consolidated(centre, MARCH);
    }

    private static Consolidated consolidated(Centre centre, LocalDate month) {
        return new Consolidated(
                MonthEvent.streamOf(centre, month), centre, month, Story.MONDAY.plus(Duration.ofDays(40)));
    }

    private static Withdrawn withdrawn(int n) {
        return new Withdrawn(
                Story.id(n), new SealedText("deux fois"), ReasonCode.DUPLICATE, Story.MONDAY.plus(Duration.ofDays(50)));
    }
}
