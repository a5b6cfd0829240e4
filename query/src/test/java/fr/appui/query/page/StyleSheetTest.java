package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Path SHEET = Path.of("src/main/resources/assets/appui.css");

    /** A browser passes over what is left open without a word: all that follows would be for paper alone. */
    @Test
    void every_section_begins_outside_of_any_block() throws IOException {
        var within = new ArrayList<String>();
        var depth = 0;
        for (var line : Files.readAllLines(SHEET)) {
            if (line.startsWith("/*") && depth > 0) {
                within.add(line);
            }
            depth += line.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
            assertThat(depth).as(line).isNotNegative();
        }
        assertThat(within).isEmpty();
        assertThat(depth).isZero();
    }
}
