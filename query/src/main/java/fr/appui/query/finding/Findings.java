package fr.appui.query.finding;

import fr.appui.query.page.Waiting;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.OutOfReach;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which questions and findings there are: all for evaluators, those about a centre for those who answer for it. */
@Component
public final class Findings implements Waiting {
    private static final String PAGE = """
            SELECT %s
              FROM view.finding
             WHERE %%s
             ORDER BY raised_at DESC, case_id DESC
             LIMIT :limit
            """.formatted(FindingEntry.COLUMNS);

    private static final String COUNT = """
            SELECT count(*)
              FROM view.finding
             WHERE %s
            """;

    private static final List<String> VIEWS = List.of(FindingProjection.NAME);
    private static final int MOST_ABOUT_ONE = 100;

    /**
     * What narrows the list; {@code null} narrows nothing.
     *
     * @param statuses empty: all but withdrawn ones
     * @param raisedBy account
     */
    public record Filter(
            @Nullable Centre centre,
            List<FindingStatus> statuses,
            @Nullable FindingKind kind,
            @Nullable Measure measure,
            @Nullable UUID raisedBy) {
        public static Filter of(FindingStatus... statuses) {
            return new Filter(null, List.of(statuses), null, null, null);
        }
    }

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<FindingEntry> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** One question or finding with its events up to a moment. */
    public record Told(List<Recorded<Event>> events, FindingState state, int version, AsOf asOf) {}

    private final JdbcClient db;
    private final Moments moments;
    private final History history;

    Findings(JdbcClient db, Moments moments, History history) {
        this.db = db;
        this.moments = moments;
        this.history = history;
    }

    /** Those inside a person's reach, newest first. */
    public Page list(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        var scope = scope(actor);
        scope.mustHold(filter.centre, null);
        var question = "findings " + filter + " " + when.position() + " " + when.instant() + " " + scope;
        var after = Cursor.read(question, cursor, 2);
        var answer = moments.read(when.of(after), VIEWS, known -> {
            var conditions = narrowed(scope, filter, known);
            if (after != null) {
                conditions
                        .add(
                                "(raised_at, case_id) < (:lastAt, :lastId)",
                                "lastAt",
                                OffsetDateTime.parse(after.key().get(0)))
                        .with("lastId", UUID.fromString(after.key().get(1)));
            }
            return rows(conditions, limit + 1);
        });
        var rows = answer.value();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        page.getLast().raisedAt(),
                        page.getLast().id());
        return new Page(page, next, answer.asOf(), scope.told());
    }

    /** All that this person may see of what was raised about one figure or event, withdrawn ones left out. */
    public List<FindingEntry> about(Actor actor, String subject, When when) {
        var scope = scope(actor);
        return moments.read(
                        when,
                        VIEWS,
                        known -> rows(
                                narrowed(scope, Filter.of(), known).add("about = :about", "about", subject),
                                MOST_ABOUT_ONE))
                .value();
    }

    /**
     * For evaluators those that were answered, for all others those that were not. Nothing is asked of those to whom
     * findings are none.
     */
    @Override
    public long waitingFor(Actor actor) {
        if (!actor.followsFindings()) {
            return 0;
        }
        var filter = Filter.of(waitingAs(actor));
        var conditions = narrowed(scope(actor), filter, new Known(Long.MAX_VALUE, true));
        return db.sql(COUNT.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Where that stands which waits for this person. */
    public static FindingStatus waitingAs(Actor actor) {
        return actor.evaluates() ? FindingStatus.ANSWERED : FindingStatus.OPEN;
    }

    /**
     * One with all that happened to it up to a moment.
     *
     * @throws Unknown if there is none inside the reach
     */
    public Told tell(Actor actor, UUID id, When when) {
        var asOf = moments.settled(when);
        var events = history.stream(id, asOf.position());
        var state = FindingState.after(events);
        if (state == null || !actor.readsFindingsOf(state.facts().centre())) {
            throw new Unknown();
        }
        return new Told(events, state, events.getLast().version(), asOf);
    }

    /** Its events in order, as they were stored, its texts opened. */
    List<JsonEvent> events(Actor actor, UUID id, When when) {
        return history.events(
                tell(actor, id, when).events().stream().map(Recorded::position).toList(), true);
    }

    /** Part of the country that a person may ask about. @throws OutOfReach if findings are none of this person's */
    public static Scope scope(Actor actor) {
        if (!actor.followsFindings()) {
            throw OutOfReach.notAllowed();
        }
        return Scope.ofSupportRequests(actor);
    }

    private List<FindingEntry> rows(Conditions conditions, int most) {
        return db.sql(PAGE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", most)
                .query(FindingEntry::read)
                .list();
    }

    private static Conditions narrowed(Scope scope, Filter filter, Known known) {
        var conditions = new Conditions().standing(known);
        scope.narrow(conditions);
        return conditions
                .given("centre = :centre", "centre", filter.centre)
                .given("kind = :kind", "kind", filter.kind)
                .given("measure = :measure", "measure", filter.measure)
                .given("raised_by = :raisedBy", "raisedBy", filter.raisedBy)
                .add("status = ANY(:statuses)", "statuses", statuses(filter));
    }

    private static String[] statuses(Filter filter) {
        return Arrays.stream(FindingStatus.values())
                .filter(status -> filter.statuses.isEmpty()
                        ? status != FindingStatus.WITHDRAWN
                        : filter.statuses.contains(status))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
