package fr.appui.query.counter;

import fr.appui.query.counter.Consolidation.Month;
import fr.appui.query.counter.Consolidation.State;
import fr.appui.query.counter.ConsolidationPage.Compared;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.shared.reference.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month of one centre.
 *
 * @param by who answers for it; {@code null} while it is provisional
 * @param decides whether the reader may consolidate it or open it again
 */
record MonthPage(
        Month month,
        Period period,
        @Nullable String by,
        List<Compared> figures,
        boolean decides,
        Form consolidating,
        Form reopening) {

    boolean isConsolidated() {
        return month.state() == State.CONSOLIDATED;
    }

    String figure(Measure measure) {
        return Links.figure(measure, period.from(), period.to(), null, month.centre());
    }
}
