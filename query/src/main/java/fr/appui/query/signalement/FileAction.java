package fr.appui.query.signalement;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.InformationRequest;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.signalement.SignalementStatus;
import java.util.Arrays;
import java.util.List;

/** What can be done to a signalement from its page; each is one small form. */
enum FileAction {
    ACKNOWLEDGE("acknowledgements", "accuser"),
    ASSIGN("assignments", "attribuer"),
    ASSESS("assessments", "evaluer"),
    COUNT("case-counts", "denombrer"),
    ASK("information-requests", "demander"),
    REMIND("reminders", "relance"),
    RECEIVE("information-received", "recu"),
    MEASURE("measures", "mesure"),
    GIVE_FEEDBACK("feedbacks", "retour"),
    NOTE("notes", "note"),
    ADD_CRITERION("criteria", "critere"),
    LINK("links", "lier"),
    MOVE_DEADLINE("deadlines", "echeance"),
    CLOSE("closures", "clore"),
    REOPEN("reopenings", "rouvrir"),
    CORRECT("corrections", "corriger"),
    MERGE("merges", "fusionner"),
    UNMERGE("unmerges", "defusionner"),
    WITHDRAW("withdrawals", "retirer");

    private final String path;
    private final String anchor;

    FileAction(String path, String anchor) {
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

    /**
     * Whether its form holds a text that is worth keeping while it is written; a reminder comes with a text of ours.
     */
    boolean isWritten() {
        return switch (this) {
            case ACKNOWLEDGE, ASSESS, ASK, MEASURE, GIVE_FEEDBACK, NOTE, CLOSE -> true;
            default -> false;
        };
    }

    /** What the rules would let pass now; the others are not offered. */
    static List<FileAction> possible(Actor actor, SignalementFacts facts) {
        if (!actor.worksOn(CaseKind.SIGNALEMENT)) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(action -> actor.role() != Role.LIAISON || action != CORRECT && action != WITHDRAW)
                .filter(action -> actor.merges() || action != MERGE && action != UNMERGE)
                .filter(action -> action.possibleIn(facts.status()))
                .filter(action -> action.isLeft(facts))
                .toList();
    }

    private boolean possibleIn(SignalementStatus status) {
        return switch (status) {
            case RECEIVED, ACKNOWLEDGED, ASSESSED -> this != REOPEN && this != UNMERGE;
            case CLOSED ->
                switch (this) {
                    case ASSIGN, RECEIVE, GIVE_FEEDBACK, NOTE, LINK, REOPEN, CORRECT, MERGE, WITHDRAW -> true;
                    default -> false;
                };
            case WITHDRAWN -> this == REOPEN;
            case MERGED -> this == UNMERGE;
        };
    }

    private boolean isLeft(SignalementFacts facts) {
        return switch (this) {
            case ACKNOWLEDGE -> facts.acknowledgedAt() == null;
            case REMIND, RECEIVE -> facts.informationRequests().stream().anyMatch(InformationRequest::open);
            case MERGE -> facts.tookIn().isEmpty();
            case MOVE_DEADLINE -> !facts.openDeadlines().isEmpty();
            default -> true;
        };
    }
}
