package fr.appui.query.supportrequest;

import fr.appui.query.reading.Scope;
import fr.appui.query.subject.ProblemWords;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Earlier requests about the same problem, with their answers: inside the asker's scope, and only for those who may
 * read.
 */
@Component
public final class SimilarRequests {
    private static final String TEXTS = """
            SELECT case_id, number, centre, themes, day, facility, question, answers[cardinality(answers)] AS answer
              FROM view.support_request
             WHERE case_id = ANY(:ids)
               AND to_pos IS NULL
               AND centre = ANY(:centres)
               AND status NOT IN ('WITHDRAWN', 'MERGED')
               AND cardinality(answers) > 0
            """;

    private static final int BEGINNING = 240;
    private static final int LOOKED_AT = 12;
    private static final double THE_SAME = 0.5;

    /**
     * A request that was answered.
     *
     * @param question its beginning
     * @param answer the last one, whole
     */
    public record Similar(
            UUID id,
            String number,
            Centre centre,
            LocalDate day,
            List<Theme> themes,
            @Nullable String facility,
            String question,
            String answer) {}

    private record Told(Similar similar, ProblemWords.Told question, ProblemWords.Told answer) {
        boolean saysTheSameAs(Told other) {
            return question.overlap(other.question) >= THE_SAME || answer.overlap(other.answer) >= THE_SAME;
        }
    }

    private final JdbcClient db;
    private final SimilarRequestIndex index;

    SimilarRequests(JdbcClient db, SimilarRequestIndex index) {
        this.db = db;
        this.index = index;
    }

    /**
     * The most alike first, each problem once.
     *
     * @param centre whose requests come first; {@code null}: the asker's
     * @throws fr.appui.query.reading.OutOfReach if requests are not for this role
     */
    public List<Similar> to(Actor actor, String question, List<Theme> themes, @Nullable Centre centre, int most) {
        var scope = Scope.ofSupportRequests(actor);
        scope.mustHold(centre, null);
        if (!actor.opensSealedFields()) {
            return List.of();
        }
        var ids = index.alike(
                question, themes, scope.centres(), centre == null ? actor.centre() : centre, LOOKED_AT * most);
        var found = new HashMap<UUID, Told>();
        if (!ids.isEmpty()) {
            db.sql(TEXTS)
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("centres", scope.centres().stream().map(Enum::name).toArray(String[]::new))
                    .query((RowCallbackHandler) row -> found.put(row.getObject("case_id", UUID.class), told(row)));
        }
        return different(ids.stream().map(found::get).filter(Objects::nonNull).toList(), most);
    }

    /** The same is asked, and the same answered, a hundred times in a crisis: it is shown once. */
    private static List<Similar> different(List<Told> found, int most) {
        var shown = new ArrayList<Told>();
        for (var one : found) {
            if (shown.size() < most && shown.stream().noneMatch(one::saysTheSameAs)) {
                shown.add(one);
            }
        }
        return shown.stream().map(Told::similar).toList();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                similar(row), ProblemWords.of(row.getString("question")), ProblemWords.of(row.getString("answer")));
    }

    private static Similar similar(ResultSet row) throws SQLException {
        return new Similar(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                Centre.valueOf(row.getString("centre")),
                row.getObject("day", LocalDate.class),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(Theme::new)
                        .toList(),
                row.getString("facility"),
                beginning(row.getString("question")),
                row.getString("answer"));
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING
                ? text
                : text.substring(0, BEGINNING - 1).strip() + "…";
    }
}
