package fr.appui.ops.metrics;

import fr.appui.query.reading.Projection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each view is behind the log: {@code appui.view.lag.events} and {@code appui.view.lag.seconds} (age of the
 * oldest event not taken in), by view; and the log's own {@code appui.log.position}.
 */
@Component
public final class ViewLag {
    private static final Duration FRESH = Duration.ofMillis(500);

    private static final String LAGS = """
            SELECT v.name,
                   (SELECT count(*) FROM (SELECT FROM log.event e WHERE e.position > v.place LIMIT 100000) AS waiting) AS events,
                   (SELECT e.recorded_at FROM log.event e WHERE e.position > v.place ORDER BY e.position LIMIT 1) AS oldest,
                   (SELECT coalesce(max(e.position), 0) FROM log.event e) AS head
              FROM (SELECT wanted.name,
                           coalesce((convert_from(t.token, 'UTF8')::json ->> 'globalIndex')::bigint, 0) AS place
                      FROM unnest(:views::text[]) AS wanted (name)
                      LEFT JOIN view.token t ON t.processor_name = wanted.name AND t.segment = 0) AS v
            """;

    /** @param seconds 0 when nothing is left to take in */
    public record Lag(String view, long events, double seconds, long head) {}

    private final JdbcClient db;
    private final InstantSource clock;
    private final String[] views;
    private Map<String, Lag> lags = Map.of();
    private Instant looked = Instant.EPOCH;

    ViewLag(JdbcClient db, InstantSource clock, List<Projection> projections, MeterRegistry registry) {
        this.db = db;
        this.clock = clock;
        this.views = projections.stream().map(Projection::name).toArray(String[]::new);
        for (var view : views) {
            Gauge.builder("appui.view.lag.events", () -> of(view).events())
                    .description("Events of the log that the view has not taken in")
                    .tag("view", view)
                    .register(registry);
            Gauge.builder("appui.view.lag.seconds", () -> of(view).seconds())
                    .description("Age of the oldest event that the view has not taken in")
                    .tag("view", view)
                    .register(registry);
        }
        Gauge.builder(
                        "appui.log.position",
                        () -> all().stream().mapToLong(Lag::head).max().orElse(0))
                .description("Last position of the log")
                .register(registry);
    }

    public List<Lag> all() {
        return List.copyOf(current().values());
    }

    private Lag of(String view) {
        return current().getOrDefault(view, new Lag(view, 0, 0, 0));
    }

    private synchronized Map<String, Lag> current() {
        var now = clock.instant();
        if (looked.plus(FRESH).isBefore(now)) {
            lags = db
                    .sql(LAGS)
                    .param("views", views)
                    .query((row, _) -> new Lag(
                            row.getString("name"),
                            row.getLong("events"),
                            age(row.getObject("oldest", OffsetDateTime.class), now),
                            row.getLong("head")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Lag::view, lag -> lag));
            looked = now;
        }
        return lags;
    }

    private static double age(@org.jspecify.annotations.Nullable OffsetDateTime oldest, Instant now) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest.toInstant(), now).toNanos() / 1e9);
    }
}
