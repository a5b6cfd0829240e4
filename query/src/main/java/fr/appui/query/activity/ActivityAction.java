package fr.appui.query.activity;

import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import java.util.Arrays;
import java.util.List;

/** What can be done to an activity from its page; each is one small form. */
enum ActivityAction {
    COMPLETE("completions", "faite"),
    CANCEL("cancellations", "annuler"),
    NOTE("notes", "note"),
    LINK("links", "lier"),
    CORRECT("corrections", "corriger"),
    WITHDRAW("withdrawals", "retirer");

    private final String path;
    private final String anchor;

    ActivityAction(String path, String anchor) {
        this.path = path;
        this.anchor = anchor;
    }

    /** Last part of the address that the form is posted to; also the form's name. */
    String path() {
        return path;
    }

    /** Where the form stands on the page. */
    String anchor() {
        return anchor;
    }

    /** What the rules would let pass now; the others are not offered. */
    static List<ActivityAction> possible(ActivityFacts facts) {
        return Arrays.stream(values())
                .filter(action -> facts.kind() != CaseKind.DECLARATION || action != COMPLETE && action != CANCEL)
                .filter(action -> action.possibleIn(facts.status()))
                .toList();
    }

    private boolean possibleIn(ActivityStatus status) {
        return switch (status) {
            case PLANNED -> true;
            case DONE, CANCELLED -> this != COMPLETE && this != CANCEL;
            case WITHDRAWN -> false;
        };
    }
}
