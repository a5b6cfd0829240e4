package fr.appui.query.activity;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Scope;
import fr.appui.query.subject.ProblemWords;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publications of other centres on the same subject, so that nothing is written twice. What is published is known to
 * every centre, by title, number and centre; what is still planned only to those whose scope it lies in.
 */
@Component
public final class SameSubject {
    private static final String IN_FORCE = """
            SELECT case_id, number, centre, region, nature, status, day, title, themes, sectors
              FROM view.activity
             WHERE %s
               AND kind = 'PUBLICATION'
               AND nature = ANY(:natures)
               AND status IN ('DONE', 'PLANNED')
               AND replaced_by IS NULL
               AND title IS NOT NULL
               AND centre <> :centre
            """;

    /** How many are told unless more are asked for. */
    static final int SHOWN = 5;

    static final int LONGEST_TITLE = 500;

    private static final double SAME_WORDS = 0.5;
    private static final double SAME_NOTIONS = 0.5;
    private static final double SOME_WORDS = 0.25;

    /** What titles say of the form of a document and of whom it is for, not of its subject; by their stems. */
    private static final Set<String> FORM = Set.copyOf(ProblemWords.of(
                    "fiche pratique conduite tenir protocole procédure guide mémo affiche plaquette vidéo support"
                            + " outil recommandation rappel version actualisation nouvelle nouveau ehpad établissement")
            .words());

    /** Kinds that are written to be used again; news and official messages are not. */
    private static final Set<ActivityKind> COVERING =
            Set.of(ActivityKind.PRACTICE_DOCUMENT, ActivityKind.COMMUNICATION_TOOL);

    /** What somebody is about to publish, or has published. */
    public record Subject(@Nullable Centre centre, String title, List<Theme> themes) {}

    /**
     * A publication of another centre.
     *
     * @param day when it was published, else the one it is planned for
     * @param reached whether the reader may open its file
     */
    public record Covering(
            UUID id,
            String number,
            Centre centre,
            ActivityKind kind,
            ActivityStatus status,
            LocalDate day,
            String title,
            List<Sector> sectors,
            boolean reached) {}

    private record Found(Covering covering, double closeness) {}

    private final JdbcClient db;
    private final Lens lens;

    SameSubject(JdbcClient db, Lens lens) {
        this.db = db;
        this.lens = lens;
    }

    /** @param kind as typed */
    static boolean isCovering(String kind) {
        return COVERING.stream().anyMatch(covering -> covering.name().equals(kind));
    }

    /** Those beside a publication that holds; none for every other activity, and none for a replaced one. */
    List<Covering> covering(Actor actor, ActivityState state) {
        var facts = state.facts();
        var kind = facts.what().kind();
        var holds = facts.replacedBy() == null
                && (facts.status() == ActivityStatus.PLANNED || facts.status() == ActivityStatus.DONE);
        return kind == null || !COVERING.contains(kind) || !holds || state.title() == null
                ? List.of()
                : to(
                        actor,
                        new Subject(
                                facts.centre(),
                                state.title().value(),
                                facts.what().themes()),
                        SHOWN);
    }

    /** Those that are closest first, newest first among equals; none for an empty title. */
    public List<Covering> to(Actor actor, Subject subject, int most) {
        var told = ProblemWords.of(subject.title);
        if (told.words().isEmpty() || !actor.opens(CaseKind.PUBLICATION)) {
            return List.of();
        }
        var scope = Scope.of(CaseKind.PUBLICATION, actor);
        var about = new HashSet<>(subject.themes);
        about.addAll(told.themes());
        var standing = new Conditions().standing(lens.known());
        return db
                .sql(IN_FORCE.formatted(standing.sql()))
                .params(standing.parameters())
                .param("natures", COVERING.stream().map(Enum::name).toArray(String[]::new))
                .param("centre", subject.centre == null ? "" : subject.centre.name())
                .query((row, _) -> found(row, scope, told, about))
                .list()
                .stream()
                .filter(found -> found.closeness > 0)
                .filter(found -> found.covering.reached || found.covering.status == ActivityStatus.DONE)
                .sorted(Comparator.comparingDouble(Found::closeness)
                        .thenComparing(found -> found.covering.day)
                        .thenComparing(found -> found.covering.id)
                        .reversed())
                .limit(most)
                .map(Found::covering)
                .toList();
    }

    private static Found found(ResultSet row, Scope scope, ProblemWords.Told told, Set<Theme> about)
            throws SQLException {
        var centre = Centre.valueOf(row.getString("centre"));
        var title = row.getString("title");
        var themes = Arrays.stream((String[]) row.getArray("themes").getArray())
                .map(Theme::new)
                .toList();
        return new Found(
                new Covering(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        centre,
                        ActivityKind.valueOf(row.getString("nature")),
                        ActivityStatus.valueOf(row.getString("status")),
                        row.getObject("day", LocalDate.class),
                        title,
                        Arrays.stream((String[]) row.getArray("sectors").getArray())
                                .map(Sector::valueOf)
                                .toList(),
                        scope.holds(centre, row.getString("region"))),
                closeness(told, about, ProblemWords.of(title), themes));
    }

    /**
     * How close two titles are; 0 for another subject. Titles are about the same when half of their words are, or half
     * of the notions that they name, or a quarter of their words under one theme.
     */
    static double closeness(
            ProblemWords.Told told, Set<Theme> about, ProblemWords.Told other, Collection<Theme> otherThemes) {
        var words = ProblemWords.share(subject(told), subject(other));
        var notions = ProblemWords.share(told.notions(), other.notions());
        var oneTheme = !Collections.disjoint(about, otherThemes) || !Collections.disjoint(about, other.themes());
        return words >= SAME_WORDS || notions >= SAME_NOTIONS || oneTheme && words >= SOME_WORDS ? words + notions : 0;
    }

    private static Set<String> subject(ProblemWords.Told told) {
        var words = new HashSet<>(told.words());
        words.removeAll(FORM);
        return words;
    }
}
