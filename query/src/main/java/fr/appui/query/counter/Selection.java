package fr.appui.query.counter;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Scope;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger a figure is made of. A figure and its lines are selected by the same conditions: they
 * cannot disagree.
 *
 * @param from first counting day, included like {@code to}
 * @param region INSEE code
 * @param about what a signalement is about
 * @param facility FINESS number
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        @Nullable Centre centre,
        @Nullable String region,
        @Nullable Sector sector,
        @Nullable Framework framework,
        @Nullable SignalementOrigin origin,
        @Nullable Theme theme,
        @Nullable Channel channel,
        @Nullable SignalementKind about,
        @Nullable Criterion criterion,
        @Nullable String facility) {
    private static final String WRITTEN_OF_LEVELS =
            Levels.written("CAST(:after AS date)", "CAST(:since AS bigint)", "CAST(:to AS date)");

    public static Selection of(LocalDate from, LocalDate to) {
        return new Selection(from, to, null, null, null, null, null, null, null, null, null, null);
    }

    public Selection at(@Nullable Centre onlyCentre, @Nullable Sector onlySector) {
        return new Selection(
                from,
                to,
                onlyCentre,
                region,
                onlySector,
                framework,
                origin,
                theme,
                channel,
                about,
                criterion,
                facility);
    }

    public Selection within(Framework onlyFramework) {
        return new Selection(
                from, to, centre, region, sector, onlyFramework, origin, theme, channel, about, criterion, facility);
    }

    /** @param onlyFacility FINESS number; {@code null}: whatever the facility */
    public Selection forOne(@Nullable String onlyFacility) {
        return new Selection(
                from, to, centre, region, sector, framework, origin, theme, channel, about, criterion, onlyFacility);
    }

    public Selection during(Period other) {
        return new Selection(
                other.from(),
                other.to(),
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                about,
                criterion,
                facility);
    }

    /** The conditions for one measure: a level sums up from the beginning. */
    Conditions conditions(Scope scope, Definition definition, long position) {
        return narrowed(scope)
                .add("measure = :measure", "measure", definition.measure().name())
                .add("position <= :at", "at", position)
                .with("from", from)
                .given("day >= :from", "from", definition.kind() == Kind.LEVEL ? null : from)
                .add("day <= :to", "to", to);
    }

    /**
     * The conditions for what changed one measure or several between two positions.
     *
     * @param measures all of them levels, or none
     * @param after what was written of a level for this day or those before is left out
     * @param since excluded
     * @param uniques SQL that lets through what a unique of this selection is made of
     */
    Conditions changes(
            Scope scope, Collection<Measure> measures, LocalDate after, long since, long position, String uniques) {
        var conditions = narrowed(scope)
                .add("measure = ANY(:measures)", "measures", names(measures, _ -> true))
                .with("since", since)
                .with("at", position)
                .with("from", from)
                .with("to", to);
        return measures.stream().anyMatch(Levels::has)
                ? conditions.add(WRITTEN_OF_LEVELS, "after", after)
                : conditions
                        .add("position > :since AND position <= :at")
                        .add("day >= :from AND day <= :to")
                        .add(
                                "(measure <> ALL(:uniques) OR %s)".formatted(uniques),
                                "uniques",
                                names(measures, Kind.UNIQUE::equals));
    }

    private static String[] names(Collection<Measure> measures, Predicate<Kind> kind) {
        return measures.stream()
                .filter(measure -> kind.test(Definitions.of(measure).kind()))
                .map(Measure::name)
                .toArray(String[]::new);
    }

    /** The conditions that do not depend on the measure: all but the period. */
    Conditions narrowed(Scope scope) {
        var conditions = new Conditions();
        scope.narrow(conditions);
        return conditions
                .given("centre = :centre", "centre", centre)
                .given("region = :region", "region", region)
                .given("sector = :sector", "sector", sector)
                .given("framework = :framework", "framework", framework)
                .given("origin = :origin", "origin", origin)
                .given(":theme = ANY(themes)", "theme", theme)
                .given("channel = :channel", "channel", channel)
                .given("about = :about", "about", about)
                .given("facility = :facility", "facility", facility)
                .given(":criterion = ANY(criteria)", "criterion", criterion == null ? null : criterion.toString());
    }
}
