package fr.appui.ops.importing;

import fr.appui.command.importing.ImportJob;
import fr.appui.command.importing.ImportJob.Outcome;
import fr.appui.command.importing.ImportJob.Stage;
import fr.appui.command.importing.ImportJob.State;
import fr.appui.command.importing.ImportJobs;
import fr.appui.command.importing.LastTaken;
import fr.appui.command.importing.Overview;
import fr.appui.command.importing.RefusedLine;
import fr.appui.command.importing.Report;
import fr.appui.command.importing.Wish;
import fr.appui.ops.eventstore.SealedBytes;
import fr.appui.query.importing.SealedParts;
import fr.appui.shared.reference.Centre;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files on their way in, in the tables of {@code importing}; what people wrote is sealed. */
@Component
final class ImportTables implements ImportJobs, LastTaken, SealedParts {
    /** Whose text key names the lines. */
    private static final UUID NAMES = new UUID(0, 3);

    private static final String KEEP = """
            INSERT INTO importing.job (id, kind, account, centre, sha256, flavour, headings, rows, state, stage, created_at)
            VALUES (:id, :kind, :account, :centre, :sha256, :flavour, :headings, :rows, 'DRAFT', 'CHECK', :createdAt)
                ON CONFLICT DO NOTHING
            """;

    private static final String JOBS = """
            SELECT id, kind, account, centre, sha256, flavour, headings, rows, state, stage, outcome, wish, added, updated,
                   known, refused, created_at
              FROM importing.job
             WHERE %s
             ORDER BY created_at
            """;

    private static final String PUT = """
            INSERT INTO importing.part (job, name, sealed)
            VALUES (:job, :name, :sealed)
                ON CONFLICT (job, name) DO UPDATE SET sealed = excluded.sealed
            """;

    private static final String BEGIN = """
            UPDATE importing.job
               SET state = 'RUNNING', stage = 'CHECK', outcome = NULL, wish = :wish, done = 0, added = 0, updated = 0,
                   known = 0, refused = 0, ended_at = NULL
             WHERE id = :id AND state = 'DRAFT'
            """;

    private static final String JUDGED = """
            UPDATE importing.job
               SET stage = 'TAKE', done = 0, updated = :updated, known = :known, refused = :refused
             WHERE id = :id
            """;

    private static final String ENDED = """
            UPDATE importing.job
               SET state = :state, outcome = :outcome, added = :added, updated = :updated, known = :known,
                   refused = :refused, done = rows, ended_at = :at
             WHERE id = :id
            """;

    private static final String REMEMBER = """
            INSERT INTO importing.mapping (kind, headings, columns)
            VALUES (:kind, :headings, :columns)
                ON CONFLICT (kind, headings) DO UPDATE SET columns = excluded.columns
            """;

