package fr.appui.query.counter;

import fr.appui.query.counter.Dashboard.Delay;
import fr.appui.query.page.Address;
import fr.appui.query.rule.RuleChange;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signalements of a period beside those of the same days a year before; each of its figures is the link to its
 * lines.
 *
 * @param centre the one centre that is shown; {@code null}: all that the reader may see
 * @param sectors one line per sector, the total last
 * @param kinds the most frequent first, like {@code origins} and {@code criteria}
 * @param criteria a signalement counts under each of its criteria
 * @param ruleChanges days of the period from which on a rule says something else
 */
record SignalementOverview(
        Period period,
        @Nullable Centre centre,
        List<SectorLine> sectors,
        List<Dashboard.Share> kinds,
        List<Dashboard.Share> origins,
        List<Dashboard.Share> criteria,
        List<MonthLine> months,
        List<RuleChange> ruleChanges) {

    /**
     * @param sector {@code null} for the total
     * @param open under follow-up at the end of the period
     */
    record SectorLine(
            @Nullable Sector sector, long signalements, long before, long open, Delay acknowledged, Delay closed) {}

    /** @param days cut at the ends of the period */
    record MonthLine(Period days, long signalements, long before) {}

    /** The rule changes of these days. */
    List<RuleChange> changesIn(Period days) {
        return ruleChanges.stream().filter(change -> days.holds(change.day())).toList();
    }

    SectorLine total() {
        return sectors.getLast();
    }

    String figure(Measure measure, Period days, @Nullable Sector sector) {
        return address(measure, days).with("sector", sector).toString();
    }

    /** Signalements of these days under one kind, origin or criterion. */
    String signalements(Period days, String filter, String code) {
        return address(Measure.SIGNALEMENTS, days).with(filter, code).toString();
    }

    private Address address(Measure measure, Period days) {
        return Address.of("/chiffres")
                .with("measure", measure)
                .with("from", days.from())
                .with("to", days.to())
                .with("centre", centre);
    }
}
