package fr.appui.query.reference;

import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import java.util.List;

/** What the reference data has terms for. */
public enum TermKind {
    THEME("themes"),
    SUB_SECTOR("sub-sectors");

    private final String path;

    TermKind(String path) {
        this.path = path;
    }

    static TermKind of(Term term) {
        return switch (term) {
            case Theme _ -> THEME;
            case SubSector _ -> SUB_SECTOR;
        };
    }

    /** As addresses spell it. */
    public String path() {
        return path;
    }

    Term term(String code) {
        return switch (this) {
            case THEME -> new Theme(code);
            case SUB_SECTOR -> new SubSector(code);
        };
    }

    List<? extends Term> founding() {
        return switch (this) {
            case THEME -> Theme.founding();
            case SUB_SECTOR -> SubSector.founding();
        };
    }
}
