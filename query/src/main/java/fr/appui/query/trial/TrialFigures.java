package fr.appui.query.trial;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.appui.query.counter.Dimension;
import fr.appui.query.counter.Figure;
import fr.appui.query.counter.Figures;
import fr.appui.query.counter.LineSource;
import fr.appui.query.counter.Lines;
import fr.appui.query.counter.Selection;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is counted under a trial beside what is counted officially, both as known at one event. */
@Component
public final class TrialFigures {
    /**
     * One figure, tried and official.
     *
     * @param count under the trial
     * @param officialCount {@code null} for a measure of its own, like {@code difference}
     */
    public record Compared(
            Measure measure,
            boolean additive,
            @JsonIgnore Map<Dimension, @Nullable String> place,
            BigDecimal count,
            @Nullable BigDecimal officialCount,
            @Nullable BigDecimal difference) {

        @JsonProperty
        public boolean official() {
            return false;
        }

        @Nullable
        String at(Dimension dimension) {
            return place.get(dimension);
        }

        boolean differs() {
            return difference != null && difference.signum() != 0;
        }

        boolean isSomething() {
            return count.signum() != 0 || officialCount != null && officialCount.signum() != 0;
        }

        @JsonAnyGetter
        Map<String, @Nullable Object> places() {
            var places = new LinkedHashMap<String, @Nullable Object>();
            place.forEach((dimension, value) -> places.put(dimension.parameter(), value));
            return places;
        }
    }

    public record Answer(
            TrialEntry trial, LocalDate from, LocalDate to, AsOf asOf, Scope.Told scope, List<Compared> rows) {
        @JsonProperty
        public boolean official() {
            return false;
        }
    }

    private final TriedDefinitions trials;
    private final Figures figures;
    private final Lines lines;

    TrialFigures(TriedDefinitions trials, Figures figures, Lines lines) {
        this.trials = trials;
        this.figures = figures;
        this.lines = lines;
    }

    /** The figures of a selection, one row per place; nothing is mixed: each side is summed from its own lines. */
    Answer of(Actor actor, UUID id, Selection selection, Set<Dimension> by, When when, When facts) {
        return of(actor, trials.ready(id, when, facts), selection, by);
    }

    Answer of(Actor actor, TriedDefinitions.Ready ready, Selection selection, Set<Dimension> by) {
        var trial = ready.trial();
        var measure = trial.trial().base();
        var tried = figures.aside(LineSource.ofTrial(trial.id()), actor, selection, measure, by, ready.when());
        var official = trial.trial().own()
                ? Map.<Map<Dimension, @Nullable String>, Figure>of()
                : figures.plain(actor, selection, Set.of(measure), by, ready.when()).rows().stream()
                        .collect(Collectors.toMap(
                                Figure::place, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var places = new LinkedHashMap<Map<Dimension, @Nullable String>, BigDecimal>();
        official.keySet().forEach(place -> places.put(place, BigDecimal.ZERO));
        tried.rows().forEach(figure -> places.put(figure.place(), figure.count()));
        var additive = tried.rows().stream().allMatch(Figure::additive);
        return new Answer(
                trial,
                selection.from(),
                selection.to(),
                tried.asOf(),
                tried.scope(),
                places.entrySet().stream()
                        .map(place -> compared(
                                trial, additive, place.getKey(), place.getValue(), official.get(place.getKey())))
                        .toList());
    }

    private static Compared compared(
            TrialEntry trial,
            boolean additive,
            Map<Dimension, @Nullable String> place,
            BigDecimal count,
            @Nullable Figure official) {
        if (trial.trial().own()) {
            return new Compared(trial.trial().base(), additive, place, count, null, null);
        }
        var officially = official == null ? BigDecimal.ZERO : official.count();
        return new Compared(trial.trial().base(), additive, place, count, officially, count.subtract(officially));
    }

    /** The lines that a figure of the trial is the sum of. */
    Lines.Page lines(
            Actor actor, UUID id, Selection selection, When when, When facts, @Nullable String cursor, int limit) {
        var ready = trials.ready(id, when, facts);
        return lines.aside(
                LineSource.ofTrial(id), actor, selection, ready.trial().trial().base(), ready.when(), cursor, limit);
    }
}
