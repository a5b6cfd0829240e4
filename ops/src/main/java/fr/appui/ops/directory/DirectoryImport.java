package fr.appui.ops.directory;

import fr.appui.command.intake.Receipt;
import fr.appui.command.intake.Submission;
import fr.appui.ops.eventstore.LogAppender;
import fr.appui.ops.eventstore.LogStream;
import fr.appui.ops.progress.Progress;
import fr.appui.ops.register.RegisterBook;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.facility.FacilityEvent.DirectoryImported;
import fr.appui.shared.facility.Finess;
import fr.appui.shared.facility.Layout;
import fr.appui.shared.log.Origin;
import fr.appui.shared.reference.FacilityCategory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a copy of the public file into the directory: what the file tells otherwise than before gets a new row from its
 * vintage on, what it no longer names is closed, nothing is deleted. Rows and the event that tells of them are one
 * transaction.
 */
@Component
public class DirectoryImport {
    private static final String PRESENT = """
            SELECT id, finess, name, long_name, city, postal_code, department, category, category_label, valid_from
              FROM directory.facility
             WHERE valid_to IS NULL
            """;

    private static final String LATEST = "SELECT greatest(max(valid_from), max(valid_to)) FROM directory.facility";

    private static final String END = """
            UPDATE directory.facility
               SET valid_to = :vintage, ended_by = :import
             WHERE id = ANY(:ids)
            """;

    private static final String COPY = """
            COPY directory.facility
                 (finess, name, long_name, city, postal_code, department, region, category, category_label, valid_from,
                  import)
            FROM STDIN
            """;

    /** A file that would close more of the directory than this is rather a broken file. */
    private static final double SUSPICIOUS = 0.2;

    private static final int FEW = 500;

    /**
     * What an import did, or would do.
     *
     * @param event what the log holds of it
     * @param wrongCheckDigits numbers taken in although their last digit is not the one expected
     * @param position of the event; {@code null} when nothing was written
     */
    public record Report(
            DirectoryImported event,
            int facilities,
            List<Refusal> refusals,
            List<String> wrongCheckDigits,
            @Nullable Long position) {}

    /**
     * How an import is to be done.
     *
     * @param vintage {@code null}: what the file tells, or its name, or its last change, or today
     * @param dryRun writes nothing
     * @param force takes in even what would close much of the directory
     */
    public record Wish(@Nullable LocalDate vintage, boolean dryRun, boolean force, Origin origin) {}

    private record Stored(long id, LocalDate from, DirectoryRow row) {}

    /** What a file tells, each facility once. */
    private record Content(
            int read,
            Map<String, DirectoryRow> rows,
            List<Refusal> refusals,
            List<String> wrongCheckDigits,
            @Nullable LocalDate lastChange) {}

    private record Difference(List<DirectoryRow> added, List<DirectoryRow> changed, List<Long> ended, int closed) {}

    private final DataSource log;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final LogAppender appender;
    private final LogStream stream;
    private final InstantSource clock;

    DirectoryImport(
            @Qualifier("logSource") DataSource log,
            JdbcClient db,
            PlatformTransactionManager transactions,
            LogAppender appender,
            LogStream stream,
            InstantSource clock) {
        this.log = log;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.appender = appender;
        this.stream = stream;
        this.clock = clock;
    }

    public boolean isEmpty() {
        return latest().isEmpty();
    }

    /**
     * Takes a file in.
     *
     * @throws Wrong if the file as a whole cannot be taken in
     */
    public Report run(Path path, Wish wish, Progress progress) {
        var file = DirectoryFile.look(path);
        var content = read(file, progress);
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var vintage = Stream.of(wish.vintage, file.vintage(), content.lastChange)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(today);
        if (vintage.isAfter(today)) {
            throw new Wrong("The vintage %s is still to come; say the right one with --vintage".formatted(vintage));
        }
        return take(content, file.layout(), file.sha256(), vintage, wish);
    }

    /** Takes rows in that are no file's: the demonstration's own. */
    public Report run(Collection<DirectoryRow> rows, String sha256, LocalDate vintage, Wish wish) {
        var byNumber = new LinkedHashMap<String, DirectoryRow>();
        rows.forEach(row -> byNumber.put(row.finess(), row));
        return take(
                new Content(rows.size(), byNumber, List.of(), List.of(), null),
                Layout.STRUCTUREET,
                sha256,
                vintage,
                wish);
    }

