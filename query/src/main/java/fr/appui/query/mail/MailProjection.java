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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each mail stands; holds neither address nor text. */
@Component
public final class MailProjection implements Projection {
    public static final String NAME = "mail";

    private static final String KNOWN = """
            SELECT id, version, kind, case_id, case_number, centre, region, account, state, attempts, failure,
                   prepared_at, changed_at
              FROM view.mail
             WHERE id = ANY(:ids)
            """;

    private static final String PUT = """
            INSERT INTO view.mail
            SELECT *
              FROM json_populate_recordset(NULL::view.mail, CAST(:rows AS json))
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, state = excluded.state, attempts = excluded.attempts,
                   failure = excluded.failure, changed_at = excluded.changed_at
            """;

    /** A row of {@code view.mail}, column by column. */
    private record Row(
            UUID id,
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
        static Row of(int version, MailFacts mail) {
            return new Row(
                    mail.id(),
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

    private record Known(int version, @Nullable MailFacts mail) {
        static final Known NOTHING = new Known(0, null);
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
        var changed = new LinkedHashMap<UUID, Row>();
        for (var recorded : ours) {
            var before = known.getOrDefault(recorded.stream(), Known.NOTHING);
            if (Delivery.isNew(before.version, recorded)) {
                var after = MailFacts.after(before.mail, (MailEvent) recorded.event());
                known.put(recorded.stream(), new Known(recorded.version(), after));
                changed.put(recorded.stream(), Row.of(recorded.version(), after));
            }
        }
        rows.write(PUT, changed.values());
    }

    private Map<UUID, Known> known(List<Recorded<Event>> events) {
        var ids = events.stream().map(Recorded::stream).distinct().toArray(UUID[]::new);
        var known = new HashMap<UUID, Known>();
        db.sql(KNOWN).param("ids", ids).query((RowCallbackHandler) row -> {
            var mail = MailLine.facts(row);
            known.put(mail.id(), new Known(row.getInt("version"), mail));
        });
        return known;
    }
}
