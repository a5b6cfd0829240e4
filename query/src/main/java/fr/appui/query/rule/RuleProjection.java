package fr.appui.query.rule;

import fr.appui.query.reading.EventwiseProjection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.rule.Holiday;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleEvent;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the rules that were told of; few, and none ever changes. */
@Component
public final class RuleProjection extends EventwiseProjection<RuleEvent> {
    public static final String NAME = "rule";

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
        super(db, NAME, "view.rule", "id", RuleEvent.class);
        this.db = db;
    }

    @Override
    protected void write(Recorded<Event> recorded, RuleEvent event) {
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
