package fr.appui.command.intake;

import fr.appui.shared.reference.Term;
import fr.appui.shared.term.TermHistory;
import java.util.Optional;

/** What the reference data tells of a theme or a sub-sector. */
public interface Terms {
    /** Empty for a code that was never defined. */
    Optional<TermHistory> history(Term term);
}
