package fr.appui.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is said to people that is not said in both languages, and nothing is kept that nobody says any more. */
class EveryTextIsInTheMessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SCRIPTS = Path.of("src/main/resources/assets/js");
    private static final List<Path> SOURCES = List.of(
            TEMPLATES, Path.of("src/main/java"), Path.of("../ops/src/main/java"), Path.of("../shared/src/main/java"));

    /** Names that are the same in every language. */
    private static final Pattern NAMES = Pattern.compile("\\b(Appui|FINESS|Ctrl|Alt|CSV|JSON)\\b");

    /** What one form or one feature calls a field of its own. */
    private static final Pattern OWN = Pattern.compile("^(form\\.[a-z-]+|[a-z-]+\\.field)\\.");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** In Java; and in a template, where quotes stand within quotes. */
    private static final Pattern LITERAL = Pattern.compile("(?=\"((?:[^\"\\\\\n]|\\\\.)*)\")\"");

    private static final Pattern SAID = Pattern.compile("\\b(?:say|count)\\(\\s*\"([^\"]*\\w)\"\\s*[,)]");
    private static final Pattern TOLD_ATTRIBUTE =
            Pattern.compile("(?:title|aria-label|alt|placeholder|aria-description)=\"([^\"]*)\"");
    private static final Pattern SCRIPT_STRING = Pattern.compile("'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`|\"([^\"\n]*)\"");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{L}*( \\p{L}+)+.*|.*[À-ÖØ-öø-ÿœŒ’].*");

    @Test
    void no_template_holds_a_text_of_its_own() {
        var texts = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            var html = Template.withoutCode(read(template));
            TOLD_ATTRIBUTE.matcher(html).results().forEach(told -> note(texts, template, told.group(1)));
            note(texts, template, html.replaceAll("<[^>]*>", " "));
        }
        assertThat(texts).isEmpty();
    }

    @Test
    void no_script_holds_a_text_of_its_own() {
        var texts = new TreeSet<String>();
        for (var script : files(SCRIPTS, ".js")) {
            var code = read(script).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
            SCRIPT_STRING
                    .matcher(code)
                    .results()
                    .map(literal -> literal.group().substring(1, literal.group().length() - 1))
                    .filter(literal -> SENTENCE.matcher(literal).matches())
                    .forEach(literal -> texts.add(script.getFileName() + ": " + literal));
        }
        assertThat(texts).isEmpty();
    }

    @Test
    void the_scan_sees_a_text_in_a_template() {
        var template = """
                @import fr.appui.query.page.Frame
                @param Frame frame
                @template.page.frame(frame = frame, title = words.say("x.y"), content = @`
                    @if(frame.actor() != null && "a".equals("b"))<p title="Bonjour">${words.say("z")} seul</p>@endif
                `)
                """;

        assertThat(Template.withoutCode(template))
                .contains("title=\"Bonjour\"", "seul")
                .doesNotContain("words", "actor", "frame");
    }

    @Test
    void every_text_is_said_somewhere() {
        var literals = SOURCES.stream()
                .flatMap(folder -> Stream.concat(files(folder, ".java").stream(), files(folder, ".jte").stream()))
                .flatMap(file -> LITERAL.matcher(read(file)).results().map(literal -> literal.group(1)))
                .collect(Collectors.toSet());
        var beginnings =
                literals.stream().filter(literal -> literal.matches(".*[.-]")).collect(Collectors.toSet());
        var names = names(literals);

        assertThat(ResourceBundle.getBundle("fr.appui.query.page.messages", Locale.FRENCH).keySet().stream()
                        .filter(key -> !isSaid(key, literals, beginnings, names))
                        .sorted())
                .isEmpty();
    }

    @Test
    void every_text_that_is_said_is_known() {
        var french = Words.in(Locale.FRENCH);
        var unknown = Stream.of(TEMPLATES, Path.of("src/main/java"))
                .flatMap(folder -> Stream.concat(files(folder, ".java").stream(), files(folder, ".jte").stream()))
                .flatMap(file -> SAID.matcher(read(file)).results().map(said -> said.group(1)))
                .filter(key -> !french.knows(key) && !french.knows(key + ".many"))
                .toList();

        assertThat(unknown).isEmpty();
    }

    /** A key is written out, or its last part is a name of the field put behind a beginning. */
    private static boolean isSaid(String key, Set<String> literals, Set<String> beginnings, Set<String> names) {
        var bare = key.replaceAll("\\.(one|many|brief)$", "");
        var last = bare.lastIndexOf('.');
        if (literals.contains(key)
                || literals.contains(bare)
                || last > 0 && literals.contains(bare.substring(0, last)) && literals.contains(bare.substring(last))) {
            return true;
        }
        var dot = bare.indexOf('.');
        var family = dot < 0 ? "" : bare.substring(0, dot + 1);
        var rest = bare.substring(dot + 1).replaceAll("\\.(submit|more|what-to-do|unit|hint|[0-9]+)$", "");
        return beginnings.contains(family)
                        && (Arrays.stream(rest.split("\\.")).allMatch(names::contains)
                                || names.contains(rest)
                                || rest.matches("[0-9]+(\\.\\w+)?"))
                || names.contains(rest) && rest.equals(rest.toUpperCase(Locale.ROOT))
                || !bare.equals(OWN.matcher(bare).replaceFirst(""))
                        && literals.contains(OWN.matcher(bare).replaceFirst(""))
                || literals.contains(rest) && family.matches("(field|event|failure|hint|sign-in|key)\\.")
                || beginnings.stream()
                        .anyMatch(beginning -> bare.startsWith(beginning) && beginning.length() > dot + 1);
    }

    /** What codes and fields are called: literals, names of constants and of components of records. */
    private static Set<String> names(Set<String> literals) {
        var word = Pattern.compile("\\b\\w+\\b");
        var names = SOURCES.stream()
                .flatMap(folder -> files(folder, ".java").stream())
                .flatMap(file -> word.matcher(read(file)).results().map(match -> match.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(literals);
        return names;
    }

    private static void note(Set<String> texts, Path where, String html) {
        var said = NAMES.matcher(html.replaceAll("&[a-z]+;", " ")).replaceAll(" ");
        LETTERS.matcher(said).results().forEach(word -> texts.add(TEMPLATES.relativize(where) + ": " + word.group()));
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template read character by character: code is left out, what will be HTML stays. */
    private static final class Template {
        private static final Pattern CALL = Pattern.compile("@(if|elseif|for|template[.\\w-]*)\\(");
        private static final Pattern WORD = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b");
        private static final Pattern LINE = Pattern.compile("@(import|param)[^\n]*\n?");

        private final String source;
        private final StringBuilder html = new StringBuilder();
        private int at;

        private Template(String source) {
            this.source = source;
        }

        static String withoutCode(String source) {
            var template = new Template(source);
            template.text();
            return template.html.toString();
        }

        /** Up to the end, or to the backtick that closes a block of content. */
        private void text() {
            while (at < source.length()) {
                if (source.startsWith("<%--", at)) {
                    at = source.indexOf("--%>", at) + 4;
                } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                    at += 2;
                    code('}');
                } else if (source.startsWith("$unsafe{", at)) {
                    at += 8;
                    code('}');
                } else if (source.charAt(at) == '`') {
                    at++;
                    return;
                } else if (!skipped(LINE) && !skipped(WORD)) {
                    if (skipped(CALL)) {
                        code(')');
                    } else {
                        html.append(source.charAt(at++));
                    }
                }
            }
        }

        private boolean skipped(Pattern pattern) {
            var found = pattern.matcher(source).region(at, source.length());
            if (found.lookingAt()) {
                at = found.end();
                return true;
            }
            return false;
        }

        /** Java up to what closes it; strings and blocks of content within it do not close it. */
        private void code(char end) {
            var open = end == ')' ? '(' : '{';
            for (var depth = 1; at < source.length(); ) {
                if (source.startsWith("@`", at)) {
                    at += 2;
                    text();
                    continue;
                }
                var next = source.charAt(at++);
                if (next == '"') {
                    while (source.charAt(at) != '"') {
                        at += source.charAt(at) == '\\' ? 2 : 1;
                    }
                    at++;
                } else if (next == open) {
                    depth++;
                } else if (next == end && --depth == 0) {
                    return;
                }
            }
        }
    }
}
