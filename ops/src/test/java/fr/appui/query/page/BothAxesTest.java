package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.reading.AskedTogether;
import fr.appui.query.reading.OverDays;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.Theme;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What had happened until a day and what was known at a moment are asked for apart, and together. */
class BothAxesTest {
    private static final String NUMBER = "D-ARA-2020-0000";
    private static Browsing browsing;

    /** The third happens a week later; the fourth happened before it and is known after it. */
    @BeforeAll
    static void tell_a_story() {
        var nextWeek = Story.MONDAY.plus(Duration.ofDays(7));
        browsing = new Browsing(Views.of(new Story()
                .account(Story.NATIONAL, "national")
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES), Story.request(2, Centre.ARA, Sector.EMS))
                .later(Duration.ofDays(8))
                .then(
                        Story.ARA,
                        Story.request(3, Centre.ARA, Sector.ES, nextWeek, "Et la semaine d'après ?", Theme.SCABIES),
                        Story.request(4, Centre.ARA, Sector.ES))
                .then(Story.ARA, Story.signalement(5, Centre.ARA, Sector.EMS, SignalementKind.GEA))));
    }

    @ParameterizedTest
    @CsvSource({
        "/demandes?from=2020-03-01, 1 2 3 4",
        "/demandes?from=2020-03-01&to=2020-03-08&axis=happened, 1 2 4",
        "/demandes?from=2020-03-01&asOf=4, 1 2 3",
        "/demandes?from=2020-03-01&to=2020-03-08&asOf=4&axis=happened, 1 2",
    })
    void a_list_holds_what_had_happened_as_far_as_it_was_known(String address, String numbers) {
        var sight = browsing.open(Story.NATIONAL, address);
        var html = sight.html();
        assertThat(sight.status()).as(html).isEqualTo(200);
        assertThat(Stream.of(1, 2, 3, 4)
                        .filter(n -> html.contains(">" + NUMBER + n + "<"))
                        .map(String::valueOf))
                .containsExactly(numbers.split(" "));
    }

    /** What acts on rows is taken away in the past; the rows are not. */
    @Test
    void who_may_act_on_rows_still_reads_them_in_the_past() {
        assertThat(browsing.open(Story.NATIONAL, "/demandes").html()).contains("/demandes/actions", NUMBER + 1);
        assertThat(browsing.open(Story.NATIONAL, "/demandes?asOf=6").html())
                .contains(NUMBER + 1)
                .doesNotContain("/demandes/actions");
        assertThat(browsing.open(Story.NATIONAL, "/signalements?vue=liste").html())
                .contains("/signalements/actions", "S-ARA-2020-00005");
        assertThat(browsing.open(Story.NATIONAL, "/signalements?vue=liste&asOf=6")
                        .html())
                .contains("S-ARA-2020-00005")
                .doesNotContain("/signalements/actions");
    }

    @Test
    void the_bar_of_what_happened_keeps_the_moment_and_the_filters_and_moves_the_end() {
        var html = browsing.open(
                        Story.NATIONAL, "/demandes?centre=ARA&from=2020-03-01&to=2020-03-08&asOf=4&axis=happened")
                .html();
        assertThat(html)
                .contains(
                        "Faits survenus jusqu’au 08/03/2020,",
                        "tels que le registre les connaissait à ce moment.",
                        "<input type=\"hidden\" name=\"centre\" value=\"ARA\">",
                        "<input type=\"hidden\" name=\"from\" value=\"2020-03-01\">",
                        "<input type=\"hidden\" name=\"asOf\" value=\"4\">",
                        "<input type=\"hidden\" name=\"axis\" value=\"happened\">",
                        "centre=ARA&amp;from=2020-03-01&amp;to=2020-03-07&amp;asOf=4&amp;axis=happened#look-before")
                .containsPattern("<input id=\"look-at\" name=\"to\" value=\"08/03/2020\"");
    }

    @Test
    void a_page_of_usual_days_begins_with_their_end() {
        var html =
                browsing.open(Story.NATIONAL, "/tableau-de-bord?axis=happened").html();
        assertThat(html)
                .contains(
                        "Faits survenus jusqu’au 30/06/2020,",
                        "tels que le registre les connaît aujourd’hui.",
                        "<input type=\"hidden\" name=\"from\" value=\"2020-01-01\">",
                        "from=2020-01-01&amp;to=2020-06-29&amp;axis=happened#look-before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/journal?axis=happened",
                "/demandes?axis=known",
                "/demandes?axis=",
                "/api/counters?axis=happened"
            })
    void an_axis_that_a_page_does_not_have_is_refused(String address) {
        assertThat(browsing.open(Story.NATIONAL, address).status()).isNotEqualTo(200);
    }

    /**
     * Days of recording are none on which it happened; a page with two periods has both axes itself; paper has no bar.
     */
    @Test
    void every_page_of_a_period_moves_along_both_axes_unless_it_is_about_both() {
        assertThat(pagesOfAPeriod()
                        .filter(handler -> !handler.isAnnotationPresent(OverDays.class))
                        .flatMap(handler -> Arrays.stream(
                                handler.getAnnotation(GetMapping.class).value())))
                .containsExactlyInAnyOrder(
                        "/journal",
                        "/tardifs",
                        "/chiffres/comparaison",
                        "/chiffres/ecart",
                        "/signalements/imprimer",
                        "/definitions/essais/{id}",
                        "/definitions/essais/{id}/lignes",
                        "/definitions/essais/{id}/ecarts");
    }

    private static Stream<Method> pagesOfAPeriod() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Page.class));
        return scanner.findCandidateComponents("fr.appui.query").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(handler -> handler.isAnnotationPresent(GetMapping.class)
                        && handler.getReturnType() == ModelAndView.class
                        && parameters(handler).containsAll(List.of("from", "to")));
    }

    private static List<String> parameters(Method handler) {
        return AskedTogether.parameters(handler).map(AskedTogether::nameOf).toList();
    }
}
