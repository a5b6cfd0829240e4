package fr.appui.query.page;

import fr.appui.shared.party.Role;
import java.util.List;

/** The entries of the navigation. */
public enum Place {
    EVALUATION("/evaluation"),
    HOTLINE("/permanence"),
    REQUESTS("/demandes"),
    SIGNALEMENTS("/signalements"),
    ACTIVITIES("/activites"),
    MAILS("/courriers"),
    ANSWERS("/reponses"),
    DASHBOARD("/tableau-de-bord"),
    IMPORTS("/imports"),
    FINDINGS("/constats"),
    JOURNAL("/journal"),
    ADMINISTRATION("/administration");

    private final String path;

    Place(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** What this role may open, its first page first. */
    public static List<Place> of(Role role) {
        return switch (role) {
            case HOTLINE ->
                List.of(HOTLINE, REQUESTS, SIGNALEMENTS, ACTIVITIES, MAILS, ANSWERS, DASHBOARD, FINDINGS, JOURNAL);
            case COORDINATOR ->
                List.of(
                        DASHBOARD,
                        HOTLINE,
                        REQUESTS,
                        SIGNALEMENTS,
                        ACTIVITIES,
                        MAILS,
                        ANSWERS,
                        IMPORTS,
                        FINDINGS,
                        JOURNAL);
            case EVALUATOR ->
                List.of(EVALUATION, DASHBOARD, REQUESTS, SIGNALEMENTS, ACTIVITIES, ANSWERS, FINDINGS, JOURNAL);
            case LIAISON -> List.of(SIGNALEMENTS, ACTIVITIES, MAILS, DASHBOARD, JOURNAL);
            case ADMIN -> List.of(ADMINISTRATION, ANSWERS, JOURNAL);
        };
    }

    /** Whether a page at this path stands below the entry. */
    boolean holds(String pagePath) {
        return pagePath.equals(path) || pagePath.startsWith(path + "/");
    }
}
