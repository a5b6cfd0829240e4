package fr.appui.command.intake;

import fr.appui.shared.reference.Term;

/** Which terms the reference data holds. */
public interface Terms {
    /** Whether a theme, or a sub-sector, of this code was ever defined. */
    boolean knows(Term term);
}
