package fr.appui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that enters what the pages are to show. */
record Caller(String login) {

    /** Enters a case and waits until its list shows it. */
    JsonNode enter(String list, String json) {
        var answer = post(list, json);
        get(list + "?limit=1&minPosition=" + answer.get("position").asLong());
        return answer;
    }

    JsonNode post(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)).build());
    }

    JsonNode get(String path) {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        var basic = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(Served.address() + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json");
    }

    private static JsonNode send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
