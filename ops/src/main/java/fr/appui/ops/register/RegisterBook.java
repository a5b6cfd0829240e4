package fr.appui.ops.register;

import fr.appui.command.intake.Machine;
import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Submission;
import fr.appui.ops.eventstore.LogAppender;
import fr.appui.ops.eventstore.LogStream;
import fr.appui.ops.eventstore.PostgresHistory;
import fr.appui.ops.eventstore.StoreClock;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.register.RegisterEvent;
import fr.appui.shared.register.RegisterEvent.DemonstrationLoaded;
import fr.appui.shared.register.RegisterEvent.Opened;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register as a whole: opened once, as a real one or as a demonstration, and for ever marked as such. */
@Component
public class RegisterBook {
    /** The machine itself, where no person acts. */
    public static final Actor MACHINE = Machine.ACTOR;

    /** Time of a demonstration's first event: everything that is played comes after it. */
    public static final Instant DEMONSTRATION_BEGINS = Instant.parse("2018-12-31T22:00:00Z");

    private final PostgresHistory history;
    private final LogAppender appender;
    private final LogStream stream;
    private final StoreClock clock;
    private final TransactionTemplate transaction;

    RegisterBook(
            PostgresHistory history,
            LogAppender appender,
            LogStream stream,
            StoreClock clock,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.appender = appender;
        this.stream = stream;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the register was ever opened; false only on an empty log. */
    public boolean isOpened() {
        return opened().isPresent();
    }

    /** {@code full}, {@code small} or {@code tiny} for a demonstration; empty for a real register or an empty log. */
    public Optional<String> demonstration() {
        return opened().flatMap(opened -> Optional.ofNullable(opened.demonstration()));
    }

    /** Whether the demonstration, if there is one, has been played to its end. */
    public boolean isLoaded() {
        return demonstration().isEmpty() || events().anyMatch(event -> event instanceof DemonstrationLoaded);
    }

    /** Writes the first event of the log; that of a demonstration at the simulated beginning. */
    public void open(@Nullable String demonstration) {
        Runnable opening = () -> append(1, new Opened(RegisterEvent.REGISTER, demonstration, clock.instant()));
        if (demonstration == null) {
            opening.run();
        } else {
            clock.at(DEMONSTRATION_BEGINS, opening);
        }
    }

    /** Writes that the demonstration has been played, at the real time: from here on there is no other. */
    public void demonstrationLoaded() {
        append(2, new DemonstrationLoaded(RegisterEvent.REGISTER, clock.instant()));
    }

    private Optional<Opened> opened() {
        return events().filter(Opened.class::isInstance).map(Opened.class::cast).findFirst();
    }

    private java.util.stream.Stream<fr.appui.shared.log.Event> events() {
        return history.stream(RegisterEvent.REGISTER, Long.MAX_VALUE).stream().map(recorded -> recorded.event());
    }

    private void append(int version, RegisterEvent event) {
        var submission = new Submission(
                UUID.randomUUID(),
                MACHINE,
                event instanceof Opened o && o.demonstration() == null ? Origin.POLICY : Origin.DEMO,
                "/register",
                RegisterEvent.REGISTER,
                version == 1,
                "",
                UUID.randomUUID());
        transaction.executeWithoutResult(_ -> appender.append(new Receipt(submission), version, event));
        stream.wake();
    }
}
