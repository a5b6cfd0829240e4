package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Pages rendered with invented models, written to {@code target/pages} to be looked at. */
public final class SamplePages {
    /** Where the samples stand in time. */
    public static final Instant NOW = Instant.parse("2020-06-30T12:02:11.482913Z");

    public static final UUID ME = UUID.fromString("01890000-0000-7000-8000-000000000001");
    public static final Actor HOTLINE = new Actor(ME, Role.HOTLINE, Centre.ARA, null);
    public static final Actor COORDINATOR = new Actor(ME, Role.COORDINATOR, null, null);
    public static final Actor EVALUATOR = new Actor(ME, Role.EVALUATOR, null, null);
    public static final Actor ADMIN = new Actor(ME, Role.ADMIN, null, null);

    /** What people type when they mean harm, or only apostrophes. */
    public static final String HOSTILE =
            "<script>alert('x')</script> \"><img src=x onerror=alert(1)> '; DROP TABLE event;-- =1+1";

    private SamplePages() {}

    public static Words words(String language) {
        return Words.in(Locale.forLanguageTag(language));
    }

    /**
     * The page as HTML, also written to a file of this name; what no page may hold has been checked.
     *
     * @param actor {@code null} before sign-in
     */
    public static String render(
            String file, String template, String path, Actor actor, String language, Map<String, Object> model) {
        var frame = new Frame(
                words(language),
                path,
                path + "?lang=" + (language.equals("fr") ? "en" : "fr"),
                new Visitors.Visitor(actor, actor == null ? "" : "Camille Durand", "csrf-of-the-sample"),
                new Register.State(912_440, 912_443, NOW, true),
                null,
                Settings.Chosen.USUAL,
                2,
                name -> "/assets/" + name);
        var parameters = new HashMap<>(model);
        parameters.put("frame", frame);
        var output = new StringOutput();
        Pages.templates().render(template + ".jte", parameters, output);
        var html = output.toString();
        try {
            Files.createDirectories(Path.of("target/pages"));
            Files.writeString(Path.of("target/pages", file + "." + language + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(html)
                .as(file)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"" + language + "\"")
                .doesNotContainPattern("<script(?! (defer|type=\"module\") src=\"/assets/[^\"]+\"></script>)")
                .doesNotContain("<img", "<style", " style=", "javascript:")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
        return html;
    }
}
