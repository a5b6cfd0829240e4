package fr.appui.house;

import fr.appui.shared.reference.CaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A row of {@code routes.txt}.
 *
 * @param who letters of roles; P is everybody
 * @param body as a form sends it
 */
record Route(String method, String path, String who, About about, String body) {
    enum About {
        NOTHING,
        SIGNALEMENT,
        REQUEST,
        ON_SITE_ACTION,
        EVENT,
        NEW_SIGNALEMENT,
        NEW_REQUEST,
        NEW_ON_SITE_ACTION;

        boolean isNew() {
            return this == NEW_SIGNALEMENT || this == NEW_REQUEST || this == NEW_ON_SITE_ACTION;
        }

        /** Who reaches what is decided kind by kind. */
        CaseKind kind() {
            return switch (this) {
                case REQUEST, NEW_REQUEST -> CaseKind.SUPPORT_REQUEST;
                case ON_SITE_ACTION, NEW_ON_SITE_ACTION -> CaseKind.ON_SITE_ACTION;
                case NOTHING, SIGNALEMENT, EVENT, NEW_SIGNALEMENT -> CaseKind.SIGNALEMENT;
            };
        }
    }

    static List<Route> all() {
        try (var file = Objects.requireNonNull(Route.class.getResourceAsStream("routes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(words -> new Route(
                            words[0],
                            words[1],
                            words[2],
                            words.length < 4 || words[3].equals("-")
                                    ? About.NOTHING
                                    : About.valueOf(words[3].replace('-', '_').toUpperCase(java.util.Locale.ROOT)),
                            words.length < 5 ? "" : words[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean isOfPrograms() {
        return path.startsWith("/api/");
    }

    boolean isOpenTo(Visitor visitor) {
        return who.equals("P") || visitor.role() != null && who.indexOf(visitor.letter()) >= 0;
    }
}
