package fr.appui.query.counter;

import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period beside those of the same days a year before, all as known at one moment.
 *
 * @param today requests received today, whatever the period
 * @param sectors one line per sector, the total last
 * @param themes the most frequent first; a request counts under each of its themes
 * @param channels the most frequent first
 * @param waiting the requests that are open now, whatever the period, by age
 * @param signalements beside the requests, as known at the same moment, like {@code work}
 * @param consolidation how far somebody answers for the period's figures
 * @param centres empty when one centre is shown, like {@code regions}
 */
record Dashboard(
        long today,
        List<SectorLine> sectors,
        List<Week> weeks,
        List<Share> themes,
        List<Share> channels,
        List<Waiting> waiting,
        SignalementOverview signalements,
        Work work,
        List<CentreLine> centres,
        List<RegionTile> regions,
        Consolidation.Extent consolidation) {

    /**
     * @param sector {@code null} for the total
     * @param open requests open at the end of the period
     * @param signalements received in the period
     */
    record SectorLine(
            @Nullable Sector sector,
            long requests,
            long before,
            long minutes,
            long open,
            Delay delay,
            long signalements) {}

    /**
     * Minutes to the first answer, or to another step.
     *
     * @param median {@code null} when none was given, like {@code slowest}, which nine out of ten do not exceed
     */
    record Delay(
            long answered, @Nullable Long median, @Nullable Long slowest) {
        static final Delay NONE = new Delay(0, null, null);
    }

    record Week(Period days, long requests, Period daysBefore, long before, long minutes) {
        /** How many times the year before fits in, at most 3; 0 when it cannot be said. */
        int factor() {
            return before == 0 ? 0 : (int) Math.clamp(requests / before, 1, 3);
        }
    }

    /** @param code the theme or channel */
    record Share(String code, long requests, long before) {}

    record Waiting(Age age, long requests) {}

    record CentreLine(
            Centre centre, List<Long> bySector, long requests, long before, long minutes, long open, Delay delay) {}

    /**
     * @param region INSEE code
     * @param shade from 0 for the fewest requests to 4 for the most
     */
    record RegionTile(String region, long requests, long before, int shade) {}

    SectorLine total() {
        return sectors.getLast();
    }

    long waitingInAll() {
        return waiting.stream().mapToLong(Waiting::requests).sum();
    }

    /** Weeks with at least so many times the requests of the year before, and less than once more unless it is 3. */
    long weeksAt(int factor) {
        return weeks.stream().filter(week -> week.factor() == factor).count();
    }

    WeekChart chart() {
        return WeekChart.of(weeks, signalements.ruleChanges());
    }
}
