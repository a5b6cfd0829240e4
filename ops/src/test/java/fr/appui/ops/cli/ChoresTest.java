package fr.appui.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoresTest {
    @TempDir
    Path data;

    @Test
    void a_chore_finds_all_parts_and_opens_no_port() {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        int code;
        try {
            code = new picocli.CommandLine(new Chores()).execute("check-log", "--json", "--data", data.toString());
        } finally {
            System.setOut(out);
        }
        assertThat(code).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"streamsWithGaps\":0")
                .doesNotContain("http://");
    }
}
