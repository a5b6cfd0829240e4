package fr.appui.query.mail;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.Answer;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.mail.MailState;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which mails there are: those about signalements inside a person's scope, where they lie now. A digest is its reader's
 * alone.
 */
@Component
public final class Mails {
    /** Centre and region are those of the case now, whatever moment the mail is asked for. */
    private static final String SEEN = """
            SELECT *
              FROM (SELECT m.id, m.from_pos, m.to_pos, m.version, m.kind, m.case_id, m.case_number, m.account, m.state, m.attempts, m.failure,
                           m.prepared_at, m.changed_at,
                           coalesce(c.centre, m.centre) AS centre, coalesce(c.region, m.region) AS region
                      FROM view.mail m
                      LEFT JOIN view.deadline_case c ON c.case_id = m.case_id) AS mail
             WHERE %s
            """;

    private static final String PAGE = SEEN + """
             ORDER BY prepared_at DESC, id DESC
             LIMIT :limit
            """;

    private static final String OPEN = "SELECT count(*) FROM (" + SEEN + " LIMIT 1000) AS found";

    private static final String TO_DECIDE = "state IN (%s)"
            .formatted(Arrays.stream(MailState.values())
                    .filter(MailState::isOpenToDecision)
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ")));

    private static final List<String> VIEWS = List.of(MailProjection.NAME, DeadlineProjection.NAME);

    private static final Known NOW = new Known(Long.MAX_VALUE, true);

    /** What narrows the list; {@code null} narrows nothing. */
    public record Filter(
            @Nullable MailKind kind,
            @Nullable MailState state,
            @Nullable UUID caseId) {
        static final Filter NOTHING = new Filter(null, null, null);
    }

    /** @param version of its stream */
    public record Row(MailFacts mail, int version) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Row> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    private final JdbcClient db;
    private final Moments moments;

    Mails(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /** Newest first. */
    public Page page(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        var question = "mails %s %s %s %s".formatted(filter, actor.account(), when.position(), when.instant());
        var after = Cursor.read(question, cursor, 2);
        var answer =
                moments.read(when.of(after), VIEWS, known -> rows(conditions(actor, filter, known), after, limit + 1));
        var rows = answer.value();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        shown.getLast().mail().preparedAt(),
                        shown.getLast().mail().id());
        return new Page(shown, next, answer.asOf(), scope.told());
    }

    /** The mails about one signalement, newest first; none for those who may not see it. */
    public List<Row> ofCase(Actor actor, UUID caseId) {
        return rows(conditions(actor, new Filter(null, null, caseId), NOW), null, 200);
    }

    /** @throws Unknown if there is none that the person may see */
    public Answer<Row> one(Actor actor, UUID id, When when) {
        return moments.read(
                when,
                VIEWS,
                known -> rows(conditions(actor, Filter.NOTHING, known).given("id = :id", "id", id), null, 1).stream()
                        .findFirst()
                        .orElseThrow(Unknown::new));
    }

    /** How many wait for a person's decision, a thousand at most. */
    public long toDecide(Actor actor) {
        var seen = conditions(actor, Filter.NOTHING, NOW).add(TO_DECIDE);
        return db.sql(OPEN.formatted(seen.sql()))
                .params(seen.parameters())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private List<Row> rows(Conditions conditions, @Nullable Cursor after, int limit) {
        if (after != null) {
            conditions
                    .add(
                            "(prepared_at, id) < (:lastAt, :lastId)",
                            "lastAt",
                            OffsetDateTime.parse(after.key().get(0)))
                    .with("lastId", UUID.fromString(after.key().get(1)));
        }
        return db.sql(PAGE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", limit)
                .query((row, _) -> new Row(MailLine.facts(row), row.getInt("version")))
                .list();
    }

    private static Conditions conditions(Actor actor, Filter filter, Known known) {
        var conditions = new Conditions().standing(known);
        Scope.of(CaseKind.SIGNALEMENT, actor).narrow(conditions, "kind = 'DIGEST'");
        return conditions
                .given("(kind <> 'DIGEST' OR account = :reader)", "reader", actor.account())
                .given("kind = :kind", "kind", filter.kind)
                .given("state = :state", "state", filter.state)
                .given("case_id = :caseId", "caseId", filter.caseId);
    }
}
