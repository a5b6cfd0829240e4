package fr.appui.shared.count;

/** What is counted; the names are the contract's. */
public enum Measure {
    SUPPORT_REQUESTS,
    WORKLOAD_MINUTES,
    OPEN_REQUESTS,
    FIRST_ANSWER_MINUTES,
    SIGNALEMENTS,
    OPEN_SIGNALEMENTS,
    SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
    SIGNALEMENT_CLOSURE_MINUTES
}
