package fr.appui.shared.workspace;

import fr.appui.shared.reference.CaseKind;

/** The lists whose filters can be kept under a name. */
public enum ListKind {
    REQUESTS(CaseKind.SUPPORT_REQUEST),
    SIGNALEMENTS(CaseKind.SIGNALEMENT);

    private final CaseKind cases;

    ListKind(CaseKind cases) {
        this.cases = cases;
    }

    /** What the list shows: whoever works on such cases keeps views of it. */
    public CaseKind cases() {
        return cases;
    }
}
