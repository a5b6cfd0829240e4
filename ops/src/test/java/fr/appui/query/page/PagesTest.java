package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Browsing;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages over a story: who can open what, where every link and every form leads. */
class PagesTest {
    private static final String SECRET = "Question confidentielle <script>alert('x')</script> '; DROP TABLE event;--";
    private static final SealedText WHY = new SealedText("Motif confidentiel");
    private static final Instant LATER = Story.MONDAY.plus(Duration.ofHours(5));
    private static final int MOST = 12;
    private static final Map<Actor, Map<String, Browsing.Sight>> REACHED = new HashMap<>();

    private static Browsing browsing;

    @BeforeAll
    static void tell_a_story() {
        browsing = new Browsing(Views.of(new Story()
                .account(Story.ARA, "ara")
                .account(Story.IDF, "idf")
                .account(Story.NATIONAL, "national")
                .account(Story.EVALUATOR, "evaluation")
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.EMS, Story.MONDAY, SECRET, Theme.SCABIES))
                .then(Story.IDF, Story.request(2, Centre.IDF, Sector.ES))
                .then(
                        Story.ARA,
                        new Answered(Story.id(1), new SealedText("Réponse confidentielle"), LATER, 7, LATER),
                        new Closed(Story.id(1), Outcome.ORAL_ADVICE, LATER),
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
                                LATER),
                        new Corrected(
                                Story.id(1),
                                LATER,
                                null,
                                20,
                                new SealedText("Autre texte confidentiel"),
                                null,
                                WHY,
                                ReasonCode.OTHER,
                                LATER),
                        new Noted(Story.id(1), new SealedText("Note confidentielle"), LATER),
                        new Linked(Story.id(1), Story.id(2), LATER))
                .then(Story.ARA, Story.request(3, Centre.ARA, Sector.VILLE))
                .then(Story.ARA, new Withdrawn(Story.id(3), WHY, ReasonCode.DUPLICATE, LATER))
                .then(Story.ARA, Story.request(4, Centre.ARA, Sector.COMMUNAUTE))));
    }

    static Stream<Actor> everyone() {
        return Stream.of(Story.ARA, Story.IDF, Story.NATIONAL, Story.EVALUATOR, Story.LIAISON, Story.ADMIN);
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void every_link_of_every_page_that_a_person_can_reach_leads_to_a_page(Actor actor) {
        var seen = reached(actor);

        assertThat(seen)
                .allSatisfy((address, sight) ->
                        assertThat(sight.status()).as(address).isEqualTo(200));
        assertThat(seen)
                .allSatisfy((address, sight) -> assertThat(sight.html())
                        .as(address)
                        .startsWith("<!doctype html>")
                        .doesNotContain(" style=", "field.", "event.support", "column.")
                        .doesNotContainPattern("<script(?! (defer|type=\"module\") src=\"/assets/[^\"]+\"></script>)"));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void every_form_is_posted_to_an_address_that_the_write_side_takes(Actor actor) {
        var taken = taken();
        var targets = reached(actor).values().stream()
                .flatMap(sight -> sight.targets().stream())
                .filter(target -> !target.equals("/deconnexion"))
                .distinct()
                .toList();

        assertThat(targets)
                .allMatch(target -> taken.stream().anyMatch(pattern -> new AntPathMatcher().match(pattern, target)));
    }

    @Test
    void an_evaluator_meets_no_free_text_and_no_requester_anywhere() {
        assertThat(reached(Story.EVALUATOR))
                .hasSizeGreaterThan(30)
                .allSatisfy((address, sight) -> assertThat(sight.html())
                        .as(address)
                        .doesNotContainIgnoringCase(
                                "confidentiel", "Camille Personne", "0102030405", "Que faire devant"));
    }

    @Test
    void the_hotline_meets_nothing_of_another_centre() {
        assertThat(reached(Story.IDF))
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        (address, sight) -> assertThat(sight.html()).as(address).doesNotContain("D-ARA-2020-0000"));
        assertThat(browsing.open(Story.IDF, "/demandes/" + Story.id(1)).status())
                .isEqualTo(404);
        assertThat(browsing.open(
                                Story.IDF,
                                "/chiffres?measure=SUPPORT_REQUESTS&from=2020-03-01&to=2020-03-31&centre=ARA")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void text_from_people_is_shown_as_it_is_and_does_nothing() {
        var html = browsing.open(Story.ARA, "/evenements/5").html();

        assertThat(html).contains("Question confidentielle &lt;script&gt;alert(");
    }

    @Test
    void a_case_that_is_linked_but_out_of_reach_keeps_its_number_to_itself() {
        var html = browsing.open(Story.ARA, "/demandes/" + Story.id(1)).html();

        assertThat(html).doesNotContain("D-IDF-2020").contains("Réponse confidentielle", "Note confidentielle");
    }

    @Test
    void the_dashboard_counts_and_its_figures_are_the_sums_of_their_lines() {
        var figure = browsing.open(
                Story.NATIONAL, "/chiffres?measure=SUPPORT_REQUESTS&from=2020-01-01&to=2020-06-30&sector=ES");

        assertThat(browsing.open(Story.NATIONAL, "/tableau-de-bord").html())
                .contains("<a href=\"/chiffres?measure=SUPPORT_REQUESTS&amp;from=2020-01-01&amp;to=2020-06-30\">3</a>");
        assertThat(figure.html()).contains("La somme des lignes est 2, égale au chiffre.", "Demande reclassée");
    }

    @Test
    void what_cannot_be_read_is_marked_at_its_field_and_kept() {
        var sight = browsing.open(Story.ARA, "/demandes?from=31/02/2020&q=gale&sector=XX");

        assertThat(sight.status()).isEqualTo(400);
        assertThat(sight.html()).contains("value=\"31/02/2020\"", "value=\"gale\"", "id=\"filter-sector-error\"");
    }

    @Test
    void what_the_pages_do_not_know_is_refused_on_a_page() {
        assertThat(browsing.open(Story.ARA, "/demandes?couleur=bleu").status()).isEqualTo(400);
        assertThat(browsing.open(Story.ARA, "/demandes/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(browsing.open(Story.ARA, "/demandes/x").status()).isEqualTo(404);
        assertThat(browsing.open(Story.ARA, "/evenements/999").status()).isEqualTo(404);
        assertThat(browsing.open(Story.ARA, "/demandes?cursor=x").status()).isEqualTo(400);
        assertThat(browsing.open(Story.ARA, "/administration").status()).isEqualTo(403);
        assertThat(browsing.open(Story.LIAISON, "/demandes").html()).contains("ne vous est pas ouverte");
    }

    @Test
    void a_refused_form_comes_back_with_all_that_was_typed() {
        var html = browsing.refused(
                        Story.ARA,
                        "/demandes/" + Story.id(1),
                        "answers",
                        Map.of("answer", new String[] {SECRET}, "durationMinutes", new String[] {"dix"}),
                        List.of(Map.of("field", "durationMinutes", "code", "wrong-type", "message", "Un nombre.")))
                .html();

        assertThat(html)
                .contains(
                        "<details class=\"action\" id=\"answers\" open>",
                        "value=\"dix\"",
                        "href=\"#answers-durationMinutes\"")
                .contains("Question confidentielle &lt;script&gt;");
    }

    /** What a person can reach, walked through once. */
    private static Map<String, Browsing.Sight> reached(Actor actor) {
        return REACHED.computeIfAbsent(
                actor,
                person ->
                        browsing.from(person, Place.of(person.role()).getFirst().path(), MOST));
    }

    /** Patterns of all addresses below which the write side has a POST. */
    private static List<String> taken() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("fr.appui.command").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .flatMap(PagesTest::taken)
                .filter(path -> !Pattern.matches("/api/.*", path))
                .toList();
    }

    /** Of one endpoint, whose paths may begin with those of its class. */
    private static Stream<String> taken(Class<?> endpoint) {
        var house = AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class);
        var doors = house == null ? new String[] {""} : house.value();
        return MethodIntrospector.selectMethods(endpoint, (MethodIntrospector.MetadataLookup<PostMapping>)
                        method -> AnnotatedElementUtils.findMergedAnnotation(method, PostMapping.class))
                .values()
                .stream()
                .flatMap(mapping -> mapping.value().length == 0 ? Stream.of("") : Arrays.stream(mapping.value()))
                .flatMap(path -> Arrays.stream(doors).map(door -> door + path));
    }
}
