package fr.appui.shared.reference;

import java.util.Arrays;

/** What a case of the register can be; who may see and do what is decided kind by kind. */
public enum CaseKind {
    SUPPORT_REQUEST("support-request", "D"),
    SIGNALEMENT("signalement", "S"),
    ON_SITE_ACTION("on-site-action", "A"),
    MEETING("meeting", "R"),
    TRAINING("training", "F"),
    PUBLICATION("publication", "P"),
    DECLARATION("declaration", "E");

    private final String feature;
    private final String letter;

    CaseKind(String feature, String letter) {
        this.feature = feature;
        this.letter = letter;
    }

    /** First part of the stored names of its events. */
    public String feature() {
        return feature;
    }

    /** What the numbers of its cases begin with. */
    public String letter() {
        return letter;
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
