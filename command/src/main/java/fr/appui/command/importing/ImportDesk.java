package fr.appui.command.importing;

import fr.appui.command.importing.ImportJob.Outcome;
import fr.appui.command.importing.ImportJob.Stage;
import fr.appui.command.importing.ImportJob.State;
import fr.appui.command.intake.CommandMemory;
import fr.appui.command.intake.Commands;
import fr.appui.command.intake.CreationBody;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.NotAllowed;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.UnknownCase;
import fr.appui.shared.importing.ImportMode;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Where files are received, and from where they are taken in: the same for the command line, programs and pages.
 *
 * <p>A file is judged as a whole first. Its good lines are then taken, unless one is wrong and all or nothing was asked
 * for.
 */
@Component
public final class ImportDesk {
    private final ImportJobs jobs;
    private final Commands commands;
    private final CommandMemory memory;
    private final LastTaken last;
    private final InstantSource clock;
    private final Map<String, ImportKind<?>> kinds = new HashMap<>();

    public ImportDesk(
            ImportJobs jobs,
            Commands commands,
            CommandMemory memory,
            LastTaken last,
            InstantSource clock,
            List<ImportKind<?>> kinds) {
        this.jobs = jobs;
        this.commands = commands;
        this.memory = memory;
        this.last = last;
        this.clock = clock;
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    /** @throws NotAllowed the role does not import */
    public static void mayImport(Actor actor) {
        if (actor.role() != Role.COORDINATOR) {
            throw new NotAllowed("not-allowed");
        }
    }

    /**
     * Keeps a file as a draft.
     *
     * @param id of the import; a repeat finds the first
     * @throws InvalidInput if it cannot be read
     * @throws Refused {@code idempotency-key-reused} if the id was used for another file or by another account
     */
    public ImportJob receive(Actor actor, String kindName, String fileName, byte[] bytes, UUID id) {
        mayImport(actor);
        var kind = kind(kindName);
        var sha256 = sha256(bytes);
        var before = jobs.find(id);
        if (before.isEmpty()) {
            var sheet = Sheet.read(bytes);
            var headings = sha256(String.join("\u0000", sheet.headings()).getBytes(StandardCharsets.UTF_8));
            jobs.keep(
                    new ImportJob(
                            id,
                            kindName,
                            actor.account(),
                            actor.centre(),
                            sha256,
                            sheet.text().flavour().name(),
                            headings,
                            sheet.rows(),
                            State.DRAFT,
                            Stage.CHECK,
                            null,
                            null,
                            0,
                            0,
                            0,
                            0,
                            clock.instant()),
                    overview(kind, sheet, fileName, headings),
                    bytes);
        }
        var job = jobs.find(id).orElseThrow(UnknownCase::new);
        if (!job.account().equals(actor.account()) || !job.sha256().equals(sha256)) {
            throw new Refused("idempotency-key-reused");
        }
        return job;
    }

    private Overview overview(ImportKind<?> kind, Sheet sheet, String fileName, String headings) {
        return new Overview(
                Shortened.of(fileName),
                sheet.text().charset(),
                String.valueOf(sheet.text().separator()),
                kind.fields().stream()
                        .map(field -> new Overview.Field(field.path(), field.required()))
                        .toList(),
                sheet.headings(),
                sheet.samples(),
                jobs.remembered(kind.name(), headings).orElseGet(() -> Columns.guessed(kind, sheet.headings())));
    }

    public Overview overview(UUID id) {
        return jobs.overview(id);
    }

    /** @throws UnknownCase no such import of this account, or of one that it reaches */
    public ImportJob find(Actor actor, UUID id) {
        mayImport(actor);
        return jobs.find(id)
                .filter(job -> actor.centre() == null || actor.centre() == job.centre())
                .orElseThrow(UnknownCase::new);
    }

    /** Imports of this very file by this account that were interrupted. */
    public List<ImportJob> interrupted(Actor actor, String sha256) {
        return jobs.unfinished().stream()
                .filter(job ->
                        job.account().equals(actor.account()) && job.sha256().equals(sha256))
                .toList();
    }

    /**
     * Says how a draft is to be read, and hands it over to the machine.
     *
     * @throws InvalidInput a field that every case needs has no column
     * @throws NotAllowed the draft is another account's
     */
    public void begin(Actor actor, ImportJob job, Wish wish) {
        mayDecideOn(actor, job);
        if (job.state() != State.DRAFT) {
            return;
        }
        var errors = new ArrayList<InputError>();
        kind(job.kind()).fields().stream()
                .filter(field -> field.required() && !wish.columns().containsKey(field.path()))
                .filter(field -> !field.path().equals("centre") || wish.centre() == null && actor.centre() == null)
                .forEach(field -> errors.add(new InputError(field.path(), "import.no-column")));
        if (wish.centre() != null && !actor.reaches(wish.centre())) {
            throw new NotAllowed("outside-scope");
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        jobs.remember(job.kind(), job.headings(), wish.columns());
        jobs.begin(job.id(), wish);
    }

    /** @throws NotAllowed the draft is another account's */
    public void discard(Actor actor, ImportJob job) {
        mayDecideOn(actor, job);
        jobs.forget(job.id());
    }

    /** The cases bear the name of whoever brought the file: nobody else makes them. */
    private static void mayDecideOn(Actor actor, ImportJob job) {
        mayImport(actor);
        if (!job.account().equals(actor.account())) {
            throw new NotAllowed("not-allowed");
        }
    }

    /**
     * Goes on with an import to its end, from wherever it was interrupted.
     *
     * @return {@code false} when the machine stopped before the end, or another one works on it
     */
    public boolean run(UUID id, ImportProgress progress, BooleanSupplier stopped) {
        return jobs.alone(id, () -> goOn(id, progress, stopped));
    }

    private boolean goOn(UUID id, ImportProgress progress, BooleanSupplier stopped) {
        var job = jobs.find(id).orElseThrow(UnknownCase::new);
        try {
            run(job, kind(job.kind()), progress, stopped);
            return true;
        } catch (Interrupted e) {
            return false;
        }
    }

    private <B extends Record & CreationBody> void run(
            ImportJob job, ImportKind<B> kind, ImportProgress progress, BooleanSupplier stopped) {
        var wish = job.wish();
        if (wish == null || job.state() != State.RUNNING) {
            return;
        }
        var sheet = Sheet.read(jobs.file(job.id()).orElseThrow(UnknownCase::new));
        var engine = new ImportEngine<>(
                commands,
                memory,
                kind,
                sheet,
                wish,
                job.actor(),
                job.id(),
                new Identity(jobs::mac),
                clock.instant(),
                last,
                stopped);
        var updated = job.updated();
        var known = job.known();
        if (job.stage() == Stage.CHECK) {
            var found = engine.check(done -> progress.at(Stage.CHECK, done));
            var report = report(sheet, wish, found.refused());
            var added = sheet.rows() - found.refused().size() - found.known() - found.updated();
            if (wish.dryRun()) {
                jobs.ended(job.id(), Outcome.CHECKED, added, found.updated(), found.known(), report);
                return;
            }
            if (wish.mode() == ImportMode.ALL_OR_NOTHING && !found.refused().isEmpty()) {
                jobs.ended(job.id(), Outcome.NOTHING, 0, 0, found.known(), report);
                return;
            }
            updated = found.updated();
            known = found.known();
            jobs.judged(job.id(), updated, known, report);
        }
        var log = new ImportLog(commands, job, clock);
        log.started(jobs.overview(job.id()).fileName(), sheet.rows(), wish.mode());
        var refused = engine.take(done -> progress.at(Stage.TAKE, done)).refused();
        var added = Math.max(0, sheet.rows() - refused.size() - known - updated);
        log.ended(added, updated, known, refused.size());
        jobs.ended(job.id(), Outcome.DONE, added, updated, known, report(sheet, wish, refused));
    }

    private static Report report(Sheet sheet, Wish wish, List<RefusedLine> refused) {
        return new Report(refused, Columns.unused(sheet.headings(), wish), RefusedCsv.of(sheet, refused));
    }

    /** What files may hold, as the API calls it. */
    Set<String> kinds() {
        return kinds.keySet();
    }

    private ImportKind<?> kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new UnknownCase();
        }
        return kind;
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
