package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.query.page.Links;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard and what it was asked for; each of its figures is the link to its lines.
 *
 * @param typedFrom the filter as typed, when it is no day; the period shown is then the default one
 * @param centre the centre shown; {@code null}: all that the reader may see
 * @param centres those that can be chosen among; empty for a person of one centre
 * @param paused whether the wall stands still
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
        boolean paused,
        Dashboard found) {
    private static final int TOP = 8;

    /** A period offered as a link. */
    record Preset(String words, Period period) {}

    List<Preset> presets(Words words) {
        return presets(words, today, demonstration);
    }

    static List<Preset> presets(Words words, LocalDate today, boolean demonstration) {
        var presets = new ArrayList<>(List.of(
                new Preset(words.say("preset.month"), Period.monthOf(today)),
                new Preset(words.say("preset.half-year"), Period.halfYearOf(today)),
                new Preset(words.say("preset.year"), Period.yearOf(today))));
        if (demonstration) {
            presets.add(new Preset(words.say("preset.s1-2020"), Period.firstHalf(2020)));
            presets.add(new Preset(words.say("preset.s1-2019"), Period.firstHalf(2019)));
        }
        return presets;
    }

    /** How far somebody answers for these figures. */
    String consolidation(Words words) {
        return found.consolidation().said(words);
    }

    String months() {
        return Address.of("/consolidation")
                .with("to", period.to().toString().substring(0, 7))
                .toString();
    }

    String at(Period other) {
        return address(other, centre).toString();
    }

    String of(Centre other) {
        return address(period, other).toString();
    }

    /** The same figures for a screen on the wall. */
    String wall(boolean still) {
        return address(period, centre)
                .with("mur", "1")
                .with("pause", still ? "1" : null)
                .toString();
    }

    /** The same figures on one sheet, to print and to send. */
    String sheet() {
        return Links.sheetOf(centre, period.from(), period.to());
    }

    /** All figures as known at another moment, or of another period. */
    String comparison() {
        return ComparisonPage.of(period.from(), period.to(), centre);
    }

    /** All figures of the period as a file, but for its format. */
    Address export() {
        return Address.of("/tableau-de-bord/export")
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", centre);
    }

    /** The same for everybody: with totals, without small counts. */
    Address openData() {
        return Address.of("/tableau-de-bord/donnees-ouvertes")
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", centre);
    }

    private static Address address(Period days, @Nullable Centre of) {
        return Address.of("/tableau-de-bord")
                .with("from", days.from())
                .with("to", days.to())
                .with("centre", of);
    }

    String figure(Measure measure, Period days, @Nullable Sector sector) {
        return Links.figure(measure, days.from(), days.to(), sector, centre);
    }

    /** Requests of these days under one theme, channel or region. */
    String requests(Period days, String filter, String code) {
        return Address.of("/chiffres")
                .with("measure", Measure.SUPPORT_REQUESTS)
                .with("from", days.from())
                .with("to", days.to())
                .with("centre", centre)
                .with(filter, code)
                .toString();
    }

    /** The list of the requests that have been waiting for so long; {@code null}: of all that wait. */
    String waiting(@Nullable Age age) {
        return Address.of("/demandes")
                .with("status", "OPEN")
                .with("centre", centres.size() > 1 ? centre : null)
                .with("from", age == null ? null : age.from(today))
                .with("to", age == null ? null : age.to(today))
                .toString();
    }

    List<Dashboard.Share> topThemes() {
        return found.themes().subList(0, Math.min(TOP, found.themes().size()));
    }
}
