package fr.appui.query.signalement;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Scope;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.Deadline;
import fr.appui.shared.signalement.SignalementFacts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every last day of what is not done yet, as one person may see it. */
@Component
final class AgendaDeadlines {
    /** More than this no calendar shows. */
    static final int MOST_CASES = 10_000;

    private static final String OPEN = """
            SELECT version, facts
              FROM view.signalement
             WHERE %s
             ORDER BY due_order, case_id
             LIMIT :limit
            """;

    /** @param version of the signalement */
    record Open(SignalementFacts facts, Deadline deadline, int version) {}

    private record Known(int version, SignalementFacts facts) {}

    private final JdbcClient db;

    AgendaDeadlines(JdbcClient db) {
        this.db = db;
    }

    /** @param all of the whole scope; else of what the person holds */
    List<Open> of(Actor actor, boolean all) {
        var conditions = new Conditions().add("to_pos IS NULL").add("due_order IS NOT NULL");
        Scope.of(CaseKind.SIGNALEMENT, actor).narrow(conditions);
        if (!all) {
            conditions.add("assigned_to = :account", "account", actor.account());
        }
        return db
                .sql(OPEN.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", MOST_CASES)
                .query((row, _) -> new Known(
                        row.getInt("version"), FoldState.read(row.getString("facts"), SignalementFacts.class)))
                .list()
                .stream()
                .flatMap(known -> known.facts.openDeadlines().stream()
                        .map(deadline -> new Open(known.facts, deadline, known.version)))
                .toList();
    }
}
