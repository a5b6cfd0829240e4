package fr.appui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.Role;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.wire.StoredType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages drawn from the code are compared with it; {@code -Dredraw=true} draws them anew. */
class DocumentsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String SEALED = " 🔒";

    @Test
    void the_catalogue_of_events_is_the_one_in_the_code() throws IOException {
        var page = new StringBuilder("""
                # Events

                Drawn from `shared` by `DocumentsTest` (`-Dredraw=true`). 🔒 marks what is sealed under the key of its case or
                requester; every event also bears position, version, event id, time of recording and who caused it from where.

                """);
        var feature = "";
        for (var type : StoredType.values()) {
            var name = type.event().getEnclosingClass().getSimpleName();
            if (!name.equals(feature)) {
                feature = name;
                page.append("## ").append(name).append("\n\n| stored name | rev. | fields |\n|---|---|---|\n");
            }
            page.append("| `%s` | %d | %s |\n".formatted(type.storedName(), type.revision(), fields(type)));
            if (type.ordinal() + 1 == StoredType.values().length
                    || !StoredType.values()[type.ordinal() + 1]
                            .event()
                            .getEnclosingClass()
                            .getSimpleName()
                            .equals(name)) {
                page.append('\n');
            }
        }
        page.append("## Counting definitions\n\n| measure | version | kind | adds up |\n|---|---|---|---|\n");
        Definitions.ALL.forEach(definition -> page.append("| `%s` | %d | %s | %s |\n"
                .formatted(
                        definition.measure(),
                        definition.version(),
                        definition.kind().name().toLowerCase(java.util.Locale.ROOT),
                        definition.additive() ? "yes" : "no")));
        assertDrawn(DOCS.resolve("events.md"), page.toString());
    }

    private static String fields(StoredType type) {
        return Arrays.stream(type.event().getRecordComponents())
                .map(DocumentsTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        var sealed = component.getType() == SealedText.class || component.getType() == Requester.class;
        return component.getName() + (sealed ? SEALED : "");
    }

    @Test
    void the_map_of_the_rooms_is_the_one_in_the_code() throws IOException {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.appui");
        var page = new StringBuilder("""
                # Architecture

                Drawn from the bytecode by `DocumentsTest` (`-Dredraw=true`): rooms, and which room knows which.

                """);
        for (var side : new String[] {"shared", "command", "query", "ops"}) {
            page.append("## ").append(side).append("\n\n```mermaid\nflowchart LR\n");
            arrows(classes, side)
                    .forEach(arrow -> page.append("  ").append(arrow).append('\n'));
            page.append("```\n\n");
        }
        assertDrawn(DOCS.resolve("architecture.md"), page.toString().strip() + "\n");
    }

    private static TreeSet<String> arrows(JavaClasses classes, String side) {
        var arrows = new TreeSet<String>();
        classes.stream().filter(from -> room(from).startsWith(side + ".")).forEach(from -> {
            arrows.add(room(from));
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> room(dependency.getTargetClass()))
                    .filter(to -> !to.isEmpty() && !to.equals(room(from)))
                    .forEach(to -> arrows.add(room(from) + " --> " + to));
        });
        return arrows;
    }

    private static String room(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith("fr.appui.")) {
            return "";
        }
        var parts = name.substring("fr.appui.".length()).split("\\.");
        return parts.length < 2 ? "" : parts[0] + "." + parts[1];
    }

    @Test
    void the_glossary_has_every_event_measure_and_role() throws IOException {
        var glossary = Files.readString(DOCS.resolve("glossary.md"));

        var events = Stream.of(StoredType.values())
                .map(StoredType::event)
                .flatMap(event -> Stream.of(
                        event.getEnclosingClass().getSimpleName().replaceFirst("Event$", ""), event.getSimpleName()));
        var codes = Stream.of(
                        Definitions.ALL.stream().map(definition -> (Enum<?>) definition.measure()),
                        Stream.<Enum<?>>of(Role.values()),
                        Stream.<Enum<?>>of(Kind.values()))
                .flatMap(all -> all)
                .map(Enum::name);
        assertThat(Stream.concat(events, codes).distinct())
                .filteredOn(word -> !glossary.contains("`" + word + "`"))
                .isEmpty();
    }

    @Test
    void decisions_are_numbered_once_and_bear_their_claim_as_name() throws IOException {
        try (var files = Files.list(DOCS.resolve("decisions"))) {
            var decisions = files.sorted().toList();
            var number = 0;
            for (var decision : decisions) {
                number++;
                var name = decision.getFileName().toString();
                var heading = Files.readAllLines(decision).getFirst();
                assertThat(name).startsWith("%04d-".formatted(number));
                assertThat(slug(heading)).isEqualTo(name.replaceFirst("\\.md$", ""));
            }
            assertThat(number).isPositive();
        }
    }

    private static String slug(String heading) {
        return heading.replaceFirst("^# ", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }

    private static void assertDrawn(Path page, String drawn) throws IOException {
        if (Boolean.getBoolean("redraw")) {
            Files.writeString(page, drawn);
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as("%s is out of date: draw it anew with -Dredraw=true", page.getFileName())
                .isEqualTo(drawn);
    }
}
