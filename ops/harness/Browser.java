package harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** One page of a Chromium without a window, driven by its own DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> dialogs = new ConcurrentLinkedQueue<>();
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();
    private volatile String shown = "";
    private volatile int status;

    private Browser(Process process, String page) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .get(30, TimeUnit.SECONDS);
        call("Page.enable", Map.of());
        call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        call("Network.enable", Map.of());
    }

    /** Installs Chromium from Debian when it is missing and we are root, as {@code ops/test} does. */
    public static Browser open(Path folder) throws Exception {
        if (Files.notExists(CHROMIUM)) {
            House.call(
                            Map.of("DEBIAN_FRONTEND", "noninteractive"),
                            "sh",
                            "-c",
                            "apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium")
                    .mustSucceed();
        }
        var profile = Files.createDirectories(folder.resolve("chromium"));
        var process = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=fr-FR",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.out").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return new Browser(process, page(profile));
    }

    private static String page(Path profile) throws IOException {
        var file = profile.resolve("DevToolsActivePort");
        for (var attempt = 0; attempt < 600; attempt++) {
            Appui.pause(50);
            if (Files.exists(file) && !Files.readString(file).isBlank()) {
                var port = Files.readAllLines(file).getFirst();
                var targets = Api.send(java.net.http.HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/json/list"))
                        .build());
                for (var target : targets.json()) {
                    if (target.get("type").asString().equals("page")) {
                        return target.get("webSocketDebuggerUrl").asString();
                    }
                }
            }
        }
        throw new IOException("Chromium does not start");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                var message = Json.read(partial.toString());
                partial.setLength(0);
                take(message);
            }
            from.request(1);
            return null;
        }
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").asInt()).complete(message);
            return;
        }
        var event = message.get("params");
        switch (message.get("method").asString()) {
            case "Page.frameNavigated" -> {
                if (!event.get("frame").has("parentId")) {
                    shown = event.get("frame").get("loaderId").asString();
                }
            }
            case "Page.lifecycleEvent" -> {
                if (event.get("name").asString().equals("load")) {
                    loaded.add(event.get("loaderId").asString());
                }
            }
            case "Page.javascriptDialogOpening" -> {
                dialogs.add(event.get("message").asString());
                send("Page.handleJavaScriptDialog", Map.of("accept", false));
            }
            case "Network.responseReceived" -> {
                if (event.get("type").asString().equals("Document")) {
                    status = event.get("response").get("status").asInt();
                }
            }
            default -> {
                // nothing that a line asks for
            }
        }
    }

    private CompletableFuture<JsonNode> send(String method, Map<String, Object> parameters) {
        var id = calls.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        socket.sendText(Json.write(Map.of("id", id, "method", method, "params", parameters)), true);
        return answer;
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        try {
            var answer = send(method, parameters).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new IllegalStateException(method + ": " + answer.get("error"));
            }
            return answer.get("result");
        } catch (Exception e) {
            throw new IllegalStateException(method + " got no answer", e);
        }
    }

    /** Goes to an address and waits until the page is there. */
    public Browser go(String address) {
        var navigation = call("Page.navigate", Map.of("url", address));
        if (navigation.has("errorText")) {
            throw new IllegalStateException(address + ": " + navigation.get("errorText").asString());
        }
        return awaitLoaded(() -> loaded.contains(navigation.get("loaderId").asString()));
    }

    /** Does what leads to another page, and waits until that is there. */
    public Browser awaiting(Runnable leadingElsewhere) {
        var before = shown;
        leadingElsewhere.run();
        return awaitLoaded(() -> !shown.equals(before) && loaded.contains(shown));
    }

    private Browser awaitLoaded(BooleanSupplier isThere) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no page was loaded");
            }
            Appui.pause(10);
        }
        return this;
    }

    /** Runs JavaScript in the page. @return its value */
    public JsonNode run(String script) {
        var result = call(
                "Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(script + " broke down: " + result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    /** What a person reads. */
    public String text() {
        return run("document.body.innerText").asString("");
    }

    public String address() {
        return run("location.href").asString();
    }

    /** HTTP status of the last document. */
    public int status() {
        return status;
    }

    /** Fills the only field of that name and types as a person does, so that the page's own rules apply. */
    public Browser type(String name, String text) {
        var field = "document.querySelector('[name=\"%s\"]')".formatted(name);
        if (!run(field + " !== null").asBoolean()) {
            throw new IllegalStateException("no field " + name + " on " + address() + " (" + status + "):\n" + text());
        }
        run(field + ".focus()");
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** Signs in as a person does, through the page. */
    public Browser signIn(String base, String login, String password) {
        go(base + "/connexion").type("username", login).type("password", password);
        return awaiting(() -> call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r")));
    }

    /** Messages of the dialogs that scripts have opened. */
    public List<String> dialogs() {
        return new ArrayList<>(dialogs);
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(10))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
