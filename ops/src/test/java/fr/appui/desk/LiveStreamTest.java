package fr.appui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What changes elsewhere reaches those who may see it: as ids, exactly once, and goes on where it broke off. */
class LiveStreamTest {
    private final Person hotline = Person.signedIn("permanence");
    private final Person elsewhere = Person.signedIn("permanence.idf");

    @Test
    void a_change_is_told_to_its_centre_by_its_id_and_to_no_other() throws Exception {
        try (var here = Stream.of(hotline, "");
                var there = Stream.of(elsewhere, "")) {
            var id = hotline.enters("Deux cas de gale ?");

            assertThat(here.next().data()).isEqualTo("[\"" + id + "\"]");
            assertThat(here.raw()).doesNotContain("gale", "EMS");
            assertThat(there.nextWithin(Duration.ofSeconds(1))).isNull();
        }
    }

    @Test
    void a_stream_that_broke_off_goes_on_after_the_last_event_it_heard() throws Exception {
        String last;
        try (var stream = Stream.of(hotline, "")) {
            hotline.enters("Un");
            last = stream.next().id();
        }
        var two = hotline.enters("Deux");
        var three = hotline.enters("Trois");

        try (var stream = Stream.of(hotline, last)) {
            var heard = stream.next().data();
            heard += heard.contains(three) ? "" : stream.next().data();
            assertThat(heard).contains(two, three).doesNotContain("Un");
        }
        assertThat(since(last).body()).contains(two, three);
    }

    @Test
    void where_streams_do_not_come_through_one_asks_and_an_unchanged_answer_is_not_sent_twice() {
        var id = hotline.enters("Trois cas ?");
        var before = hotline.program("/support-requests/" + id, "")
                        .at("/asOf/position")
                        .asLong()
                - 1;

        var news = since(String.valueOf(before));
        var position = news.headers().firstValue("ETag").orElseThrow().replace("\"", "");
        var unchanged = hotline.get(Person.to("/direct/depuis?after=" + position)
                .header("If-None-Match", "\"" + position + "\"")
                .build());

        assertThat(news.body()).contains(id);
        assertThat(unchanged.statusCode()).isEqualTo(304);
    }

    @Test
    void a_liaison_officer_hears_of_the_signalements_of_the_region_and_of_nothing_else() throws Exception {
        try (var stream = Stream.of(Person.signedIn("liaison"), "")) {
            hotline.enters("Une demande de la région");
            signalement("IDF");
            assertThat(stream.nextWithin(Duration.ofSeconds(1))).isNull();

            var ours = signalement("ARA");
            assertThat(stream.next().data()).isEqualTo("[\"" + ours + "\"]");
        }
    }

    private static String signalement(String centre) {
        return Person.signedIn("coordination")
                .program("/signalements", """
                {"centre": "%s", "receivedAt": "2020-07-01T09:00:00+02:00", "origin": "OTHER", "sector": "EMS",
                 "kind": "IRA"}""".formatted(centre))
                .get("id")
                .asString();
    }

    @Test
    void it_is_for_those_alone_who_are_signed_in_and_follow_cases() throws Exception {
        var admin = Person.signedIn("admin");

        assertThat(admin.get(Person.to("/direct/depuis").build()).statusCode()).isEqualTo(403);
        assertThat(hotline.get(Person.to("/direct/depuis?after=x").build()).statusCode())
                .isEqualTo(400);
        try (var stream = Stream.of(hotline, "")) {
            hotline.send("/deconnexion", hotline.open("/demandes").hidden("/deconnexion"));
            Person.signedIn("coordination").enters("Après la déconnexion");

            assertThat(stream.nextWithin(Duration.ofSeconds(2))).isNull();
            assertThat(stream.isOver()).isTrue();
        }
    }

    private HttpResponse<String> since(String position) {
        return hotline.get(Person.to("/direct/depuis?after=" + position).build());
    }

    private record Event(String id, String data) {}

    /** An open stream, read line by line beside the test. */
    private static final class Stream implements AutoCloseable {
        private final InputStream body;
        private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final StringBuffer raw = new StringBuffer();
        private final CompletableFuture<Void> reading;

        private Stream(InputStream body) {
            this.body = body;
            this.reading = CompletableFuture.runAsync(this::read);
        }

        static Stream of(Person person, String last) throws Exception {
            HttpRequest.Builder request = Person.to("/direct").header("Accept", "text/event-stream");
            if (!last.isEmpty()) {
                request.header("Last-Event-ID", last);
            }
            var answer = person.client().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
            return new Stream(answer.body());
        }

        private void read() {
            var id = "";
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    raw.append(line).append('\n');
                    if (line.startsWith("id:")) {
                        id = line.substring(3);
                    } else if (line.startsWith("data:")) {
                        events.add(new Event(id, line.substring(5)));
                    }
                }
            } catch (IOException _) {
                // closed by the test, or by the server
            }
        }

        Event next() throws InterruptedException {
            var event = nextWithin(Duration.ofSeconds(10));
            assertThat(event).as("an event within ten seconds").isNotNull();
            return event;
        }

        Event nextWithin(Duration time) throws InterruptedException {
            return events.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        String raw() {
            return raw.toString();
        }

        boolean isOver() {
            return reading.isDone();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
