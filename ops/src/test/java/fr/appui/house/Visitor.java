package fr.appui.house;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who tries every door, at a browser and as a program; {@code actor} is null for who has not signed in. */
final class Visitor {
    static final String PASSWORD = "canari-canari-1";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Fields that are numbers where they are written as JSON. */
    private static final Pattern NUMBERS = Pattern.compile(
            "informationRequest|residents|staff|deaths|durationMinutes|participants|cases|days|downloads|position");

    private static final String BOUNDARY = "between-the-parts";

    private final String address;
    private final String login;
    private final @Nullable Actor actor;
    private final boolean hasPassword;
    private final HttpClient http;
    private String token = "";

    Visitor(String address, String login, @Nullable Actor actor) {
        this.address = address;
        this.login = login;
        this.actor = actor;
        this.hasPassword = actor != null;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        if (actor == null) {
            token(get("/connexion").body());
        } else {
            signIn();
        }
    }

    private Visitor(Visitor before, @Nullable Actor actor) {
        this.address = before.address;
        this.login = before.login;
        this.actor = actor;
        this.hasPassword = true;
        this.http = before.http;
        this.token = before.token;
    }

    /**
     * The same person in the same session, who may now do something else.
     *
     * @param now {@code null}: nothing any more
     */
    Visitor become(@Nullable Actor now) {
        return new Visitor(this, now);
    }

    static Actor actor(Role role, @Nullable Centre centre, @Nullable String region) {
        return new Actor(UUID.randomUUID(), role, centre, region);
    }

    private void signIn() {
        token(get("/connexion").body());
        send("POST", "/connexion", "username=" + login + "&password=" + PASSWORD + "&_csrf=" + token, true);
        token(get("/aide/raccourcis").body());
    }

    private void token(String html) {
        TOKEN.matcher(html).results().findFirst().ifPresent(match -> token = match.group(1));
    }

    @Nullable
    Role role() {
        return actor == null ? null : actor.role();
    }

    Actor actor() {
        return java.util.Objects.requireNonNull(actor);
    }

    char letter() {
        return actor().role().name().charAt(0);
    }

    String login() {
        return login;
    }

    /** As the design says it, and not as the code that is judged here does. */
    boolean reaches(About about, Where where) {
        return switch (where) {
            case NOWHERE, OTHERS -> false;
            case HOUSE, OWN -> !about.isOfTheNetwork() || actor().centre() == null;
            case ARA, IDF, MOVED, REUNION -> reaches(about, where.centre(), where.region());
        };
    }

    boolean reaches(About about, Centre centre, String region) {
        return switch (actor().role()) {
            case EVALUATOR -> true;
            case ADMIN -> about == About.ANSWER;
            case HOTLINE, COORDINATOR ->
                about == About.MESSAGE || actor().centre() == null || actor().centre() == centre;
            case LIAISON ->
                switch (about) {
                    case SIGNALEMENT, EVENT, MAIL, ON_SITE_ACTION, MEETING, NEW_SIGNALEMENT, NEW_MEETING, REGION ->
                        region.equals(actor().region());
                    case FIRST_EVENT ->
                        region.equals(actor().region())
                                || centre == Where.MOVED.centre()
                                        && Where.REUNION.region().equals(actor().region());
                    case CENTRE -> centre.regions().contains(actor().region());
                    default -> false;
                };
        };
    }

    /** Whether free text is opened to her at all. */
    boolean opensText() {
        return actor().role() != Role.EVALUATOR;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", false);
    }

    /** @param body as a form; a program says the same in JSON */
    HttpResponse<String> post(String path, String body) {
        if (path.startsWith("/api/imports/")) {
            return csv(path, URLDecoder.decode(body, StandardCharsets.UTF_8));
        }
        if (path.equals("/imports")) {
            return upload(path, URLDecoder.decode(body, StandardCharsets.UTF_8));
        }
        if (path.startsWith("/api/")) {
            return request(
                    to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body))));
        }
        return send("POST", path, body + (body.isEmpty() ? "" : "&") + "_csrf=" + encoded(token), true);
    }

    /** As a program writes it, to the letter. */
    HttpResponse<String> program(String path, String json) {
        return request(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> csv(String path, String file) {
        return request(to(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(file)));
    }

    /** A file chosen in a form. */
    HttpResponse<String> upload(String path, String file) {
        var parts = """
                --%1$s
                Content-Disposition: form-data; name="_csrf"

                %2$s
                --%1$s
                Content-Disposition: form-data; name="file"; filename="appels.csv"
                Content-Type: text/csv

                %3$s
                --%1$s--
                """.formatted(BOUNDARY, token, file).replace("\n", "\r\n");
        return request(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(parts)));
    }

    private HttpResponse<String> send(String method, String path, String body, boolean form) {
        var request = to(path);
        if (form) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return request(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", path.startsWith("/api/") ? "*/*" : "text/html, */*");
        if (path.startsWith("/api/") && hasPassword) {
            var basic = Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return request;
    }

    private HttpResponse<String> request(HttpRequest.Builder request) {
        try {
            return http.sendAsync(request.build(), BodyHandlers.ofString()).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError("no whole answer to " + request.build().uri(), e);
        }
    }

    byte[] file(String path) {
        try {
            var answer = http.send(to(path).build(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : new byte[0];
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that is said on a stream from now on, until the test is over. */
    StringBuffer overhears(String path) {
        var heard = new StringBuffer();
        http.sendAsync(to(path).build(), BodyHandlers.ofLines())
                .thenAccept(answer ->
                        answer.body().forEach(line -> heard.append(line).append('\n')));
        return heard;
    }

    /** The beginning of a stream that never ends. */
    HttpResponse<String> listen(String path) {
        try {
            var answer = http.send(to(path).build(), BodyHandlers.ofInputStream());
            var heard = new StringBuilder();
            try (var body = answer.body()) {
                var until = System.nanoTime() + Duration.ofMillis(800).toNanos();
                while (System.nanoTime() < until && answer.statusCode() == 200) {
                    var there = body.available();
                    if (there > 0) {
                        heard.append(new String(body.readNBytes(there), StandardCharsets.UTF_8));
                    } else {
                        Thread.sleep(20);
                    }
                }
            }
            return new Heard(answer.statusCode(), answer.headers(), heard.toString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(String form) {
        var root = JsonMapper.shared().createObjectNode();
        for (var pair : form.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                put(root, parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return root.toString();
    }

    private static void put(ObjectNode node, String name, String value) {
        var dot = name.indexOf('.');
        if (dot > 0) {
            put(node.withObject("/" + name.substring(0, dot)), name.substring(dot + 1), value);
        } else if (name.equals("themes")) {
            node.putArray(name).add(value);
        } else if (NUMBERS.matcher(name).matches()) {
            node.put(name, Integer.parseInt(value));
        } else {
            node.put(name, value);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return login;
    }

    /** An answer whose body was read only for a while. */
    private record Heard(int statusCode, HttpHeaders headers, String body) implements HttpResponse<String> {
        @Override
        public HttpRequest request() {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Optional<HttpResponse<String>> previousResponse() {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<javax.net.ssl.SSLSession> sslSession() {
            return java.util.Optional.empty();
        }

        @Override
        public URI uri() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpClient.Version version() {
            throw new UnsupportedOperationException();
        }
    }
}
