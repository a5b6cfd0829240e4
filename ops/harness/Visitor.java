package harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A person at the pages, as far as a person is a cookie, a token in each form, and what is typed. */
public final class Visitor {
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Visitor(Appui appui) {
        this.base = appui.base();
    }

    public Api.Reply get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Opens a page and posts a form from it: its hidden token, and names and values in turn; redirects stay answers. */
    public Api.Reply post(String page, String path, String... namesAndValues) throws IOException {
        var fields = new ArrayList<>(List.of(namesAndValues));
        fields.addAll(List.of("_csrf", hidden(get(page).must(200).body(), "_csrf")));
        return post(path, fields);
    }

    private Api.Reply post(String path, List<String> fields) throws IOException {
        var body = new StringBuilder();
        for (var i = 0; i < fields.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(Api.encode(fields.get(i)))
                    .append('=')
                    .append(Api.encode(fields.get(i + 1)));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Opens a page and posts a file from its form. */
    public Api.Reply upload(String page, String path, String field, String fileName, byte[] content) throws IOException {
        var boundary = "----appui";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s\r\n"
                        .formatted(boundary, hidden(get(page).must(200).body(), "_csrf"), boundary)
                + "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(field, fileName);
        var body = new ByteArrayOutputStream();
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    public Visitor signIn(String login, String password) throws IOException {
        var reply = post("/connexion", "/connexion", "username", login, "password", password)
                .must(302, 303);
        if (reply.header("Location").contains("err")) {
            throw new IllegalStateException(login + " cannot sign in: " + reply.header("Location"));
        }
        return this;
    }

    /** Value of a hidden field, the same in all forms of a page. */
    public static String hidden(String page, String name) {
        return FIELD.matcher(page)
                .results()
                .map(match -> match.group())
                .filter(field -> field.contains("name=\"" + name + "\""))
                .map(field -> field.replaceFirst(".*\\svalue=\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no hidden field " + name));
    }

    /** What a reader of the HTML takes a piece of it for. */
    public static String read(String html) {
        var text = html;
        for (var entity : Map.of("&lt;", "<", "&gt;", ">", "&#34;", "\"", "&quot;", "\"", "&#39;", "'", "&nbsp;", "\u00a0")
                .entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return text.replace("&amp;", "&");
    }

    private Api.Reply send(HttpRequest request) throws IOException {
        try {
            return new Api.Reply(http.send(request, BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
