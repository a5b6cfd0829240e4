package fr.appui.query.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.term.ReferenceEvent.SubSectorDefined;
import fr.appui.shared.term.ReferenceEvent.ThemeDefined;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The story's clock stands at 2 March 2020. */
class ReferenceTest {
    private static final Theme MPOX = new Theme("MPOX");
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate TOMORROW = LocalDate.of(2020, 3, 3);
    private static final LocalDate YESTERDAY = LocalDate.of(2020, 3, 1);

    @Test
    void an_added_theme_is_offered_and_worded_like_the_founding_ones() {
        var words = words(new Story().then(Story.ADMIN, theme(MPOX, "Variole du singe", EVER, null)));

        assertThat(offered(words)).hasSize(29).endsWith("MPOX", "OTHER");
        assertThat(words.code(MPOX)).isEqualTo("Variole du singe");
        assertThat(words.filter("theme", "MPOX")).isEqualTo("Variole du singe");
        assertThat(words.code(Theme.PPE)).isEqualTo(Words.in(Locale.FRENCH).code(Theme.PPE));
    }

    @Test
    void what_is_not_valid_today_is_offered_by_filters_only() {
        var words = words(new Story()
                .then(Story.ADMIN, theme(MPOX, "Mpox", TOMORROW, null))
                .then(Story.ADMIN, theme(Theme.LAUNDRY, "Linge", EVER, YESTERDAY)));

        assertThat(offered(words)).hasSize(27).doesNotContain("MPOX", "LAUNDRY");
        assertThat(Choice.everyTheme(words)).hasSize(29);
        assertThat(words.code(MPOX)).isEqualTo("Mpox");
    }

    @Test
    void a_founding_label_changes_on_the_day_that_was_told() {
        var story = new Story().then(Story.ADMIN, theme(Theme.COVID19, "Coronavirus", TOMORROW, null));

        assertThat(words(story).code(Theme.COVID19))
                .isEqualTo(Words.in(Locale.FRENCH).code(Theme.COVID19));
        assertThat(words(story.later(java.time.Duration.ofDays(1))).code(Theme.COVID19))
                .isEqualTo("Coronavirus");
    }

    @Test
    void sub_sectors_are_told_likewise() {
        var centre = new SubSector("CENTRE_DE_VACCINATION");
        var words = words(new Story()
                .then(
                        Story.ADMIN,
                        new SubSectorDefined(
                                centre.id(),
                                centre,
                                "Centre de vaccination",
                                "Vaccination centre",
                                EVER,
                                null,
                                Story.MONDAY)));

        assertThat(Choice.subSectors(words)).extracting(Choice::value).endsWith("CENTRE_DE_VACCINATION", "AUTRE");
        assertThat(words.code(centre)).isEqualTo("Centre de vaccination");
    }

    @Test
    void programs_read_the_versions_as_known_at_a_position() {
        var api = Views.of(new Story()
                        .then(Story.ADMIN, theme(MPOX, "Variolle", EVER, null))
                        .then(Story.ADMIN, theme(MPOX, "Mpox", EVER, TOMORROW)))
                .api();

        var now = api.get(Story.LIAISON, "/api/reference/themes/" + MPOX.id());
        var then = api.get(Story.LIAISON, "/api/reference/themes/" + MPOX.id() + "?asOf=1");

        assertThat(now.json().get("code").asString()).isEqualTo("MPOX");
        assertThat(now.json().get("version").asInt()).isEqualTo(2);
        assertThat(now.json().at("/versions/0/labelFr").asString()).isEqualTo("Mpox");
        assertThat(now.json().at("/versions/0/validTo").asString()).isEqualTo("2020-03-03");
        assertThat(then.json().at("/versions/0/labelFr").asString()).isEqualTo("Variolle");
        assertThat(api.get(Story.LIAISON, "/api/reference/themes?asOf=0").rows())
                .hasSize(28);
        assertThat(api.get(Story.LIAISON, "/api/reference/sub-sectors").rows()).hasSize(8);
        assertThat(api.get(Story.LIAISON, "/api/reference/themes/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void an_added_theme_counts_and_filters_like_the_others_and_adds_no_zero() {
        var views = Views.of(new Story()
                .then(Story.ADMIN, theme(MPOX, "Mpox", EVER, null))
                .then(
                        Story.ARA,
                        Story.request(1, Centre.ARA, Sector.ES, Story.MONDAY, "?", MPOX),
                        Story.request(2, Centre.ARA, Sector.ES, Story.MONDAY, "?", Theme.PPE)));
        var api = views.api();
        var counters = "/api/counters?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-12-31";

        assertThat(api.get(Story.ARA, counters + "&by=theme").all("theme")).containsExactlyInAnyOrder("MPOX", "PPE");
        assertThat(api.get(Story.ARA, counters + "&theme=MPOX").all("count")).containsExactly("1");
        assertThat(api.get(Story.ARA, "/api/support-requests?theme=MPOX").rows())
                .hasSize(1);
        assertThat(api.get(Story.ARA, "/api/support-requests?theme=NOTHING").errors())
                .containsExactly("theme unknown-code");
    }

    private static Words words(Story story) {
        return Views.of(story).the(Speech.class).in(Locale.FRENCH);
    }

    private static List<String> offered(Words words) {
        return Choice.themes(words).stream().map(Choice::value).toList();
    }

    private static ThemeDefined theme(Theme theme, String label, LocalDate from, @Nullable LocalDate to) {
        return new ThemeDefined(theme.id(), theme, label, label, from, to, Story.MONDAY);
    }
}
