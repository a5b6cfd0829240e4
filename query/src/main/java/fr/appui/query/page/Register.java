package fr.appui.query.page;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Projection;
import fr.appui.query.reading.ViewPositions;
import fr.appui.shared.register.RegisterEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How far the register has come: what the line "up to date at …" and the banner of every page are made of. */
@Component
final class Register {
    /**
     * @param position last event that every view has taken in
     * @param head last event of the log; greater than {@code position} while the views lag
     * @param at when this was asked
     */
    record State(long position, long head, Instant at, Mark mark) {
        /** Nothing can be said: the database is away. */
        boolean unknown() {
            return head < 0;
        }
    }

    /** What the log says of itself, once for ever. */
    enum Mark {
        EMPTY,
        REAL,
        /** Invented data that are still being played in. */
        LOADING,
        DEMONSTRATION
    }

    private final History history;
    private final ViewPositions positions;
    private final List<String> views;
    private final InstantSource clock;
    private volatile Mark mark = Mark.EMPTY;

    Register(History history, JdbcClient db, List<Projection> projections, InstantSource clock) {
        this.history = history;
        this.positions = new ViewPositions(db);
        this.views = projections.stream().map(Projection::name).toList();
        this.clock = clock;
    }

    /** Never fails: a page that tells of a breakdown has this line too. */
    State now() {
        try {
            if (mark == Mark.EMPTY || mark == Mark.LOADING) {
                mark = read();
            }
            var head = history.head().position();
            return new State(Math.min(positions.least(views), head), head, clock.instant(), mark);
        } catch (DataAccessException | TransactionException | IllegalStateException _) {
            return new State(-1, -1, clock.instant(), mark);
        }
    }

    private Mark read() {
        var told = Mark.EMPTY;
        for (var recorded : history.stream(RegisterEvent.REGISTER, Long.MAX_VALUE)) {
            if (recorded.event() instanceof RegisterEvent event) {
                told = switch (event) {
                    case RegisterEvent.Opened e -> e.demonstration() == null ? Mark.REAL : Mark.LOADING;
                    case RegisterEvent.DemonstrationLoaded _ -> Mark.DEMONSTRATION;
                };
            }
        }
        return told;
    }
}
