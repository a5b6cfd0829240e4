package fr.appui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guide says in bold is what the screen says. */
class GuideWordsTest {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"activites.md", "coordination.md", "evaluation.md"})
    void every_word_of_the_screen_stands_on_the_screen(String guide) {
        var messages = ResourceBundle.getBundle("fr.appui.query.page.messages", Locale.FRENCH);
        var said = messages.keySet().stream()
                .map(key -> oneLine(messages.getString(key)))
                .toList();
        var words = BOLD.matcher(Chapter.text(guide))
                .results()
                .map(found -> oneLine(found.group(1)))
                .toList();

        assertThat(words)
                .hasSizeGreaterThan(15)
                .filteredOn(word -> said.stream().noneMatch(text -> text.contains(word)))
                .containsExactly("En gras");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activites.md", "coordination.md", "evaluation.md"})
    void every_chapter_with_steps_is_walked_through(String guide) throws IOException {
        var tests = new StringBuilder();
        try (var files = Files.list(Path.of("src", "test", "java", "fr", "appui", "browser"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(file));
            }
        }
        assertThat(Chapter.all(guide).map(Chapter::title))
                .hasSizeGreaterThan(5)
                .allMatch(title -> tests.indexOf("\"" + title + "\"") > 0);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
