package fr.appui.shared.count;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.wire.StoredType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * How one measure is counted: a named, versioned, pure function. A changed rule is a new version beside this one, never
 * an edit: a figure of the past says which version made it.
 *
 * @param validFrom first counting day that this version applies to
 * @param counted the kind of case that the measure is made of: who does not follow it does not see the figure
 * @param contribution what one such case adds to the measure, given all that is known of it now
 */
public record Definition(
        Measure measure,
        int version,
        Kind kind,
        LocalDate validFrom,
        CaseKind counted,
        Function<CaseFacts, List<Line>> contribution) {

    /** What a case of any kind adds. */
    List<Line> linesOf(CaseFacts facts) {
        return facts.kind() == counted ? contribution.apply(facts) : List.of();
    }

    /** The stored events that can write one of its lines. */
    public List<StoredType> writers() {
        return Writers.of(measure, counted);
    }

    /** Whether figures of disjoint parts may be added up. */
    public boolean additive() {
        return kind != Kind.DISTRIBUTION && kind != Kind.UNIQUE;
    }
}
