package harness;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The API as one account calls it. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String authorization;

    Api(String base, String login, String password) {
        this.base = base;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public record Reply(HttpResponse<String> http) {
        public int status() {
            return http.statusCode();
        }

        public String body() {
            return http.body();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return Json.read(body());
        }

        /** A problem's stable code, or nothing. */
        public String code() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString("")
                    : "";
        }

        public Reply must(int... statuses) {
            for (var status : statuses) {
                if (status() == status) {
                    return this;
                }
            }
            throw new IllegalStateException(http.request().method() + " " + http.uri() + " answered " + status() + " "
                    + body().substring(0, Math.min(600, body().length())));
        }
    }

    public Reply get(String path) throws IOException {
        return send("GET", path, null);
    }

    /** @param body an object that becomes JSON, or a text that is sent as it is */
    public Reply post(String path, Object body, String... headers) throws IOException {
        return send("POST", path, body, headers);
    }

    /** @param headers names and values in turn */
    public Reply send(String method, String path, Object body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var content = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body instanceof String text ? text : Json.write(body));
        return send(request.method(method, content).build());
    }

    static Reply send(HttpRequest request) throws IOException {
        try {
            return new Reply(HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Rows of all pages of a list. */
    public List<JsonNode> allRows(String path) throws IOException {
        var rows = new ArrayList<JsonNode>();
        eachPage(path, page -> rows.addAll(Json.list(page.get("rows"))));
        return rows;
    }

    /** All pages, each fetched by the cursor of the one before. */
    public void eachPage(String path, Consumer<JsonNode> taker) throws IOException {
        var glue = path.contains("?") ? "&" : "?";
        var next = "";
        do {
            var page = get(path + glue + "limit=1000" + (next.isEmpty() ? "" : "&cursor=" + encode(next)))
                    .must(200)
                    .json();
            taker.accept(page);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }

    /** Events after a position, in log order. */
    public List<JsonNode> events(long after, int limit, String more) throws IOException {
        return get("/api/events?after=" + after + "&limit=" + limit + more)
                .must(200)
                .body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Json::read)
                .toList();
    }

    /** All events of the log that this account may see, page by page in log order. */
    public void eachEvent(long after, String more, Consumer<JsonNode> taker) throws IOException {
        var page = List.<JsonNode>of();
        do {
            page = events(after, 10_000, more);
            page.forEach(taker);
            after = page.isEmpty() ? after : page.getLast().get("position").asLong();
        } while (!page.isEmpty());
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** For lambdas that may not throw. */
    public static RuntimeException unchecked(IOException e) {
        return new UncheckedIOException(e);
    }
}
