package fr.appui.ops.reference;

import fr.appui.command.intake.Terms;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import org.springframework.stereotype.Component;

/** The terms that there are: the founding ones. */
@Component
class ReferenceBook implements Terms {
    @Override
    public boolean knows(Term term) {
        return switch (term) {
            case Theme theme -> Theme.founding().contains(theme);
            case SubSector subSector -> SubSector.founding().contains(subSector);
        };
    }
}
