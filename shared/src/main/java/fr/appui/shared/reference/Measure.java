package fr.appui.shared.reference;

import java.math.BigDecimal;

/** What is counted; the names are the contract's. Counting adds up whole units: of most measures a unit is one. */
public enum Measure {
    SUPPORT_REQUESTS,
    WORKLOAD_MINUTES,
    OPEN_REQUESTS,
    FIRST_ANSWER_MINUTES,
    SIGNALEMENTS,
    OPEN_SIGNALEMENTS,
    SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
    SIGNALEMENT_CLOSURE_MINUTES,
    ON_SITE_ACTIONS,
    REMOTE_CONFERENCES,
    EMH_ACTIONS,
    EMH_TEAMS,
    CRISIS_MEETINGS,
    SPF_SIGNALEMENT_MEETINGS,
    REGIONAL_WORKING_GROUPS,
    NATIONAL_PROJECTS,
    COMMITTEE_MEETINGS,
    NETWORK_DAYS,
    WEBINARS,
    WEBINAR_PARTICIPANTS,
    TRAININGS,
    TRAINING_PARTICIPANTS,
    PRACTICE_DOCUMENTS,
    COMMUNICATION_TOOLS,
    ARS_SURVEYS,
    DRAFTING_CONTRIBUTIONS,
    REVIEW_CONTRIBUTIONS,
    PRESS_WRITTEN,
    PRESS_TELEVISION,
    PRESS_RADIO,
    STAFF_FTE,
    STAFF_FTE_SPECIALISTS,
    WEB_PAGE_VIEWS,
    WEB_VISITS,
    WEB_USERS,
    NEWSLETTER_SUBSCRIBERS,
    NEWS_ITEMS,
    BLOG_POSTS,
    FORUM_TOPICS,
    FORUM_MESSAGES,
    REFERENCED_DOCUMENTS,
    QUIZ_PARTICIPANTS,
    DOWNLOADS,
    GAME_NEW_PLAYERS;

    /** How many decimals a value may have: people work half days, and nothing else is counted by halves. */
    public int decimals() {
        return switch (this) {
            case STAFF_FTE, STAFF_FTE_SPECIALISTS -> 2;
            default -> 0;
        };
    }

    /**
     * A value in units.
     *
     * @throws ArithmeticException for one with more decimals than {@link #decimals}
     */
    public long units(BigDecimal value) {
        return value.movePointRight(decimals()).longValueExact();
    }

    /** What so many units are, as it is shown: 6.5, and 112 where it is whole. */
    public BigDecimal value(long units) {
        var value = BigDecimal.valueOf(units, decimals()).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
