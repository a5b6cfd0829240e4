package fr.appui.ops.cli;

import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.progress.Progress;
import fr.appui.query.counter.LedgerDefinitions;
import fr.appui.query.reading.Projection;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes all views again from the first event on: one pass over the log for all of them. */
@Component
class Rebuild {
    private static final int PAGE = 2000;

    private static final String PLACE = """
            INSERT INTO view.token (processor_name, segment, token, token_type)
            VALUES (:view, 0, :token, :type)
            ON CONFLICT (processor_name, segment) DO UPDATE
               SET token = excluded.token, token_type = excluded.token_type, owner = NULL
            """;

    private final List<Projection> projections;
    private final LogPages log;
    private final LedgerDefinitions definitions;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    Rebuild(
            List<Projection> projections,
            LogPages log,
            LedgerDefinitions definitions,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.log = log;
        this.definitions = definitions;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    int run(int deliveries, Progress progress) {
        transaction.executeWithoutResult(_ -> empty());
        var head = log.settledHead();
        var begun = System.nanoTime();
        var events = 0L;
        try (progress) {
            for (var at = 0L; at < head; ) {
                var page = log.after(at, PAGE);
                at = page.upTo();
                events += page.events().size();
                for (var i = 0; i < deliveries; i++) {
                    take(page.events(), at);
                }
                progress.at(at, head);
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println(json.writeValueAsString(
                Map.of("events", events, "position", head, "seconds", seconds, "eventsPerSecond", events / seconds)));
        return 0;
    }

    private void empty() {
        var tables = new ArrayList<String>();
        projections.forEach(projection -> tables.addAll(projection.tables()));
        db.sql("TRUNCATE " + String.join(", ", tables)).update();
        projections.forEach(projection -> place(projection, 0));
        definitions.begunAnew();
    }

    private void take(List<Recorded<Event>> events, long upTo) {
        transaction.executeWithoutResult(_ -> projections.forEach(projection -> {
            projection.on(events);
            place(projection, upTo);
        }));
    }

    private void place(Projection projection, long position) {
        db.sql(PLACE)
                .param("view", projection.name())
                .param("token", json.writeValueAsBytes(Map.of("globalIndex", position)))
                .param("type", GlobalSequenceTrackingToken.class.getName())
                .update();
    }
}
