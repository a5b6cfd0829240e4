package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.query.page.Links;
import fr.appui.query.page.Words;
import fr.appui.shared.count.Measure;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period beside those of the same days a year before, each the link to its lines.
 *
 * @param typedFrom the filter as typed, when it is no day; the period shown is then the default one
 * @param centre the centre shown; {@code null}: all that the reader may see
 * @param centres those that can be chosen among; empty for a person of one centre
 * @param lines one per sector, the total last
 * @param byCentre empty when one centre is shown
 */
record DashboardPage(
        Period period,
        String typedFrom,
        String typedTo,
        List<String> wrong,
        @Nullable Centre centre,
        List<Centre> centres,
        LocalDate today,
        boolean demonstration,
        List<SectorLine> lines,
        List<Week> weeks,
        List<CentreLine> byCentre) {

    /**
     * @param sector {@code null} for the total
     * @param open requests open at the end of the period
     * @param median minutes to the first answer; {@code null} when none was given
     */
    record SectorLine(
            @Nullable Sector sector,
            long requests,
            long before,
            long minutes,
            long open,
            @Nullable Long median,
            @Nullable Long slowest) {}

    record Week(Period days, long requests, Period daysBefore, long before) {}

    record CentreLine(Centre centre, List<Long> bySector, long requests, long before) {}

    /** A period offered as a link. */
    record Preset(String words, Period period) {}

    List<Preset> presets(Words words) {
        var presets = new java.util.ArrayList<>(List.of(
                new Preset(words.say("preset.month"), Period.monthOf(today)),
                new Preset(words.say("preset.half-year"), Period.halfYearOf(today)),
                new Preset(words.say("preset.year"), Period.yearOf(today))));
        if (demonstration) {
            presets.add(new Preset(words.say("preset.s1-2020"), Period.firstHalf(2020)));
            presets.add(new Preset(words.say("preset.s1-2019"), Period.firstHalf(2019)));
        }
        return presets;
    }

    String at(Period other) {
        return Address.of("/tableau-de-bord")
                .with("from", other.from())
                .with("to", other.to())
                .with("centre", centre)
                .toString();
    }

    String of(Centre other) {
        return Address.of("/tableau-de-bord")
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", other)
                .toString();
    }

    String figure(Measure measure, Period days, @Nullable Sector sector) {
        return Links.figure(measure, days.from(), days.to(), sector, centre);
    }

    WeekChart chart() {
        return WeekChart.of(weeks);
    }
}
