package fr.appui.query.mail;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailFailure;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.mail.MailState;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each mail stood between which positions; holds neither address nor text. */
@Component
public final class MailProjection implements Projection {
    public static final String NAME = "mail";

    private static final String KNOWN = """
            SELECT id, version, kind, case_id, case_number, centre, region, account, state, attempts, failure,
                   prepared_at, changed_at
              FROM view.mail
             WHERE id = ANY(:ids)
               AND to_pos IS NULL
            """;

    private static final String END = """
            UPDATE view.mail AS m
               SET to_pos = x.to_pos
              FROM json_populate_recordset(NULL::view.mail, CAST(:rows AS json)) AS x
             WHERE m.id = x.id
               AND m.to_pos IS NULL
            """;

    private static final String ADD = """
            INSERT INTO view.mail
            SELECT *
              FROM json_populate_recordset(NULL::view.mail, CAST(:rows AS json))
            """;

    /** A row of {@code view.mail}, column by column. */
    private record Row(
            UUID id,
            long fromPos,
            @Nullable Long toPos,
            int version,
            MailKind kind,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable UUID account,
            MailState state,
            int attempts,
            @Nullable MailFailure failure,
            Instant preparedAt,
            Instant changedAt) {
        static Row of(long fromPos, @Nullable Long toPos, int version, MailFacts mail) {
            return new Row(
                    mail.id(),
                    fromPos,
                    toPos,
                    version,
                    mail.kind(),
                    mail.caseId(),
                    mail.caseNumber(),
                    mail.centre(),
                    mail.region(),
                    mail.account(),
                    mail.state(),
                    mail.attempts(),
                    mail.failure(),
                    mail.preparedAt(),
                    mail.changedAt());
        }
    }

    /** Where the row that is stored ends. */
    private record End(UUID id, long toPos) {}

    /** @param since position of the row that is still to be stored; {@code null} for one that is */
    private record Known(
            int version, @Nullable Long since, @Nullable MailFacts mail) {
        static final Known NOTHING = new Known(0, null, null);

        Row row(@Nullable Long toPos) {
            return Row.of(Objects.requireNonNull(since), toPos, version, Objects.requireNonNull(mail));
        }
    }

    private final JdbcClient db;
    private final ManyRows rows;

    MailProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.mail");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var ours = events.stream()
                .filter(recorded -> recorded.event() instanceof MailEvent)
                .toList();
        if (ours.isEmpty()) {
            return;
        }
        var known = known(ours);
        var ended = new ArrayList<End>();
        var added = new ArrayList<Row>();
        for (var recorded : ours) {
            var before = known.getOrDefault(recorded.stream(), Known.NOTHING);
            if (Delivery.isNew(before.version, recorded)) {
                if (before.since != null) {
                    added.add(before.row(recorded.position()));
                } else if (before.mail != null) {
                    ended.add(new End(recorded.stream(), recorded.position()));
                }
                var after = MailFacts.after(before.mail, (MailEvent) recorded.event());
                known.put(recorded.stream(), new Known(recorded.version(), recorded.position(), after));
            }
        }
        known.values().stream()
                .filter(mail -> mail.since != null)
                .map(mail -> mail.row(null))
                .forEach(added::add);
        rows.write(END, ended);
        rows.write(ADD, added);
    }

    private Map<UUID, Known> known(List<Recorded<Event>> events) {
        var ids = events.stream().map(Recorded::stream).distinct().toArray(UUID[]::new);
        var known = new HashMap<UUID, Known>();
        db.sql(KNOWN).param("ids", ids).query((RowCallbackHandler) row -> {
            var mail = MailLine.facts(row);
            known.put(mail.id(), new Known(row.getInt("version"), null, mail));
        });
        return known;
    }
}
