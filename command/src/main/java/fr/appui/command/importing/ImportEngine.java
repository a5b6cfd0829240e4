package fr.appui.command.importing;

import fr.appui.command.intake.CommandMemory;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.Denial;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Submission;
import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a file through the one way in for commands, several lines at a time. A line that came in before is recognised
 * by its key: a file may be played again from its beginning whenever it was interrupted.
 *
 * <p>A database that is away for a while is waited for.
 */
final class ImportEngine<B extends Record & CreationBody> {
    private static final int IN_FLIGHT = 8;
    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Commands commands;
    private final CommandMemory memory;
    private final ImportKind<B> kind;
    private final Sheet sheet;
    private final Wish wish;
    private final Actor actor;
    private final UUID id;
    private final Identity identity;
    private final Instant now;
    private final LastTaken last;
    private final BooleanSupplier stopped;

    /** @param id of the import: the cases that it makes bear it as their correlation */
    ImportEngine(
            Commands commands,
            CommandMemory memory,
            ImportKind<B> kind,
            Sheet sheet,
            Wish wish,
            Actor actor,
            UUID id,
            Identity identity,
            Instant now,
            LastTaken last,
            BooleanSupplier stopped) {
        this.commands = commands;
        this.memory = memory;
        this.kind = kind;
        this.sheet = sheet;
        this.wish = wish;
        this.actor = actor;
        this.id = id;
        this.identity = identity;
        this.now = now;
        this.last = last;
        this.stopped = stopped;
    }

    /**
     * What became of the lines.
     *
     * @param known lines that were in the register before and said nothing new
     */
    record Found(int updated, int known, List<RefusedLine> refused) {}

    private sealed interface Verdict {
        record Good(Effect effect) implements Verdict {}

        record Wrong(RefusedLine line) implements Verdict {}
    }

    /** What is done with a line that could be read. */
    private interface Deed<B extends Record & CreationBody> {
        Effect on(Line<B> line);
    }

    /** Judges every line and stores nothing. */
    Found check(IntConsumer done) {
        var rehearsal = kind.upkeep().map(upkeep -> upkeep.rehearsal(actor, now));
        return each(
                line -> {
                    if (isUnchanged(line)) {
                        return Effect.KNOWN;
                    }
                    if (line.named() != null) {
                        return rehearsal
                                .orElseThrow()
                                .of(line.id(), line.creation().body());
                    }
                    return memory.recall(submission(line)).isPresent() ? Effect.KNOWN : Effect.ADDED;
                },
                done);
    }

    /** Takes every line that can be taken; of lines about known cases only the check can tell which changed one. */
    Found take(IntConsumer done) {
        return each(
                line -> {
                    if (isUnchanged(line)) {
                        return Effect.KNOWN;
                    }
                    var outcome = commands.take(
                            submission(line),
                            null,
                            () -> kind.command(line.id(), line.creation().body(), now));
                    if (line.named() != null) {
                        last.remember(line.named().name(), line.named().content());
                    }
                    return outcome.repeated() || !outcome.changed() ? Effect.KNOWN : Effect.ADDED;
                },
                done);
    }

    private boolean isUnchanged(Line<B> line) {
        return line.named() != null
                && last.isLast(line.named().name(), line.named().content());
    }

    /** A case of another register may be there already: its line is no creation, even where it makes the case. */
    private Submission submission(Line<B> line) {
        var path = "/imports/" + kind.name();
        return line.named() == null
                ? line.creation().submission(line.key(), actor, Origin.IMPORT, path, line.id(), id)
                : new Submission(
                        line.key(),
                        actor,
                        Origin.IMPORT,
                        path,
                        line.id(),
                        false,
                        line.creation().content(),
                        id);
    }

    private Found each(Deed<B> deed, IntConsumer done) {
        var reader = new LineReader<>(kind, sheet.headings(), wish, actor, identity, now, id);
        var refused = Collections.synchronizedList(new ArrayList<RefusedLine>());
        var counts = new AtomicIntegerArray(Effect.values().length);
        var latest = new HashMap<UUID, CompletableFuture<Void>>();
        var finished = new AtomicInteger();
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var free = new Semaphore(IN_FLIGHT);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            sheet.eachRow(row -> {
                var line = reader.read(row, refused::add);
                if (line == null) {
                    done.accept(finished.incrementAndGet());
                } else {
                    free.acquireUninterruptibly();
                    var finish = new CompletableFuture<Void>();
                    var before = latest.put(line.id(), finish);
                    hands.execute(() -> {
                        try {
                            if (before != null) {
                                before.join();
                            }
                            switch (patiently(deed, line, reader)) {
                                case Verdict.Good good -> counts.incrementAndGet(good.effect.ordinal());
                                case Verdict.Wrong wrong -> refused.add(wrong.line());
                            }
                            done.accept(finished.incrementAndGet());
                        } catch (RuntimeException e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            finish.complete(null);
                            free.release();
                        }
                    });
                }
                return failure.get() == null && !stopped.getAsBoolean();
            });
        }
        var broken = failure.get();
        if (broken != null) {
            throw broken;
        }
        if (stopped.getAsBoolean()) {
            throw new Interrupted();
        }
        refused.sort(Comparator.comparingLong(RefusedLine::line));
        return new Found(
                counts.get(Effect.UPDATED.ordinal()), counts.get(Effect.KNOWN.ordinal()), List.copyOf(refused));
    }

    private Verdict patiently(Deed<B> deed, Line<B> line, LineReader<B> reader) {
        for (var attempt = 1; !stopped.getAsBoolean(); attempt++) {
            try {
                return new Verdict.Good(deed.on(line));
            } catch (InvalidInput e) {
                return new Verdict.Wrong(new RefusedLine(line.row().number(), reader.faults(line.row(), e.errors())));
            } catch (Refused e) {
                if (!e.code().equals(Refused.BUSY)) {
                    return refused(line, reader, e);
                }
            } catch (Denial e) {
                return refused(line, reader, e);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            pause();
        }
        throw new Interrupted();
    }

    /** The same key with another answer means: the same line, brought in by somebody else. */
    private Verdict refused(Line<B> line, LineReader<B> reader, Denial denial) {
        if (denial.code().equals("idempotency-key-reused")) {
            return new Verdict.Good(Effect.KNOWN);
        }
        var fault = denial.code().equals("id-reused")
                ? reader.fault(line.row(), "id", "import.other-content")
                : reader.fault(line.row(), "line", denial.code());
        return new Verdict.Wrong(new RefusedLine(line.row().number(), List.of(fault)));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }
}
