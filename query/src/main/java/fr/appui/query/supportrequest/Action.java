package fr.appui.query.supportrequest;

import fr.appui.shared.party.Actor;
import fr.appui.shared.supportrequest.Status;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.util.Arrays;
import java.util.List;

/** What can be done to a request from its page; each is one small form. */
enum Action {
    ANSWER("answers"),
    CLOSE("closures"),
    ASSIGN("assignments"),
    REFER("referrals"),
    NOTE("notes"),
    PLAN_FOLLOW_UP("follow-ups"),
    COMPLETE_FOLLOW_UP("follow-up-completions"),
    LINK("links"),
    RECLASSIFY("reclassifications"),
    CORRECT("corrections"),
    REOPEN("reopenings"),
    MERGE("merges"),
    UNMERGE("unmerges"),
    WITHDRAW("withdrawals");

    private final String path;

    Action(String path) {
        this.path = path;
    }

    /** Last part of the address that the form is posted to; also the form's name. */
    String path() {
        return path;
    }

    /** Whether its form takes texts that would be a pity to lose. */
    boolean isWritten() {
        return this != CLOSE && this != ASSIGN && this != LINK && this != MERGE && this != UNMERGE;
    }

    /** What the rules would let pass now; the others are not offered. */
    static List<Action> possible(Actor actor, SupportRequestFacts facts) {
        return Arrays.stream(values())
                .filter(action -> actor.merges() || action != MERGE && action != UNMERGE)
                .filter(action -> action.possibleIn(facts.status()))
                .filter(action -> action != COMPLETE_FOLLOW_UP || facts.followUp() != null)
                .filter(action -> action != MERGE || facts.tookIn().isEmpty())
                .toList();
    }

    private boolean possibleIn(Status status) {
        return switch (status) {
            case OPEN, ANSWERED, REFERRED -> this != REOPEN && this != UNMERGE;
            case CLOSED -> this != ANSWER && this != CLOSE && this != REFER && this != UNMERGE;
            case WITHDRAWN -> this == REOPEN;
            case MERGED -> this == UNMERGE;
        };
    }
}
