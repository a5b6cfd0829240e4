package fr.appui.shared.count;

import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * How one measure is counted: a named, versioned, pure function. A changed rule is a new version beside this one, never
 * an edit: a figure of the past says which version made it.
 *
 * @param validFrom first counting day that this version applies to
 * @param contribution what one request adds to the measure, given all that is known of it now
 */
public record Definition(
        Measure measure,
        int version,
        Kind kind,
        LocalDate validFrom,
        Function<SupportRequestFacts, List<Line>> contribution) {

    /** Whether figures of disjoint parts may be added up. */
    public boolean additive() {
        return kind != Kind.DISTRIBUTION && kind != Kind.UNIQUE;
    }
}
