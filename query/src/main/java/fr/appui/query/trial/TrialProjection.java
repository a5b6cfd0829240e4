package fr.appui.query.trial;

import fr.appui.query.reading.EventwiseProjection;
import fr.appui.query.reading.FoldState;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.trial.TrialEvent;
import fr.appui.shared.trial.TrialEvent.Defined;
import fr.appui.shared.trial.TrialEvent.Kept;
import fr.appui.shared.trial.TrialEvent.ThrownAway;
import fr.appui.shared.trial.TrialStatus;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The definitions that are tried: one row per trial and interval of positions. Few, so each is written by itself. */
@Component
public final class TrialProjection extends EventwiseProjection<TrialEvent> {
    public static final String NAME = "trials";

    private static final String ADD = """
            INSERT INTO view.trial (trial_id, from_pos, version, status, name, base, trial, defined_by, defined_pos,
                                    recorded_at)
            VALUES (:id, :position, 1, 'TRIED', :name, :base, :trial, :by, :position, :recordedAt)
            """;

    private static final String END = """
            UPDATE view.trial
               SET to_pos = :position
             WHERE trial_id = :id
               AND to_pos IS NULL
            """;

    private static final String GO_ON = """
            INSERT INTO view.trial
            SELECT trial_id, :position, NULL, version + 1, :status, name, base, trial, :reason, defined_by, defined_pos,
                   recorded_at
              FROM view.trial
             WHERE trial_id = :id
               AND to_pos = :position
            """;

    private final JdbcClient db;

    TrialProjection(JdbcClient db) {
        super(db, NAME, "view.trial", "trial_id", TrialEvent.class);
        this.db = db;
    }

    @Override
    protected void write(Recorded<Event> recorded, TrialEvent event) {
        switch (event) {
            case Defined e -> add(recorded, e);
            case Kept e -> goOn(recorded, e.status(), e.reason());
            case ThrownAway e -> goOn(recorded, e.status(), e.reason());
        }
    }

    private void add(Recorded<Event> recorded, Defined e) {
        db.sql(ADD)
                .param("id", e.id())
                .param("position", recorded.position())
                .param("name", e.name().value())
                .param("base", e.trial().base().name())
                .param("trial", FoldState.write(e.trial()))
                .param("by", recorded.provenance().actor())
                .param("recordedAt", recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void goOn(Recorded<Event> recorded, TrialStatus status, SealedText reason) {
        db.sql(END)
                .param("position", recorded.position())
                .param("id", recorded.stream())
                .update();
        db.sql(GO_ON)
                .param("position", recorded.position())
                .param("id", recorded.stream())
                .param("status", status.name())
                .param("reason", reason.value())
                .update();
    }
}
