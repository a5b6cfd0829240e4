package fr.appui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbered steps of one chapter of a guide: a test takes them in their order and leaves none out. */
final class Chapter implements AutoCloseable {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern STEP = Pattern.compile("(?m)^\\d\\. .*(\\R   .*)*");

    private final String title;
    private final Queue<String> steps;

    private Chapter(String title, List<String> steps) {
        this.title = title;
        this.steps = new ArrayDeque<>(steps);
    }

    static Chapter of(String guide, String title) {
        return all(guide)
                .filter(chapter -> chapter.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(guide + " has no steps under " + title));
    }

    /** Those of a guide that have steps. */
    static Stream<Chapter> all(String guide) {
        return Arrays.stream(text(guide).split("(?m)^## "))
                .skip(1)
                .map(chapter -> new Chapter(
                        chapter.lines().findFirst().orElseThrow(),
                        STEP.matcher(chapter)
                                .results()
                                .map(MatchResult::group)
                                .map(step -> step.replaceAll("\\s+", " "))
                                .toList()))
                .filter(chapter -> !chapter.steps.isEmpty());
    }

    static String text(String guide) {
        try {
            return Files.readString(Path.of("..", "docs", "guides", guide));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return title;
    }

    /** Takes the next step. @param words of the screen that it names: the test does what it tells about each */
    void step(String... words) {
        assertThat(steps).as("steps of " + title).isNotEmpty();
        assertThat(BOLD.matcher(steps.remove()).results().map(found -> found.group(1)))
                .as("words of the screen in this step of " + title)
                .containsExactly(words);
    }

    @Override
    public void close() {
        assertThat(steps).as("steps of " + title + " that were not taken").isEmpty();
    }
}
