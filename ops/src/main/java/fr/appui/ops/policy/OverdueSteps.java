package fr.appui.ops.policy;

import fr.appui.command.policy.DueSteps;
import fr.appui.query.reading.History;
import fr.appui.shared.rule.Step;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Overdue steps from the view of last days. {@code appui.deadlines.unmarked.seconds} is the age of the oldest one that
 * nobody has written down: more than a few minutes, and the watch does not run.
 */
@Component
class OverdueSteps implements DueSteps {
    private static final String UNMARKED = """
            SELECT case_id, step, request, due_on, due_at
              FROM view.deadline
             WHERE NOT passed
               AND due_at <= :now
             ORDER BY due_at, case_id
             LIMIT 500
            """;

    private final JdbcClient db;
    private final History log;

    OverdueSteps(JdbcClient db, History log, InstantSource clock, MeterRegistry meters) {
        this.db = db;
        this.log = log;
        Gauge.builder("appui.deadlines.unmarked.seconds", () -> ageOfTheOldest(clock.instant()))
                .description("Age of the oldest deadline that passed and was not marked")
                .register(meters);
    }

    @Override
    public List<Due> unmarked(Instant now) {
        return db.sql(UNMARKED).param("now", now.atOffset(ZoneOffset.UTC)).query(OverdueSteps::due).list().stream()
                .filter(due -> !wasMarked(due))
                .toList();
    }

    /** A last day that was moved and moved back is the same last day. */
    private boolean wasMarked(Due due) {
        return log.stream(due.caseId(), Long.MAX_VALUE).stream()
                .anyMatch(recorded -> recorded.event() instanceof DeadlinePassed passed
                        && passed.step() == due.step()
                        && Objects.equals(passed.informationRequest(), due.informationRequest())
                        && passed.dueOn().equals(due.dueOn()));
    }

    private double ageOfTheOldest(Instant now) {
        return unmarked(now).stream()
                .findFirst()
                .map(due -> Duration.between(due.over(), now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        var step = Step.valueOf(row.getString("step"));
        return new Due(
                row.getObject("case_id", UUID.class),
                step,
                request(step, row.getInt("request")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer request(Step step, int stored) {
        return step == Step.INFORMATION ? stored : null;
    }
}
