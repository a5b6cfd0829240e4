package fr.appui.query.trial;

import fr.appui.query.counter.Period;
import fr.appui.query.page.Address;
import fr.appui.query.page.Links;
import fr.appui.query.trial.TrialFigures.Compared;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One figure on the page of a trial: tried, official, and the lines of each. */
record TrialRow(
        UUID trial,
        Period period,
        @Nullable Centre centre,
        @Nullable Sector sector,
        Compared figure) {

    /** The lines that make the difference. */
    String differences() {
        return at("/ecarts");
    }

    /** The lines that the tried figure is the sum of. */
    String lines() {
        return at("/lignes");
    }

    String official() {
        return Links.figure(figure.measure(), period.from(), period.to(), sector, centre);
    }

    private String at(String page) {
        return Address.of("/definitions/essais/" + trial + page)
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", centre)
                .with("sector", sector)
                .toString();
    }
}
