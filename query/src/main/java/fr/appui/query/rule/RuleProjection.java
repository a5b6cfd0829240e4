package fr.appui.query.rule;

import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleEvent;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the rules that were told of; few, and none ever changes. */
@Component
public final class RuleProjection implements Projection {
    public static final String NAME = "rule";

    private static final String TAKEN = """
            SELECT coalesce(max(version), 0)
              FROM view.rule
             WHERE id = :id
            """;

    private static final String ADD = """
            INSERT INTO view.rule (id, from_pos, version, code, cases, days, unit, items, valid_from, valid_to, source,
                                   confirmed, recorded_at)
            VALUES (:id, :position, :version, :code, :cases, :days, :unit, CAST(:items AS text[]), :validFrom, :validTo,
                    :source, :confirmed, :recordedAt)
            """;

    /** What a rule says, as columns. */
    private record Columns(
            @Nullable Integer cases,
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable List<String> items) {

        static Columns of(Rule rule) {
            return switch (rule) {
                case Rule.ClusterThreshold r -> new Columns(r.cases(), r.days(), null, null);
                case Rule.Deadline r -> new Columns(null, r.days(), r.unit().name(), null);
                case Rule.CriteriaScheme r -> new Columns(null, null, null, r.codes());
                case Rule.Holidays r ->
                    new Columns(
                            null,
                            null,
                            null,
                            r.days().stream().map(Holiday::rule).toList());
            };
        }
    }

    private final JdbcClient db;

    RuleProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.rule");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        for (var recorded : events) {
            if (recorded.event() instanceof RuleEvent event && Delivery.isNew(taken(recorded.stream()), recorded)) {
                write(recorded, event);
            }
        }
    }

    private int taken(UUID id) {
        return db.sql(TAKEN).param("id", id).query(Integer.class).single();
    }

    private void write(Recorded<Event> recorded, RuleEvent event) {
        var says = Columns.of(event.rule());
        db.sql(ADD)
                .param("id", recorded.stream())
                .param("position", recorded.position())
                .param("version", recorded.version())
                .param("code", event.rule().code())
                .param("cases", says.cases())
                .param("days", says.days())
                .param("unit", says.unit())
                .param("items", says.items() == null ? null : says.items().toArray(String[]::new))
                .param("validFrom", event.validFrom())
                .param("validTo", event.validTo())
                .param("source", event.source())
                .param("confirmed", event.confirmed())
                .param("recordedAt", recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
