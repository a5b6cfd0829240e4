package fr.appui.query.reference;

import fr.appui.query.reading.EventwiseProjection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.term.ReferenceEvent;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the terms that were told of; few, so each is written by itself. */
@Component
public final class ReferenceProjection extends EventwiseProjection<ReferenceEvent> {
    public static final String NAME = "reference";

    private static final String END = """
            UPDATE view.reference_term
               SET to_pos = :position
             WHERE id = :id
               AND valid_from = :validFrom
               AND to_pos IS NULL
            """;

    private static final String ADD = """
            INSERT INTO view.reference_term (id, from_pos, version, kind, code, label_fr, label_en, valid_from, valid_to,
                                             recorded_at)
            VALUES (:id, :position, :version, :kind, :code, :labelFr, :labelEn, :validFrom, :validTo, :recordedAt)
            """;

    private final JdbcClient db;

    ReferenceProjection(JdbcClient db) {
        super(db, NAME, "view.reference_term", "id", ReferenceEvent.class);
        this.db = db;
    }

    @Override
    protected void write(Recorded<Event> recorded, ReferenceEvent event) {
        db.sql(END)
                .param("position", recorded.position())
                .param("id", recorded.stream())
                .param("validFrom", event.validFrom())
                .update();
        db.sql(ADD)
                .param("id", recorded.stream())
                .param("position", recorded.position())
                .param("version", recorded.version())
                .param("kind", TermKind.of(event.code()).name())
                .param("code", event.code().code())
                .param("labelFr", event.labelFr())
                .param("labelEn", event.labelEn())
                .param("validFrom", event.validFrom())
                .param("validTo", event.validTo())
                .param("recordedAt", recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
