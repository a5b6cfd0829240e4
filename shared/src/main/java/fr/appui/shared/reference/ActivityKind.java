package fr.appui.shared.reference;

import java.util.Arrays;
import java.util.List;

/** What a meeting, training, publication or declaration is; contract, Codes. On-site actions have modes instead. */
public enum ActivityKind {
    /** Crisis meeting with the ARS or its territorial delegation. */
    CRISIS(CaseKind.MEETING),
    /** Meeting on signalements called by Santé publique France. */
    SPF_SIGNALEMENT(CaseKind.MEETING),
    WORKING_GROUP(CaseKind.MEETING),
    PROJECT(CaseKind.MEETING),
    /** Scientific committee. */
    COMMITTEE(CaseKind.MEETING),
    NETWORK_DAY(CaseKind.MEETING),
    OTHER(CaseKind.MEETING),
    WEBINAR(CaseKind.TRAINING),
    FACE_TO_FACE(CaseKind.TRAINING),
    E_LEARNING(CaseKind.TRAINING),
    PRACTICE_DOCUMENT(CaseKind.PUBLICATION),
    COMMUNICATION_TOOL(CaseKind.PUBLICATION),
    /** Message of the ministry or another authority (MINSANTE, MARS…) that every centre passes on. */
    OFFICIAL_MESSAGE(CaseKind.PUBLICATION),
    NEWS(CaseKind.PUBLICATION),
    CONTRIBUTION_DRAFTING(CaseKind.DECLARATION),
    CONTRIBUTION_REVIEW(CaseKind.DECLARATION),
    ARS_SURVEY(CaseKind.DECLARATION),
    PRESS_WRITTEN(CaseKind.DECLARATION),
    PRESS_TELEVISION(CaseKind.DECLARATION),
    PRESS_RADIO(CaseKind.DECLARATION),
    /** Figures of web sites, newsletters, forums and games. */
    AUDIENCE(CaseKind.DECLARATION),
    STAFF(CaseKind.DECLARATION),
    /** Three strong and three weak points of a period. */
    POINTS(CaseKind.DECLARATION),
    /** A value that is carried, with its source, and computed elsewhere. */
    INDICATOR(CaseKind.DECLARATION);

    private final CaseKind of;

    ActivityKind(CaseKind of) {
        this.of = of;
    }

    /** The kind of case that it is a kind of. */
    public CaseKind of() {
        return of;
    }

    /** Empty for cases that have no such kinds. */
    public static List<ActivityKind> all(CaseKind of) {
        return Arrays.stream(values()).filter(kind -> kind.of == of).toList();
    }

    /** Whether a declaration of it says which measure it is about. */
    public boolean namesItsMeasure() {
        return this == AUDIENCE || this == STAFF || this == INDICATOR;
    }
}