    private static Content read(DirectoryFile file, Progress progress) {
        var rows = new LinkedHashMap<String, DirectoryRow>();
        var lines = new HashMap<String, Long>();
        var refusals = new ArrayList<Refusal>();
        var wrongDigits = new ArrayList<String>();
        var read = new int[1];
        var lastChange = new AtomicReference<@Nullable LocalDate>();
        file.read(progress, raw -> {
            read[0]++;
            lastChange.set(later(lastChange.get(), raw.changedOn()));
            switch (raw.read()) {
                case RawRow.Read.Bad bad -> refusals.add(bad.refusal());
                case RawRow.Read.Good good -> {
                    var row = good.row();
                    var before = lines.putIfAbsent(row.finess(), raw.line());
                    if (before != null) {
                        refusals.add(new Refusal(
                                raw.line(),
                                "nofinesset",
                                "%s stands on line %d already".formatted(row.finess(), before)));
                    } else {
                        rows.put(row.finess(), row);
                        if (!Finess.hasCheckDigit(row.finess())) {
                            wrongDigits.add(row.finess());
                        }
                    }
                }
            }
        });
        return new Content(read[0], rows, refusals, wrongDigits, lastChange.get());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private Report take(Content content, Layout layout, String sha256, LocalDate vintage, Wish wish) {
        latest().filter(vintage::isBefore).ifPresent(last -> {
            throw new Wrong(
                    "The directory was taken from a file of %s: this one, of %s, is older".formatted(last, vintage));
        });
        if (content.rows.isEmpty()) {
            throw new Wrong("The file names no facility that could be taken in: %d rows read, %d refused"
                    .formatted(content.read, content.refusals.size()));
        }
        var present = present();
        var difference = difference(content, present);
        if (!wish.force && present.size() > FEW && difference.closed > SUSPICIOUS * present.size()) {
            throw new Wrong(
                    "The file does not name %d of the %d facilities of the directory: is it whole? --force closes them"
                            .formatted(difference.closed, present.size()));
        }
        var id = UUID.randomUUID();
        var event = new DirectoryImported(
                id,
                layout,
                vintage,
                sha256,
                content.read,
                difference.added.size(),
                difference.changed.size(),
                difference.closed,
                content.refusals.size(),
                clock.instant());
        var position = wish.dryRun ? null : write(event, difference, wish.origin);
        return new Report(event, content.rows.size(), content.refusals, content.wrongCheckDigits, position);
    }

    private Optional<LocalDate> latest() {
        return db.sql(LATEST)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private Map<String, Stored> present() {
        var present = new HashMap<String, Stored>();
        db.sql(PRESENT).query((RowCallbackHandler) row -> {
            var stored = new DirectoryRow(
                    row.getString("finess"),
                    row.getString("name"),
                    row.getString("long_name"),
                    row.getString("city"),
                    row.getString("postal_code"),
                    row.getString("department"),
                    row.getString("category"),
                    row.getString("category_label"));
            present.put(
                    stored.finess(),
                    new Stored(row.getLong("id"), row.getObject("valid_from", LocalDate.class), stored));
        });
        return present;
    }

    private static Difference difference(Content content, Map<String, Stored> present) {
        var labels = new HashMap<String, String>();
        FacilityCategory.all().forEach(category -> labels.put(category.code(), category.label()));
        present.values().forEach(stored -> {
            if (stored.row.category() != null && stored.row.categoryLabel() != null) {
                labels.put(stored.row.category(), stored.row.categoryLabel());
            }
        });
        var added = new ArrayList<DirectoryRow>();
        var changed = new ArrayList<DirectoryRow>();
        var ended = new ArrayList<Long>();
        for (var told : content.rows.values()) {
            var row = labelled(told, labels);
            var before = present.get(row.finess());
            if (before == null) {
                added.add(row);
            } else if (!before.row.equals(row)) {
                changed.add(row);
                ended.add(before.id);
            }
        }
        var closed = 0;
        for (var stored : present.values()) {
            if (!content.rows.containsKey(stored.row.finess())) {
                ended.add(stored.id);
                closed++;
            }
        }
        return new Difference(added, changed, ended, closed);
    }

    /** Where the layout has codes only, the words known from before. */
    private static DirectoryRow labelled(DirectoryRow row, Map<String, String> labels) {
        return row.categoryLabel() != null || row.category() == null
                ? row
                : new DirectoryRow(
                        row.finess(),
                        row.name(),
                        row.longName(),
                        row.city(),
                        row.postalCode(),
                        row.department(),
                        row.category(),
                        labels.get(row.category()));
    }

    private long write(DirectoryImported event, Difference difference, Origin origin) {
        var submission = new Submission(
                UUID.randomUUID(), RegisterBook.MACHINE, origin, "/directory", event.id(), true, "", UUID.randomUUID());
        var receipt = new Receipt(submission);
        transaction.executeWithoutResult(_ -> {
            if (!difference.ended.isEmpty()) {
                db.sql(END)
                        .param("vintage", event.vintage())
                        .param("import", event.id())
                        .param("ids", difference.ended.toArray(Long[]::new))
                        .update();
            }
            copy(Stream.concat(difference.added.stream(), difference.changed.stream()), event);
            appender.append(receipt, 1, event);
        });
        stream.wake();
        return receipt.answer().position();
    }

    private void copy(Stream<DirectoryRow> rows, DirectoryImported event) {
        var connection = DataSourceUtils.getConnection(log);
        try {
            copy(connection, rows, event);
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, log);
        }
    }

    private static void copy(Connection connection, Stream<DirectoryRow> rows, DirectoryImported event)
            throws SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var lines = new StringBuilder();
            for (var row : (Iterable<DirectoryRow>) rows::iterator) {
                line(lines, row, event);
                if (lines.length() > 1 << 16) {
                    send(copying, lines);
                }
            }
            send(copying, lines);
            copying.endCopy();
        } finally {
            if (copying.isActive()) {
                copying.cancelCopy();
            }
        }
    }

    private static void send(org.postgresql.copy.CopyIn copying, StringBuilder lines) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copying.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder lines, DirectoryRow row, DirectoryImported event) {
        column(lines, row.finess());
        column(lines, row.name());
        column(lines, row.longName());
        column(lines, row.city());
        column(lines, row.postalCode());
        column(lines, row.department());
        column(lines, row.region());
        column(lines, row.category());
        column(lines, row.categoryLabel());
        column(lines, event.vintage().toString());
        column(lines, event.id().toString());
        lines.setCharAt(lines.length() - 1, '\n');
    }

    private static void column(StringBuilder lines, @Nullable String value) {
        lines.append(value == null ? "\\N" : value.replace("\\", "\\\\").replace("\t", " "))
                .append('\t');
    }
}
