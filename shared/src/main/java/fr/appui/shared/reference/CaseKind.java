package fr.appui.shared.reference;

import java.util.Arrays;

/** What a case of the register can be; who may see and do what is decided kind by kind. */
public enum CaseKind {
    SUPPORT_REQUEST("support-request"),
    SIGNALEMENT("signalement"),
    ON_SITE_ACTION("on-site-action"),
    MEETING("meeting"),
    TRAINING("training"),
    PUBLICATION("publication"),
    DECLARATION("declaration");

    private final String feature;

    CaseKind(String feature) {
        this.feature = feature;
    }

    /** First part of the stored names of its events. */
    public String feature() {
        return feature;
    }

    /**
     * Whether it is one of the other works of a centre, which all live alike: planned, done, cancelled or withdrawn.
     */
    public boolean isActivity() {
        return this != SUPPORT_REQUEST && this != SIGNALEMENT;
    }

    /** @throws IllegalArgumentException if no kind of case has events of such a name */
    public static CaseKind ofFeature(String feature) {
        return Arrays.stream(values())
                .filter(kind -> kind.feature.equals(feature))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case is a " + feature));
    }
}