    private static final String REMEMBER_LAST = """
            INSERT INTO importing.last_taken (name, content)
            VALUES (:name, :content)
                ON CONFLICT (name) DO UPDATE SET content = excluded.content
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final DataSource log;
    private final SealedBytes seal;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportTables(
            JdbcClient db,
            PlatformTransactionManager transactions,
            @Qualifier("logSource") DataSource log,
            SealedBytes seal,
            InstantSource clock) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void keep(ImportJob job, Overview overview, byte[] file) {
        transaction.executeWithoutResult(_ -> {
            var isNew = db.sql(KEEP)
                            .param("id", job.id())
                            .param("kind", job.kind())
                            .param("account", job.account())
                            .param(
                                    "centre",
                                    job.centre() == null ? null : job.centre().name())
                            .param("sha256", job.sha256())
                            .param("flavour", job.flavour())
                            .param("headings", job.headings())
                            .param("rows", job.rows())
                            .param("createdAt", job.createdAt().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (isNew) {
                put(job.id(), "overview", json.writeValueAsBytes(overview));
                put(job.id(), "file", file);
            }
        });
    }

    private void put(UUID job, String name, byte[] plain) {
        db.sql(PUT)
                .param("job", job)
                .param("name", name)
                .param("sealed", seal.seal(job, name, plain))
                .update();
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return db.sql(JOBS.formatted("id = :id"))
                .param("id", id)
                .query(this::job)
                .optional();
    }

    @Override
    public List<ImportJob> unfinished() {
        return db.sql(JOBS.formatted("state = 'RUNNING'")).query(this::job).list();
    }

    @Override
    public Optional<byte[]> file(UUID id) {
        return part(id, "file");
    }

    @Override
    public Optional<byte[]> part(UUID job, String name) {
        return db.sql("SELECT sealed FROM importing.part WHERE job = :job AND name = :name")
                .param("job", job)
                .param("name", name)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .flatMap(kept -> seal.open(job, name, kept));
    }

    @Override
    public Overview overview(UUID id) {
        return json.readValue(part(id, "overview").orElseThrow(), Overview.class);
    }

    /** The lock goes with the connection, however the process ends. */
    @Override
    public boolean alone(UUID id, BooleanSupplier work) {
        try (var connection = log.getConnection()) {
            if (!locked(connection, "SELECT pg_try_advisory_lock(80, hashtext(?))", id)) {
                return false;
            }
            try {
                return work.getAsBoolean();
            } finally {
                locked(connection, "SELECT pg_advisory_unlock(80, hashtext(?))", id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an import cannot be locked, SQLState " + e.getSQLState(), e);
        }
    }

    private static boolean locked(Connection connection, String sql, UUID id) throws SQLException {
        try (var call = connection.prepareStatement(sql)) {
            call.setString(1, id.toString());
            try (var row = call.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public boolean begin(UUID id, Wish wish) {
        return db.sql(BEGIN)
                        .param("id", id)
                        .param("wish", json.writeValueAsString(wish))
                        .update()
                == 1;
    }

    @Override
    public void judged(UUID id, int updated, int known, Report report) {
        transaction.executeWithoutResult(_ -> {
            put(id, report);
            db.sql(JUDGED)
                    .param("id", id)
                    .param("updated", updated)
                    .param("known", known)
                    .param("refused", report.refused().size())
                    .update();
        });
    }

    /** How far a stage has come; the stage may have ended meanwhile. */
    void progress(UUID id, Stage stage, int done) {
        db.sql("UPDATE importing.job SET done = :done WHERE id = :id AND state = 'RUNNING' AND stage = :stage")
                .param("id", id)
                .param("stage", stage.name())
                .param("done", done)
                .update();
    }

    @Override
    public void ended(UUID id, Outcome outcome, int added, int updated, int known, Report report) {
        transaction.executeWithoutResult(_ -> {
            put(id, report);
            if (outcome == Outcome.DONE) {
                db.sql("DELETE FROM importing.part WHERE job = :id AND name = 'file'")
                        .param("id", id)
                        .update();
            }
            db.sql(ENDED)
                    .param("id", id)
                    .param("state", outcome == Outcome.DONE ? State.ENDED.name() : State.DRAFT.name())
                    .param("outcome", outcome.name())
                    .param("added", added)
                    .param("updated", updated)
                    .param("known", known)
                    .param("refused", report.refused().size())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /** What a reader of the report finds, as JSON. */
    record Told(List<RefusedLine> refused, List<String> unused) {}

    @Override
    public Report report(UUID id) {
        var told = json.readValue(part(id, "report").orElseThrow(), Told.class);
        return new Report(told.refused, told.unused, part(id, "refused").orElseThrow());
    }

    private void put(UUID id, Report report) {
        put(id, "report", json.writeValueAsBytes(new Told(report.refused(), report.unused())));
        put(id, "refused", report.csv());
    }

    @Override
    public void forget(UUID id) {
        db.sql("DELETE FROM importing.job WHERE id = :id AND state = 'DRAFT'")
                .param("id", id)
                .update();
    }

    /** Forgets what nobody has come back to for a week, and reports of a month ago. */
    void sweep() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("""
                DELETE FROM importing.job
                 WHERE state = 'DRAFT' AND created_at < :week
                    OR state = 'ENDED' AND created_at < :month
                """)
                .param("week", now.minusDays(7))
                .param("month", now.minusDays(30))
                .update();
    }

    @Override
    public Optional<Map<String, Integer>> remembered(String kind, String headings) {
        return db.sql("SELECT columns FROM importing.mapping WHERE kind = :kind AND headings = :headings")
                .param("kind", kind)
                .param("headings", headings)
                .query((row, _) -> json.readValue(row.getString(1), new TypeReference<Map<String, Integer>>() {}))
                .optional();
    }

    @Override
    public void remember(String kind, String headings, Map<String, Integer> columns) {
        db.sql(REMEMBER)
                .param("kind", kind)
                .param("headings", headings)
                .param("columns", json.writeValueAsString(columns))
                .update();
    }

    @Override
    public boolean isLast(UUID name, UUID content) {
        return db.sql("SELECT EXISTS (SELECT FROM importing.last_taken WHERE name = :name AND content = :content)")
                .param("name", name)
                .param("content", content)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void remember(UUID name, UUID content) {
        db.sql(REMEMBER_LAST).param("name", name).param("content", content).update();
    }

    @Override
    public byte[] mac(byte[] content) {
        return seal.mac(NAMES, content);
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var centre = row.getString("centre");
        var outcome = row.getString("outcome");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("account", UUID.class),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("sha256"),
                row.getString("flavour"),
                row.getString("headings"),
                row.getInt("rows"),
                State.valueOf(row.getString("state")),
                Stage.valueOf(row.getString("stage")),
                outcome == null ? null : Outcome.valueOf(outcome),
                wish(row.getString("wish")),
                row.getInt("added"),
                row.getInt("updated"),
                row.getInt("known"),
                row.getInt("refused"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private @Nullable Wish wish(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Wish.class);
    }
}
