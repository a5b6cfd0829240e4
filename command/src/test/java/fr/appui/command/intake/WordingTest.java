package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern REFUSAL = Pattern.compile("new (?:Refused|NotAllowed)\\(\"([a-z.-]+)\"\\)");
    private static final Pattern ERROR = Pattern.compile("new In(?:putError|validInput)\\([^;]*?, \"([a-z0-9-]+)\"");

    @Test
    void both_languages_word_the_same_codes() throws IOException {
        assertThat(codes("messages_en.properties")).isEqualTo(codes("messages.properties"));
    }

    @Test
    void every_code_in_the_sources_is_worded() throws IOException {
        var worded = codes("messages.properties");

        assertThat(found(REFUSAL))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(worded).contains("code." + code));
        assertThat(found(ERROR))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(worded).contains("input." + code));
    }

    @Test
    void any_language_but_english_reads_french() {
        assertThat(Wording.ofCode("stale", Locale.GERMAN)).isEqualTo(Wording.ofCode("stale", Locale.FRENCH));
        assertThat(Wording.ofCode("stale", Locale.UK)).isEqualTo(Wording.ofCode("stale", Locale.ENGLISH));
    }

    @Test
    void limits_are_quoted() {
        assertThat(Wording.of(new InputError("minutes", "out-of-range", 0, 60), Locale.ENGLISH))
                .isEqualTo("From 0 to 60.");
    }

    @Test
    void an_unworded_code_speaks_for_itself() {
        assertThat(Wording.ofCode("something.new", Locale.FRENCH)).isEqualTo("something.new");
    }

    private static TreeSet<String> codes(String file) throws IOException {
        var properties = new Properties();
        try (var in = WordingTest.class.getResourceAsStream("/fr/appui/command/" + file)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static TreeSet<String> found(Pattern pattern) throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(hit -> codes.add(hit.group(1)));
            }
        }
        return codes;
    }
}
