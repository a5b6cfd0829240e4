package fr.appui.query.counter;

import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.query.reading.WrongParameters;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.party.Actor;
import fr.appui.shared.signalement.Criterion;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts again what somebody cites: what the register answers today to the same question as of the same position. */
@Component
public final class Recount {
    private final Figures figures;

    Recount(Figures figures) {
        this.figures = figures;
    }

    /**
     * A figure counted again.
     *
     * @param value {@code null}: there is none
     * @param definition version that it was counted by
     */
    public record Counted(@Nullable BigDecimal value, int definition) {

        /** Whether this is what was cited. */
        public boolean is(CitedFigure cited) {
            var told = cited.value();
            return value == null || told == null ? value == told : value.compareTo(told) == 0;
        }
    }

    /** Whether the figure lies inside the scope: one that names no centre is of the whole network. */
    public boolean reaches(Actor actor, CitedFigure cited) {
        var counted = Definitions.of(cited.measure()).counted();
        if (!actor.follows(counted)) {
            return false;
        }
        var scope = Scope.of(counted, actor);
        return cited.centre() == null ? scope.isWhole() : scope.holds(cited.centre());
    }

    /**
     * The same figure as of the same position.
     *
     * @return empty where it reaches beyond the scope, or to a moment that is still to come
     */
    public Optional<Counted> of(Actor actor, CitedFigure cited) {
        if (!reaches(actor, cited)) {
            return Optional.empty();
        }
        var at = new When(cited.position(), null, null);
        try {
            var answer = figures.plain(actor, selection(cited), Set.of(cited.measure()), Set.of(), at);
            return Optional.of(new Counted(
                    answer.rows().isEmpty() ? null : answer.rows().getFirst().count(),
                    Definitions.of(cited.measure()).version()));
        } catch (OutOfReach | WrongParameters _) {
            return Optional.empty();
        }
    }

    private static Selection selection(CitedFigure cited) {
        var criterion = cited.criterion();
        var colon = criterion == null ? -1 : criterion.indexOf(':');
        return new Selection(
                cited.from(),
                cited.to(),
                cited.centre(),
                cited.region(),
                cited.sector(),
                cited.framework(),
                cited.origin(),
                cited.theme(),
                cited.channel(),
                cited.signalementKind(),
                criterion == null || colon < 0
                        ? null
                        : new Criterion(criterion.substring(0, colon), criterion.substring(colon + 1)),
                cited.facility());
    }
}
