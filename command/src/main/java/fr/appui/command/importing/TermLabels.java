package fr.appui.command.importing;

import fr.appui.shared.reference.Term;
import java.util.List;
import java.util.Map;

/** What terms of the reference data were called since the founding, beside the words that files are known to use. */
@FunctionalInterface
public interface TermLabels {
    Map<Term, List<String>> labels();
}
