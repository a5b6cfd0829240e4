package fr.appui.query.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.NotYet;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.query.rule.DatedRules;
import fr.appui.query.rule.RuleChange;
import fr.appui.query.rule.RuleProjection;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much there is of what: figures, each the sum of ledger lines that {@link Lines} opens. */
@Component
public final class Figures {
    private static final List<String> VIEWS = List.of(LedgerProjection.NAME, RuleProjection.NAME, MonthProjection.NAME);

    /**
     * Figures as known at one moment.
     *
     * @param scope part of the country that they speak of
     * @param definitions version of the counting rule that made each measure
     * @param ruleChanges days of the period from which on a rule of signalements says something else, when one of the
     *     measures is made of these
     * @param consolidation how many months of how many centres somebody answers for, and what was put right since;
     *     {@code null} where that was not asked
     * @param pending measures without figures whose past is still being counted, each with how much of it is, in per
     *     cent
     */
    public record Answer(
            LocalDate from,
            LocalDate to,
            AsOf asOf,
            Scope.Told scope,
            Map<Measure, Integer> definitions,
            List<Figure> rows,
            List<RuleChange> ruleChanges,
            Consolidation.@Nullable Extent consolidation,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Measure, Integer> pending) {}

    private record Counted(
            List<Figure> rows,
            List<RuleChange> ruleChanges,
            Consolidation.@Nullable Extent consolidation,
            Map<Measure, Integer> pending) {}

    private final JdbcClient db;
    private final Moments moments;
    private final DatedRules rules;
    private final Consolidation consolidation;
    private final LedgerDefinitions written;

    Figures(JdbcClient db, Moments moments, DatedRules rules, Consolidation consolidation, LedgerDefinitions written) {
        this.db = db;
        this.moments = moments;
        this.rules = rules;
        this.consolidation = consolidation;
        this.written = written;
    }

    /**
     * The figures of a selection, one row per measure and place.
     *
     * @param measures empty: all that this person may see
     * @param by empty: one figure per measure. Sectors and centres are shown with their zeros; months, weeks and the
     *     other dimensions only where something was counted, but for levels, which have a value at the end of every
     *     month and week
     */
    public Answer of(Actor actor, Selection selection, Collection<Measure> measures, Set<Dimension> by, When when) {
        return of(LineSource.OFFICIAL, actor, selection, measures, by, when, true);
    }

    /** The same for who does not tell how far somebody answers for them. */
    public Answer plain(Actor actor, Selection selection, Collection<Measure> measures, Set<Dimension> by, When when) {
        return of(LineSource.OFFICIAL, actor, selection, measures, by, when, false);
    }

    /** The same of lines that stand aside. */
    public Answer aside(
            LineSource source, Actor actor, Selection selection, Measure measure, Set<Dimension> by, When when) {
        return of(source, actor, selection, Set.of(measure), by, when, false);
    }

    private Answer of(
            LineSource source,
            Actor actor,
            Selection selection,
            Collection<Measure> measures,
            Set<Dimension> by,
            When when,
            boolean answeredFor) {
        var wanted = followed(actor, measures);
        var scope = Scope.of(Definitions.of(wanted.iterator().next()).counted(), actor);
        scope.mustHold(selection.centre(), selection.region());
        var answer = moments.read(when, VIEWS, known -> {
            var sums = new Sums(db, source, scope, selection, new TreeSet<>(by));
            var pending = written.pending();
            pending.keySet().retainAll(wanted);
            if (!measures.isEmpty() && !pending.isEmpty()) {
                throw new NotYet();
            }
            var rows = wanted.stream()
                    .filter(measure -> !pending.containsKey(measure))
                    .map(Definitions::of)
                    .flatMap(definition -> sums.of(definition, known.position()).stream())
                    .toList();
            return new Counted(
                    rows,
                    changes(wanted, selection, known.position()),
                    answeredFor ? consolidation.extent(scope, selection, wanted, known.position()) : null,
                    pending);
        });
        var definitions = new TreeMap<Measure, Integer>();
        wanted.stream()
                .filter(measure -> !answer.value().pending().containsKey(measure))
                .forEach(measure ->
                        definitions.put(measure, Definitions.of(measure).version()));
        return new Answer(
                selection.from(),
                selection.to(),
                answer.asOf(),
                scope.told(),
                definitions,
                answer.value().rows(),
                answer.value().ruleChanges(),
                answer.value().consolidation(),
                answer.value().pending());
    }

    /** How far somebody answers for all figures of a selection that this person may see. */
    Consolidation.Extent consolidation(Actor actor, Selection selection, When when) {
        var scope = Scope.ofSupportRequests(actor);
        scope.mustHold(selection.centre(), selection.region());
        return moments.read(
                        when,
                        VIEWS,
                        known -> consolidation.extent(scope, selection, followedBy(actor), known.position()))
                .value();
    }

    private List<RuleChange> changes(Set<Measure> measures, Selection selection, long at) {
        return measures.stream().anyMatch(measure -> Definitions.of(measure).counted() == CaseKind.SIGNALEMENT)
                ? rules.changes(selection.from(), selection.to(), at)
                : List.of();
    }

    /** All measures that are for this role. */
    static Set<Measure> followedBy(Actor actor) {
        var followed = EnumSet.allOf(Measure.class);
        followed.removeIf(measure -> !actor.follows(Definitions.of(measure).counted()));
        return followed;
    }

    /** @throws OutOfReach {@code not-allowed} if one of the measures is not for this role, or none is */
    static Set<Measure> followed(Actor actor, Collection<Measure> asked) {
        var followed = followedBy(actor);
        if (followed.isEmpty() || !followed.containsAll(asked)) {
            throw OutOfReach.notAllowed();
        }
        return asked.isEmpty() ? followed : EnumSet.copyOf(asked);
    }
}
