package fr.appui.query.counter;

import fr.appui.query.page.Address;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was done in a period, as the network reports it: regional work by sector, what has no sector beside it, and
 * the national missions apart. Each figure is the link to its lines.
 *
 * @param centre the one centre that is shown; {@code null}: all that the reader may see
 * @param sectors one line per sector, the total last
 * @param groups what the grid has no column for
 * @param missions figures that are not 0, mission by mission
 */
public record Work(
        Period period, @Nullable Centre centre, List<SectorLine> sectors, List<Group> groups, List<Told> missions) {

    /** Columns of the grid, in the order in which the network prints them. */
    public static final List<Measure> COLUMNS = List.of(
            Measure.SUPPORT_REQUESTS,
            Measure.WEBINARS,
            Measure.WEBINAR_PARTICIPANTS,
            Measure.ON_SITE_ACTIONS,
            Measure.REMOTE_CONFERENCES,
            Measure.PRACTICE_DOCUMENTS,
            Measure.COMMUNICATION_TOOLS,
            Measure.SIGNALEMENTS);

    /** Measures that are read together. */
    public enum Topic {
        TEAMS(Measure.EMH_ACTIONS, Measure.EMH_TEAMS, Measure.STAFF_FTE, Measure.STAFF_FTE_SPECIALISTS),
        MEETINGS(
                Measure.CRISIS_MEETINGS,
                Measure.SPF_SIGNALEMENT_MEETINGS,
                Measure.REGIONAL_WORKING_GROUPS,
                Measure.NATIONAL_PROJECTS,
                Measure.COMMITTEE_MEETINGS,
                Measure.NETWORK_DAYS),
        CONTRIBUTIONS(Measure.ARS_SURVEYS, Measure.DRAFTING_CONTRIBUTIONS, Measure.REVIEW_CONTRIBUTIONS),
        PRESS(Measure.PRESS_WRITTEN, Measure.PRESS_TELEVISION, Measure.PRESS_RADIO),
        TRAINING(Measure.TRAININGS, Measure.TRAINING_PARTICIPANTS),
        AUDIENCE(
                Measure.WEB_PAGE_VIEWS,
                Measure.WEB_VISITS,
                Measure.WEB_USERS,
                Measure.NEWSLETTER_SUBSCRIBERS,
                Measure.NEWS_ITEMS,
                Measure.BLOG_POSTS,
                Measure.FORUM_TOPICS,
                Measure.FORUM_MESSAGES,
                Measure.REFERENCED_DOCUMENTS,
                Measure.QUIZ_PARTICIPANTS,
                Measure.DOWNLOADS,
                Measure.GAME_NEW_PLAYERS);

        private final List<Measure> measures;

        Topic(Measure... measures) {
            this.measures = List.of(measures);
        }

        public List<Measure> measures() {
            return measures;
        }
    }

    /**
     * @param sector {@code null} for the total
     * @param counts one per column
     */
    public record SectorLine(@Nullable Sector sector, List<Long> counts) {}

    /** @param count {@code null} where there is no figure, as of a unique for another period than its own */
    public record Told(
            Framework framework, Measure measure, @Nullable BigDecimal count) {}

    public record Group(Topic topic, List<Told> figures) {}

    /** What counts under no sector in this column: the total less its sectors; 0 when they make it. */
    long withoutSector(Measure measure) {
        var column = COLUMNS.indexOf(measure);
        return sectors.getLast().counts().get(column)
                - sectors.subList(0, sectors.size() - 1).stream()
                        .mapToLong(line -> line.counts().get(column))
                        .sum();
    }

    /** The missions for which anything was done. */
    List<Framework> frameworks() {
        return missions.stream().map(Told::framework).distinct().toList();
    }

    List<Told> of(Framework mission) {
        return missions.stream().filter(told -> told.framework() == mission).toList();
    }

    String figure(Measure measure, Framework framework, @Nullable Sector sector) {
        return Address.of("/chiffres")
                .with("measure", measure)
                .with("from", period.from())
                .with("to", period.to())
                .with("sector", sector)
                .with("centre", centre)
                .with("framework", framework)
                .toString();
    }

    /** All measures of the grid and beside it. */
    public static List<Measure> measures() {
        var all = new ArrayList<>(COLUMNS);
        for (var topic : Topic.values()) {
            all.addAll(topic.measures());
        }
        return all;
    }
}
