package fr.appui.shared.reference;

/** Whom a request was re-routed to. */
public enum ReferralTarget {
    EMH,
    EOH,
    CRATB,
    ARS,
    CPIAS,
    OTHER
}
