package fr.appui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.browser.Served;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person makes the address of her calendar feed, is shown it once, and takes it back. */
class AgendaFeedTest {
    private static final Pattern ADDRESS = Pattern.compile("value=\"http[^\"]*(/agenda/[^\"]*\\.ics)\"");

    private final Person liaison = Person.signedIn("liaison");

    @Test
    void an_address_is_shown_once_works_without_sign_in_and_stops_when_it_is_revoked() throws Exception {
        var made = liaison.submit(liaison.open("/reglages"), "/reglages/agenda");
        assertThat(made.status()).isEqualTo(303);
        var shown = liaison.open("/reglages?agenda=1");
        var match = ADDRESS.matcher(shown.html());
        assertThat(match.find()).isTrue();
        var address = match.group(1);

        assertThat(liaison.open("/reglages").html()).doesNotContain(address);
        var feed = anyone(address);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(feed.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(anyone(address + "?tout=oui").statusCode()).isEqualTo(200);
        assertThat(anyone(address + "?region=11").statusCode()).isEqualTo(400);
        assertThat(liaison.open("/journal").html()).doesNotContain(address);

        liaison.submit(liaison.open("/reglages"), "/reglages/agenda/revocations");
        for (var i = 0; i < 50 && anyone(address).statusCode() != 404; i++) {
            Thread.sleep(100);
        }
        assertThat(anyone(address).statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_follows_nothing_that_is_due() {
        var admin = Person.signedIn("admin");

        assertThat(admin.open("/reglages").html()).doesNotContain("/reglages/agenda");
        assertThat(admin.program("/agenda-key", "{\"key\": \"" + "k".repeat(40) + "\"}")
                        .get("code")
                        .asString())
                .isEqualTo("not-allowed");
    }

    private static HttpResponse<String> anyone(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(Served.address() + address))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
