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
    DECIDE("decisions", "decider"),
    REVIEW("reviews", "relire"),
    DOWNLOADS("downloads", "telechargements"),
    RELAY("relays", "relayer"),
    REPLACE("replacements", "remplacer"),
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
                .filter(action -> action.isOf(facts))
                .filter(action -> action.possibleIn(facts.status()))
                .toList();
    }

    private boolean isOf(ActivityFacts facts) {
        return switch (this) {
            case COMPLETE, CANCEL -> facts.kind() != CaseKind.DECLARATION;
            case DECIDE -> facts.kind() == CaseKind.MEETING;
            case REVIEW, REPLACE, DOWNLOADS -> facts.kind() == CaseKind.PUBLICATION;
            case RELAY -> facts.isForEveryCentre();
            case NOTE, LINK, CORRECT, WITHDRAW -> true;
        };
    }

    private boolean possibleIn(ActivityStatus status) {
        return switch (status) {
            case PLANNED -> this != RELAY && this != REPLACE && this != DOWNLOADS;
            case DONE -> this != COMPLETE && this != CANCEL;
            case CANCELLED ->
                this != COMPLETE && this != CANCEL && this != RELAY && this != REPLACE && this != DOWNLOADS;
            case WITHDRAWN -> false;
        };
    }
}
