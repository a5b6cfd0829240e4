package fr.appui.ops.register;

import fr.appui.ops.eventstore.PostgresHistory;
import fr.appui.query.page.Register;
import fr.appui.query.reading.Projection;
import fr.appui.query.reading.ViewPositions;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the pages how far the register has come. */
@Component
class RegisterState implements Register {
    private final PostgresHistory history;
    private final ViewPositions positions;
    private final List<String> views;
    private final RegisterBook register;
    private final InstantSource clock;

    RegisterState(
            PostgresHistory history,
            ViewPositions positions,
            List<Projection> projections,
            RegisterBook register,
            InstantSource clock) {
        this.history = history;
        this.positions = positions;
        this.views = projections.stream().map(Projection::name).toList();
        this.register = register;
        this.clock = clock;
    }

    @Override
    public State now() {
        return new State(
                positions.least(views),
                history.head().position(),
                clock.instant(),
                register.demonstration().isPresent());
    }
}
