package fr.appui.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

/** What {@code ops/run} takes on its command line. */
class ServeTest {
    @ParameterizedTest
    @ValueSource(strings = {"--demo", "--demo=small", "--demo=tiny"})
    void a_demonstration_is_played_whole_or_as_a_part(String option) {
        assertThat(new picocli.CommandLine(new Serve()).parseArgs(option).hasMatchedOption("--demo"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo=huge", "--demo=Small"})
    void another_size_is_refused(String option) {
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> new picocli.CommandLine(new Serve()).parseArgs(option))
                .withMessageContaining("=small or =tiny");
    }
}
