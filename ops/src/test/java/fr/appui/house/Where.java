package fr.appui.house;

import fr.appui.shared.reference.Centre;
import java.util.stream.Stream;

/** Where a thing lies that somebody asks for. */
enum Where {
    ARA(Centre.ARA, "84", "69"),
    IDF(Centre.IDF, "11", "75"),
    /** Of La Réunion when it was entered, put right to Mayotte. */
    MOVED(Centre.REU, "06", "976"),
    /** Of La Réunion, where nothing is tried: the home of those who lost what moved. */
    REUNION(Centre.REU, "04", "974"),
    /** In no centre: the whole house's. */
    HOUSE,
    /** Of the person who asks. */
    OWN,
    /** Of somebody else, whom it is meant for alone. */
    OTHERS,
    /** There is no such thing. */
    NOWHERE;

    /** Department in which a thing that moves is entered. */
    private static final String BEFORE = "974";

    private final Centre centre;
    private final String region;
    private final String department;

    Where() {
        this(Centre.COR, "none", "2A");
    }

    Where(Centre centre, String region, String department) {
        this.centre = centre;
        this.region = region;
        this.department = department;
    }

    /** Somewhere that a person reaches. */
    static Where homeOf(Visitor visitor) {
        return Stream.of(ARA, IDF, MOVED, REUNION)
                .filter(where -> visitor.role() != null && visitor.reaches(About.SIGNALEMENT, where))
                .findFirst()
                .orElse(ARA);
    }

    Centre centre() {
        return centre;
    }

    /** Where it lies now. */
    String region() {
        return region;
    }

    String department() {
        return department;
    }

    String firstDepartment() {
        return this == MOVED ? BEFORE : department;
    }
}
