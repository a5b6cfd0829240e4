package fr.appui.query.counter;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Scope;
import fr.appui.shared.count.Definition;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import java.time.LocalDate;
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

    /** The conditions for one measure: a level sums up from the beginning. */
    Conditions conditions(Scope scope, Definition definition, long position) {
        return narrowed(scope)
                .add("measure = :measure", "measure", definition.measure().name())
                .add("position <= :at", "at", position)
                .with("from", from)
                .given("day >= :from", "from", definition.kind() == Kind.LEVEL ? null : from)
                .add("day <= :to", "to", to);
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
