package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.query.page.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * The dashboard of those who follow signalements alone, in one region.
 *
 * @param typedFrom the filter as typed, when it is no day; the period shown is then the default one
 * @param region INSEE code
 */
record LiaisonPage(
        Period period,
        String typedFrom,
        String typedTo,
        List<String> wrong,
        String region,
        LocalDate today,
        boolean demonstration,
        SignalementOverview found) {

    List<DashboardPage.Preset> presets(Words words) {
        return DashboardPage.presets(words, today, demonstration);
    }

    /** All figures as known at another moment, or of another period. */
    String comparison() {
        return ComparisonPage.of(period.from(), period.to(), null);
    }

    /** All figures of the period as a file, but for its format. */
    Address export() {
        return Address.of("/tableau-de-bord/export").with("from", period.from()).with("to", period.to());
    }

    /** The same for everybody: with totals, without small counts. */
    Address openData() {
        return Address.of("/tableau-de-bord/donnees-ouvertes")
                .with("from", period.from())
                .with("to", period.to());
    }

    String at(Period other) {
        return Address.of("/tableau-de-bord")
                .with("from", other.from())
                .with("to", other.to())
                .toString();
    }
}
