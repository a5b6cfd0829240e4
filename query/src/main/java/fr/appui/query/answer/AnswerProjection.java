package fr.appui.query.answer;

import fr.appui.query.reading.EventwiseProjection;
import fr.appui.query.reading.Folding;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerEvent.Approved;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.answer.AnswerEvent.Superseded;
import fr.appui.shared.answer.AnswerEvent.Withdrawn;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Theme;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of reusable answers: one row per answer and interval of positions. Few, so each is written by itself. */
@Component
public final class AnswerProjection extends EventwiseProjection<AnswerEvent> {
    public static final String NAME = "answers";

    private static final String ADD = """
            INSERT INTO view.answer (answer_id, from_pos, version, centre, status, shortcut, title, text, themes,
                                     valid_from, valid_to, proposed_by, proposed_at, recorded_at, clear_words,
                                     sealed_words)
            VALUES (:id, :position, 1, :centre, 'PROPOSED', :shortcut, :title, :text, :themes,
                    :validFrom, :validTo, :proposedBy, :proposedAt, :recordedAt, :clearWords, :sealedWords)
            """;

    private static final String END = """
            UPDATE view.answer
               SET to_pos = :position
             WHERE answer_id = :id
               AND to_pos IS NULL
            """;

    private static final String GO_ON = """
            INSERT INTO view.answer
            SELECT answer_id, :position, NULL, version + 1, centre, :status, shortcut, title, text, themes, valid_from,
                   valid_to, coalesce(CAST(:by AS uuid), superseded_by), proposed_by, proposed_at, recorded_at,
                   clear_words, sealed_words
              FROM view.answer
             WHERE answer_id = :id
               AND to_pos = :position
            """;

    private final JdbcClient db;

    AnswerProjection(JdbcClient db) {
        super(db, NAME, "view.answer", "answer_id", AnswerEvent.class);
        this.db = db;
    }

    @Override
    protected void write(Recorded<Event> recorded, AnswerEvent event) {
        switch (event) {
            case Proposed e -> add(recorded, e);
            case Approved _ -> goOn(recorded, AnswerStatus.APPROVED, null);
            case Superseded e -> goOn(recorded, AnswerStatus.SUPERSEDED, e.by());
            case Withdrawn _ -> goOn(recorded, AnswerStatus.WITHDRAWN, null);
        }
    }

    private void add(Recorded<Event> recorded, Proposed e) {
        db.sql(ADD)
                .param("id", e.id())
                .param("position", recorded.position())
                .param("centre", e.centre() == null ? null : e.centre().name())
                .param("shortcut", e.shortcut())
                .param("title", e.title().value())
                .param("text", e.text().value())
                .param("themes", e.themes().stream().map(Theme::code).toArray(String[]::new))
                .param("validFrom", e.validFrom())
                .param("validTo", e.validTo())
                .param("proposedBy", recorded.provenance().actor())
                .param("proposedAt", e.occurredAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .param("clearWords", Folding.line(e.shortcut()))
                .param("sealedWords", Folding.line(e.title().value(), e.text().value()))
                .update();
    }

    private void goOn(Recorded<Event> recorded, AnswerStatus status, @Nullable UUID by) {
        db.sql(END)
                .param("position", recorded.position())
                .param("id", recorded.stream())
                .update();
        db.sql(GO_ON)
                .param("position", recorded.position())
                .param("id", recorded.stream())
                .param("status", status.name())
                .param("by", by)
                .update();
    }
}
