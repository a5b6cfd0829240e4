package fr.appui.ops.mail;

import fr.appui.command.mail.Agenda;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Scope;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.rule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is due from the view of last days, inside one person's scope. */
@Component
class AgendaOfTheViews implements Agenda {
    private static final int NAMED = 20;

    private static final String DUE = """
            SELECT d.case_id, c.number, d.step, d.due_on, count(*) OVER () AS total
              FROM view.deadline d
              JOIN view.deadline_case c ON c.case_id = d.case_id
             WHERE %s
             ORDER BY d.due_on, c.number, d.step, d.request
             LIMIT :limit
            """;

    private static final String ARRIVED = """
            SELECT case_id, number, count(*) OVER () AS total
              FROM view.deadline_case
             WHERE %s
             ORDER BY recorded_at DESC, number
             LIMIT :limit
            """;

    private final JdbcClient db;

    AgendaOfTheViews(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Day of(Actor actor, LocalDate today, Instant since) {
        return new Day(
                due(inside(actor).add("due_on < :today", "today", today)),
                due(inside(actor).add("due_on = :today", "today", today)),
                due(inside(actor)
                        .add("due_on > :today", "today", today)
                        .add("due_on <= :sunday", "sunday", today.plusDays(6))),
                arrived(inside(actor)
                        .add("followed")
                        .add("recorded_at >= :since", "since", since.atOffset(ZoneOffset.UTC))));
    }

    private static Conditions inside(Actor actor) {
        var conditions = new Conditions();
        Scope.of(CaseKind.SIGNALEMENT, actor).narrow(conditions);
        return conditions;
    }

    private Some<Due> due(Conditions conditions) {
        var all = new long[1];
        var first = db.sql(DUE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", NAMED)
                .query((row, _) -> {
                    all[0] = row.getLong("total");
                    return new Due(
                            row.getObject("case_id", UUID.class),
                            row.getString("number"),
                            Step.valueOf(row.getString("step")),
                            row.getObject("due_on", LocalDate.class));
                })
                .list();
        return new Some<>(all[0], first);
    }

    private Some<Arrived> arrived(Conditions conditions) {
        var all = new long[1];
        var first = db.sql(ARRIVED.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", NAMED)
                .query((row, _) -> {
                    all[0] = row.getLong("total");
                    return new Arrived(row.getObject("case_id", UUID.class), row.getString("number"));
                })
                .list();
        return new Some<>(all[0], first);
    }
}
