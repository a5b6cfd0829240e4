package fr.appui.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Asking;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read as meant is refused, never passed over. */
class RefusalsTest {
    private static final String MARCH = "?from=2020-03-01&to=2020-03-31";
    private static Views views;
    private static Asking api;

    @BeforeAll
    static void two_requests() {
        views = Views.of(new Story()
                .then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES), Story.request(2, Centre.ARA, Sector.ES)));
        api = views.api();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/support-requests?sektor=ES | sektor unknown-parameter",
                "/api/support-requests?sector= | sector empty",
                "/api/support-requests?sector=es | sector unknown-code",
                "/api/support-requests?sector=ES&sector=EMS | sector repeated",
                "/api/support-requests?status=OPEN,DONE | status unknown-code",
                "/api/support-requests?status=OPEN,,CLOSED | status empty",
                "/api/support-requests?status=, | status empty",
                "/api/support-requests?centre=LYON | centre unknown-code",
                "/api/support-requests?theme=<script> | theme unknown-code",
                "/api/support-requests?facility=' OR 1=1 | facility malformed",
                "/api/support-requests?from=2020-02-30 | from not-a-day",
                "/api/support-requests?from=02/03/2020 | from not-a-day",
                "/api/support-requests?from=2020-03-02&to=2020-03-01 | from after-the-end",
                "/api/support-requests?limit=0 | limit out-of-range",
                "/api/support-requests?limit=1001 | limit out-of-range",
                "/api/support-requests?limit=-1 | limit not-a-number",
                "/api/support-requests?limit=99999999999999999999 | limit not-a-number",
                "/api/support-requests?sort=number | sort unknown-code",
                "/api/support-requests?asOf=yesterday | asOf not-a-moment",
                "/api/support-requests?asOf=2020-03-02 | asOf not-a-moment",
                "/api/support-requests?asOf=+999999999-01-01T00:00:00Z | asOf not-a-moment",
                "/api/support-requests?minPosition=x | minPosition not-a-number",
                "/api/support-requests?q=a%00b | q unprintable",
                "/api/support-requests?q=a b c d e f g h i j k | q too-many-words",
                "/api/counters | from missing, to missing",
                "/api/counters?from=2020-03-01 | to missing",
                "/api/counters?from=2020-03-01&to=soon | to not-a-day",
                "/api/counters?from=1920-03-01&to=2020-03-01 | to period-too-long",
                "/api/counters?from=2020-03-01&to=2020-03-31&by=planet | by unknown-code",
                "/api/counters?from=2020-03-01&to=2020-03-31&measure=ALL | measure unknown-code",
                "/api/counters?from=2020-03-01&to=2020-03-31&region=99 | region unknown-code",
                "/api/counters?from=2020-03-01&to=2020-03-31&origin=FAX | origin unknown-code",
                "/api/counters/lines?from=2020-03-01&to=2020-03-31 | measure missing",
                "/api/counters/lines?from=2020-03-01&to=2020-03-31&measure=OPEN_REQUESTS&by=sector | by unknown-parameter",
                "/api/events?after=-1 | after not-a-number",
                "/api/events?limit=10001 | limit out-of-range",
                "/api/audit?type=support-request | type unknown-code",
            })
    void wrong_parameters_are_a_400_that_names_each_of_them(String address, String errors) {
        var answer = api.get(
                Story.ARA, address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("invalid");
        assertThat(answer.errors()).containsExactly(errors.split(", "));
        assertThat(answer.json().at("/errors/0/message").asString())
                .isNotBlank()
                .doesNotContain("{0}");
    }

    @Test
    void messages_speak_french_unless_english_is_asked_for() {
        var answer = api.get(Story.ARA, "/api/support-requests?limit=0");

        assertThat(answer.json().at("/errors/0/message").asString())
                .isIn("La valeur doit aller de 1 à 1000.", "The value must lie between 1 and 1000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%25%25", "MXwyfDNhYmM", "4"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        var answer = api.get(Story.ARA, "/api/support-requests?cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-cursor");
    }

    @Test
    void a_cursor_belongs_to_its_question() {
        var next = api.get(Story.ARA, "/api/support-requests?limit=1")
                .json()
                .get("next")
                .asString();

        assertThat(api.get(Story.ARA, "/api/support-requests?limit=1&cursor=" + next)
                        .status())
                .isEqualTo(200);
        assertThat(api.get(Story.ARA, "/api/support-requests?limit=1&sector=ES&cursor=" + next)
                        .code())
                .isEqualTo("bad-cursor");
        assertThat(api.get(Story.NATIONAL, "/api/support-requests?limit=1&cursor=" + next)
                        .code())
                .isEqualTo("bad-cursor");
        assertThat(api.get(Story.ARA, "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&cursor=" + next)
                        .code())
                .isEqualTo("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "99", "2020-03-02T08:00:01.000001Z", "2030-01-01T00:00:00Z"})
    void a_moment_to_come_is_refused(String moment) {
        for (var address : new String[] {
            "/api/support-requests?asOf=",
            "/api/support-requests/" + Story.id(1) + "?asOf=",
            "/api/counters" + MARCH + "&asOf=",
            "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&asOf=",
            "/api/audit?asOf="
        }) {
            var answer = api.get(Story.ARA, address + moment);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("as-of-in-future");
        }
    }

    @Test
    void a_moment_before_what_must_have_been_taken_in_is_refused() {
        assertThat(api.get(Story.ARA, "/api/support-requests?asOf=1&minPosition=2")
                        .code())
                .isEqualTo("as-of-before-min-position");
        assertThat(api.get(Story.ARA, "/api/support-requests?asOf=2&minPosition=2")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void roles_that_follow_no_requests_are_told_so_before_anything_else() {
        for (var actor : new fr.appui.shared.party.Actor[] {Story.LIAISON, Story.ADMIN}) {
            for (var address : new String[] {
                "/api/support-requests?nonsense=1",
                "/api/support-requests/" + Story.id(1),
                "/api/support-requests/" + Story.id(1) + "/events",
                "/api/counters" + MARCH + "&measure=SIGNALEMENTS,SUPPORT_REQUESTS",
                "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS"
            }) {
                var answer = api.get(actor, address);
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("not-allowed");
            }
        }
        for (var address : new String[] {"/api/counters?nonsense=1", "/api/counters/lines?limit=0"}) {
            assertThat(api.get(Story.ADMIN, address).code()).isEqualTo("not-allowed");
        }
        assertThat(api.get(Story.ARA, "/api/accounts").code()).isEqualTo("not-allowed");
        assertThat(api.get(Story.ADMIN, "/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void a_filter_outside_the_scope_is_refused_and_everything_else_stays_inside() {
        for (var address : new String[] {
            "/api/support-requests?centre=IDF",
            "/api/counters" + MARCH + "&centre=IDF",
            "/api/counters" + MARCH + "&region=11",
            "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS&centre=IDF"
        }) {
            assertThat(api.get(Story.ARA, address).status()).isEqualTo(403);
            assertThat(api.get(Story.ARA, address).code()).isEqualTo("outside-scope");
        }
        assertThat(api.get(Story.IDF, "/api/support-requests").rows()).isEmpty();
        assertThat(api.get(Story.IDF, "/api/support-requests?q=gale").rows()).isEmpty();
        assertThat(api.get(Story.IDF, "/api/counters" + MARCH).rows())
                .allMatch(row -> row.get("count").asLong() == 0);
        assertThat(api.get(Story.IDF, "/api/counters/lines" + MARCH + "&measure=SUPPORT_REQUESTS")
                        .rows())
                .isEmpty();
        assertThat(api.get(Story.IDF, "/api/audit").rows()).isEmpty();
        assertThat(api.get(Story.IDF, "/api/events").text()).isEmpty();
        assertThat(api.get(Story.IDF, "/api/support-requests/" + Story.id(1)).status())
                .isEqualTo(404);
    }

    @Test
    void one_waits_for_ones_own_write_and_is_told_when_it_takes_too_long() throws Exception {
        var story = new Story().then(Story.ARA, Story.request(1, Centre.ARA, Sector.ES));
        var lagging = Views.another();
        lagging.play(story);
        story.later(Duration.ofSeconds(1)).then(Story.ARA, Story.request(2, Centre.ARA, Sector.ES));
        lagging.know(story);
        assertThat(lagging.api().get(Story.ARA, "/api/support-requests").rows()).hasSize(1);

        var waiting = CompletableFuture.supplyAsync(
                () -> lagging.api().get(Story.ARA, "/api/support-requests?minPosition=2"));
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(waiting).isNotDone();
        lagging.deliver(story.told().subList(1, 2));
        lagging.move(2);
        assertThat(waiting.get(2, TimeUnit.SECONDS).rows()).hasSize(2);

        var late = lagging.api().get(Story.ARA, "/api/counters" + MARCH + "&minPosition=3");
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.code()).isEqualTo("not-yet");
        assertThat(late.response().getHeader("Retry-After")).isEqualTo("1");
    }
}
