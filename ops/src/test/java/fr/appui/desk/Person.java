package fr.appui.desk;

import fr.appui.browser.Served;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser without scripts: opens pages, fills their forms in, sends them. */
final class Person {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /**
     * A page as it was answered.
     *
     * @param address that it leads on to; empty for a page that stays
     */
    record Sight(int status, String html, String address) {
        /** The form of this address with what it sends unseen. */
        List<Map.Entry<String, String>> hidden(String action) {
            var form = FORM.matcher(html)
                    .results()
                    .filter(match -> match.group(1).equals(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form is posted to " + action));
            return HIDDEN.matcher(form.group())
                    .results()
                    .map(match -> Map.entry(match.group(1), HtmlUtils.htmlUnescape(match.group(2))))
                    .toList();
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String login;

    private Person(String login) {
        this.login = login;
    }

    static Person signedIn(String login) {
        var person = new Person(login);
        var door = person.open("/connexion");
        person.send(
                "/connexion",
                Stream.concat(
                                door.hidden("/connexion").stream(),
                                Stream.of(Map.entry("username", login), Map.entry("password", "demo")))
                        .toList());
        return person;
    }

    HttpClient client() {
        return client;
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(Served.address() + path)).timeout(Duration.ofSeconds(30));
    }

    Sight open(String path) {
        return sight(get(to(path).header("Accept", "text/html").build()));
    }

    HttpResponse<String> get(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends a form of a page: what it holds unseen, and what was typed; field names and values in turn. */
    Sight submit(Sight page, String action, String... typed) {
        var fields = new ArrayList<>(page.hidden(action));
        for (var i = 0; i < typed.length; i += 2) {
            fields.add(Map.entry(typed[i], typed[i + 1]));
        }
        return send(action, fields);
    }

    Sight send(String path, List<Map.Entry<String, String>> fields) {
        var body = String.join(
                "&",
                fields.stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
        return sight(get(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    /** The same person's program; what it has written can be read at once. */
    JsonNode program(String path, String json) {
        var told = call(path, json);
        if (told.has("position")) {
            call("/support-requests?limit=1&minPosition=" + told.get("position").asLong(), "");
        }
        return told;
    }

    private JsonNode call(String path, String json) {
        var basic = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
        var request =
                to("/api" + path).header("Authorization", "Basic " + basic).header("Content-Type", "application/json");
        var told = get(
                json.isEmpty()
                        ? request.build()
                        : request.POST(BodyPublishers.ofString(json)).build());
        return JsonMapper.shared().readTree(told.body());
    }

    /** A request of Auvergne-Rhône-Alpes that this person enters; its id. */
    String enters(String question) {
        return program("/support-requests", """
                {"centre": "ARA", "receivedAt": "2020-07-01T09:00:00+02:00", "channel": "PHONE", "sector": "EMS",
                 "themes": ["SCABIES"], "question": "%s"}""".formatted(question)).get("id").asString();
    }

    private static Sight sight(HttpResponse<String> response) {
        return new Sight(
                response.statusCode(),
                response.body(),
                response.headers()
                        .firstValue("Location")
                        .map(to -> to.replace(Served.address(), ""))
                        .orElse(""));
    }
}
