package fr.appui.ops.demo;

import fr.appui.command.activity.EnterActivity;
import fr.appui.command.finding.RaiseFinding;
import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Numbers;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.command.intake.UnknownCase;
import fr.appui.command.signalement.ReceiveSignalement;
import fr.appui.command.supportrequest.OpenSupportRequest;
import fr.appui.ops.eventstore.StoreClock;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.log.Origin;
import fr.appui.shared.reference.CaseKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Plays a plan through the one way in for commands, at the simulated times. Every act bears a key of its own: what the
 * log has taken before is recognised, so that a plan may be played again from any day on.
 */
@Component
class Player {
    private static final int HANDS = 6;
    private static final int ATTEMPTS = 120;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Commands commands;
    private final Numbers numbers;
    private final StoreClock clock;
    private final Citations citations;
    private volatile boolean stopped;

    Player(Commands commands, Numbers numbers, StoreClock clock, Citations citations) {
        this.commands = commands;
        this.numbers = numbers;
        this.clock = clock;
        this.citations = citations;
    }

    /**
     * Plays one day after the other; none begins before the one before is in the log as a whole.
     *
     * @param from first day to play: those before it are known to be in the log
     * @param done told, after each day, how many acts of the plan are in the log
     */
    void play(Plan plan, LocalDate from, LongConsumer done) {
        var days = plan.acts().stream().collect(Collectors.groupingBy(Act::day, TreeMap::new, Collectors.toList()));
        var played = days.headMap(from).values().stream()
                .mapToLong(acts -> acts.size())
                .sum();
        try (var hands = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().daemon().name("demonstration-", 0).factory())) {
            for (var acts : days.tailMap(from).values()) {
                var day = new Day(acts, this::play, () -> stopped);
                CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(day, hands))
                                .limit(HANDS)
                                .toArray(CompletableFuture[]::new))
                        .join();
                if (stopped) {
                    return;
                }
                played += acts.size();
                done.accept(played);
            }
        }
    }

    /** Ends {@link #play} after the acts that are being played now. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Plays one act; a database that is away for a while is waited for. */
    private void play(Act act) {
        var submission = new Submission(
                act.key(),
                act.by(),
                Origin.DEMO,
                act.path(),
                act.command().id(),
                act.creates(),
                act.content(),
                act.key());
        for (var attempt = 1; !stopped; attempt++) {
            try {
                clock.at(act.at(), () -> commands.take(submission, null, () -> numbered(act.command())));
                return;
            } catch (Refused | NotAllowed | UnknownCase | InvalidInput e) {
                throw new IllegalStateException("the plan is wrong about " + submission, e);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private CaseCommand numbered(CaseCommand command) {
        return switch (command) {
            case OpenSupportRequest c -> numbered(c);
            case ReceiveSignalement c -> numbered(c);
            case EnterActivity c -> numbered(c);
            case RaiseFinding c -> citations.filledIn(c);
            default -> command;
        };
    }

    private EnterActivity numbered(EnterActivity c) {
        var planned = c.told().plannedFor();
        var day = c.doneAt() == null && planned != null
                ? planned.day()
                : LocalDate.ofInstant(c.occurredAt(), Definitions.PARIS);
        return new EnterActivity(
                c.kind(),
                c.id(),
                numbers.draw(c.kind().letter(), c.centre(), day.getYear()),
                c.centre(),
                c.told(),
                c.links(),
                c.doneAt(),
                c.occurredAt());
    }

    private ReceiveSignalement numbered(ReceiveSignalement c) {
        return new ReceiveSignalement(
                c.id(),
                numbers.draw(
                        CaseKind.SIGNALEMENT.letter(),
                        c.centre(),
                        c.receivedAt().atZone(Definitions.PARIS).getYear()),
                c.centre(),
                c.receivedAt(),
                c.arsReceivedAt(),
                c.origin(),
                c.externalNumber(),
                c.sector(),
                c.subSector(),
                c.facility(),
                c.kind(),
                c.criteria(),
                c.microorganism(),
                c.cases(),
                c.firstCaseOn(),
                c.summary(),
                c.framework(),
                c.fromRequest(),
                c.rules(),
                c.occurredAt());
    }

    private OpenSupportRequest numbered(OpenSupportRequest c) {
        return new OpenSupportRequest(
                c.id(),
                numbers.draw(
                        CaseKind.SUPPORT_REQUEST.letter(),
                        c.centre(),
                        c.receivedAt().atZone(Definitions.PARIS).getYear()),
                c.centre(),
                c.receivedAt(),
                c.channel(),
                c.sector(),
                c.subSector(),
                c.facility(),
                c.requester(),
                c.themes(),
                c.question(),
                c.answer(),
                c.from(),
                c.outcome(),
                c.durationMinutes(),
                c.framework(),
                c.occurredAt(),
                c.now());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was away", e);
        }
    }
}
