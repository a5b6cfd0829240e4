package fr.appui.house;

import static fr.appui.house.Where.ARA;
import static fr.appui.house.Where.HOUSE;
import static fr.appui.house.Where.IDF;
import static fr.appui.house.Where.MOVED;
import static fr.appui.house.Where.NOWHERE;
import static fr.appui.house.Where.OTHERS;
import static fr.appui.house.Where.OWN;

import java.util.List;

/** What a route is about: which things it is tried on, and what is said of one that lies outside a person's reach. */
enum About {
    NOTHING(HOUSE),

    SIGNALEMENT(ARA, IDF, MOVED, NOWHERE),
    REQUEST(ARA, IDF, MOVED, NOWHERE),
    ON_SITE_ACTION(ARA, IDF, MOVED, NOWHERE),
    MEETING(ARA, IDF, MOVED, NOWHERE),
    TRAINING(ARA, IDF, NOWHERE),
    PUBLICATION(ARA, IDF, NOWHERE),
    DECLARATION(ARA, IDF, NOWHERE),
    /** A publication that is meant for every centre. */
    MESSAGE(ARA, IDF, NOWHERE),
    /** The last event of a signalement, by its position. */
    EVENT(ARA, IDF, MOVED, NOWHERE),
    /** The first event of a signalement: of what moved, those of both regions may know it. */
    FIRST_EVENT(ARA, IDF, MOVED, NOWHERE),
    /** About a signalement, and in nobody's hands. */
    MAIL(ARA, IDF, MOVED, NOWHERE),
    ANSWER(ARA, IDF, NOWHERE),
    /** A question that was raised about that centre. */
    FINDING(ARA, IDF, NOWHERE),
    /** A file that a coordinator brought, of the own centre or of all. */
    IMPORT(ARA, IDF, NOWHERE),

    NEW_SIGNALEMENT(ARA, IDF, MOVED),
    NEW_REQUEST(ARA, IDF, MOVED),
    NEW_ON_SITE_ACTION(ARA, IDF, MOVED),
    NEW_MEETING(ARA, IDF, MOVED),
    /** A training, publication or declaration. */
    NEW_ACTIVITY(ARA, IDF),
    NEW_ANSWER(ARA, IDF, MOVED),
    /** A filter that names a centre, or a region. */
    CENTRE(ARA, IDF, MOVED),
    REGION(ARA, IDF, MOVED),

    /** A saved view of the board. */
    VIEW(OWN, OTHERS, NOWHERE),
    /** A file that was brought and not taken in yet. */
    OWN_IMPORT(OWN, OTHERS, NOWHERE),

    /** A definition that is tried: looked at by those who coordinate or evaluate. */
    TRIAL(HOUSE, NOWHERE),
    /** The same, decided on by those of the whole network. */
    DECIDED_TRIAL(HOUSE, NOWHERE),
    NEW_TRIAL(HOUSE),

    ACCOUNT(HOUSE, NOWHERE),
    THEME(HOUSE, NOWHERE),
    SUB_SECTOR(HOUSE, NOWHERE),
    ALIAS(HOUSE, NOWHERE);

    private final List<Where> places;

    About(Where... places) {
        this.places = List.of(places);
    }

    List<Where> places() {
        return places;
    }

    /** A single thing is as if it were not there; what is named to make or to filter is refused. */
    int statusOutside(Visitor visitor, Where where) {
        return switch (this) {
            case NEW_SIGNALEMENT,
                    NEW_REQUEST,
                    NEW_ON_SITE_ACTION,
                    NEW_MEETING,
                    NEW_ACTIVITY,
                    NEW_ANSWER,
                    CENTRE,
                    REGION -> 403;
            case DECIDED_TRIAL, NEW_TRIAL -> visitor.actor().centre() == null ? 404 : 403;
            // Who coordinates the network sees what a colleague brought, and leaves it to the colleague.
            case OWN_IMPORT -> where == OTHERS && visitor.actor().centre() == null ? 403 : 404;
            default -> 404;
        };
    }

    /** Whether it is only for those who look at the whole network. */
    boolean isOfTheNetwork() {
        return this == DECIDED_TRIAL || this == NEW_TRIAL;
    }

    /** Whether each person needs a thing of her own: what one did to it is not so for the next. */
    boolean isFreshForEach() {
        return this == MAIL || this == VIEW || this == OWN_IMPORT || this == DECIDED_TRIAL;
    }
}
