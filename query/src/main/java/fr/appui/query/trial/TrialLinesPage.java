package fr.appui.query.trial;

import fr.appui.query.counter.Lines;
import fr.appui.query.counter.Selection;
import fr.appui.query.page.Address;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one figure of a trial, or those that make its difference.
 *
 * @param differences {@code null} where the lines of the trial itself are shown, in {@code lines}
 */
record TrialLinesPage(
        TrialEntry trial,
        Selection selection,
        Lines.@Nullable Page lines,
        TrialDifferences.@Nullable Page differences,
        boolean first) {

    String path() {
        return TrialPage.PATH + "/" + trial.id();
    }

    private Address at(String part) {
        return Address.of(path() + part)
                .with("from", selection.from())
                .with("to", selection.to())
                .with("centre", selection.centre())
                .with("sector", selection.sector());
    }

    private Address here() {
        return at(differences == null ? "/lignes" : "/ecarts");
    }

    @Nullable
    String firstPage() {
        return first ? null : here().toString();
    }

    @Nullable
    String nextPage() {
        var next = differences == null ? lines == null ? null : lines.next() : differences.next();
        return next == null ? null : here().with("cursor", next).toString();
    }

    Address export() {
        return at("/ecarts/export");
    }
}
