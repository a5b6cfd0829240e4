package fr.appui.ops.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Machine;
import fr.appui.command.mail.PrepareMail;
import fr.appui.ops.Application;
import fr.appui.ops.mail.BrokenMailServer.End;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.party.SealedText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process of its own that is really killed, between the mail's last line and the mail server's answer. */
class KilledWhileSendingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration MANY_LOOKS = Duration.ofSeconds(3);

    private final TestDatabase database = TestDatabase.freshDatabase();
    private final JdbcClient db = JdbcClient.create(new DriverManagerDataSource(
            database.url(), database.owner().username(), database.owner().password()));

    @TempDir
    Path folder;

    @Test
    void the_next_process_leaves_the_mail_to_a_person_and_never_sends_it_again() throws Exception {
        // given
        prepare();
        try (var server = new BrokenMailServer(End.NEVER_SAYS_WHETHER_IT_HAS_IT)) {
            // when
            var killed = start(server.port());
            try {
                await(killed, () -> server.texts() == 1);
            } finally {
                kill(killed);
            }
            assertThat(states()).containsExactly("READY", "HANDED_OVER");

            // then
            var next = start(server.port());
            try {
                await(next, () -> states().contains("UNCERTAIN"));
                Thread.sleep(MANY_LOOKS);
            } finally {
                kill(next);
            }
            assertThat(states()).containsExactly("READY", "HANDED_OVER", "UNCERTAIN");
            assertThat(server.dialogues()).isEqualTo(1);
        }
    }

    private void prepare() {
        try (var appui = new SpringApplicationBuilder(Application.class)
                .run(database.arguments("--server.port=-1", "--management.server.port=-1", "--appui.chore=true"))) {
            var mail = new PrepareMail(new Prepared(
                    UUID.randomUUID(),
                    MailKind.DIGEST,
                    null,
                    null,
                    null,
                    null,
                    null,
                    UUID.randomUUID(),
                    new SealedText("camille@example.org"),
                    new SealedText("Objet"),
                    new SealedText("Texte"),
                    Instant.now()));
            appui.getBean(Commands.class)
                    .take(Machine.submission("test", mail.id(), UUID.randomUUID()), null, () -> mail);
        }
    }

    private Process start(int smtp) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherAppui.class.getName()));
        command.addAll(List.of(database.arguments(
                "--server.port=0",
                "--management.server.port=0",
                "--appui.data=" + folder,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtp,
                "--spring.mail.properties.mail.smtp.timeout=600000",
                "--appui.mail.from=appui@example.org",
                "--appui.mail.look=100ms",
                "--appui.mail.retry-after=0s",
                "--appui.mail.uncertain-after=1s")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("appui.out").toFile())
                .start();
    }

    /** As the kernel would: nothing of its own runs any more. */
    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private List<String> states() {
        return db.sql("SELECT state FROM view.mail ORDER BY from_pos")
                .query(String.class)
                .list();
    }

    private static void await(Process process, BooleanSupplier reached) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(process.isAlive()).as("it runs").isTrue();
            assertThat(Instant.now()).as("patience").isBefore(end);
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    /** The whole application, with the settings of a test instead of a command line. */
    static final class AnotherAppui {
        public static void main(String... settings) {
            new SpringApplicationBuilder(Application.class).run(settings);
        }
    }
}
