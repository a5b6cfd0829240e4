package fr.appui.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A row of {@code routes.txt}.
 *
 * @param who letters of roles; P is everybody
 * @param expected status for those who may, about what they reach
 * @param said as a form sends it: the body of a POST, the query of a GET
 * @param before what has happened to the thing, each {@code path?form}
 */
record Route(String method, String path, String who, About about, int expected, String said, List<String> before) {

    static List<Route> all() {
        try (var file = Objects.requireNonNull(Route.class.getResourceAsStream("routes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route row(String[] words) {
        return new Route(
                words[0],
                words[1],
                words[2],
                words[3].equals("-")
                        ? About.NOTHING
                        : About.valueOf(words[3].replace('-', '_').toUpperCase(Locale.ROOT)),
                Integer.parseInt(words[4]),
                words.length < 6 || words[5].equals("-") ? "" : words[5],
                List.of(words).subList(Math.min(6, words.length), words.length));
    }

    String name() {
        return method + " " + path;
    }

    boolean isGet() {
        return method.equals("GET");
    }

    boolean isOfPrograms() {
        return path.startsWith("/api/");
    }

    boolean isOfEverybody() {
        return who.equals("P");
    }

    boolean isOpenTo(Visitor visitor) {
        return isOfEverybody() || visitor.role() != null && who.indexOf(visitor.letter()) >= 0;
    }
}
