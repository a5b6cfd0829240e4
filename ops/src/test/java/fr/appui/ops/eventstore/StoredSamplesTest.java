package fr.appui.ops.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.wire.StoredType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What is stored is a promise: every version ever written has a sample, and every sample still reads. */
class StoredSamplesTest {
    private static final Path SAMPLES = Path.of("..", "shared", "src", "test", "resources", "events");

    private final JsonMapper json = StoredJson.mapper();

    @ParameterizedTest
    @EnumSource
    void an_event_written_in_any_year_still_reads_without_loss(StoredType type) throws Exception {
        for (var revision = 1; revision <= type.revision(); revision++) {
            var stored = json.readTree(Files.readString(SAMPLES.resolve(type.storedName() + "." + revision + ".json")));

            var event = json.treeToValue(stored, type.event());

            assertThat(StoredType.of(event)).isEqualTo(type);
            assertThat(json.readTree(json.writeValueAsBytes(event))).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sample_shows_every_field_of_todays_revision(StoredType type) throws Exception {
        var sample =
                json.readTree(Files.readString(SAMPLES.resolve(type.storedName() + "." + type.revision() + ".json")));

        assertThat(sample.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(type.event().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void no_sample_is_left_that_no_type_reads() throws Exception {
        try (var files = Files.list(SAMPLES)) {
            var known = Stream.of(StoredType.values())
                    .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                            .mapToObj(revision -> type.storedName() + "." + revision + ".json"))
                    .collect(Collectors.toSet());

            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(known);
        }
    }
}
