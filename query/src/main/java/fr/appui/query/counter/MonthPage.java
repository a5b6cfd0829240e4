package fr.appui.query.counter;

import fr.appui.query.counter.Consolidation.Answered;
import fr.appui.query.counter.Consolidation.Month;
import fr.appui.query.counter.Consolidation.State;
import fr.appui.query.counter.ConsolidationPage.Compared;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import fr.appui.query.page.Words;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.reference.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month of one centre.
 *
 * @param last what was last said of it; {@code null} when nobody has ever answered for it
 * @param by who said so; empty for nobody
 * @param justDone whether that was the reader, a moment ago
 * @param decides whether the reader may consolidate it or open it again
 */
record MonthPage(
        Month month,
        Period period,
        @Nullable Answered last,
        String by,
        boolean justDone,
        List<Compared> figures,
        boolean decides,
        Form consolidating,
        Form reopening) {

    boolean isConsolidated() {
        return month.state() == State.CONSOLIDATED;
    }

    /** A distribution counts the cases that it is about: here only their number shows. */
    static String label(Words words, Measure measure) {
        return Definitions.of(measure).kind() == Kind.DISTRIBUTION
                ? words.say(
                        "month.how-many", words.code(measure), words.say("measure." + measure.name() + ".unit.many"))
                : words.code(measure);
    }

    String figure(Measure measure) {
        return Links.figure(measure, period.from(), period.to(), null, month.centre());
    }
}
