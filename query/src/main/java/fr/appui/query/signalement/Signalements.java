package fr.appui.query.signalement;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.Bucket.Bounds;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import fr.appui.shared.signalement.SignalementStatus;
import fr.appui.shared.signalement.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which signalements there are, and how long there is still time for each. */
@Component
public final class Signalements {
    private static final String PAGE = """
            SELECT case_id, version, number, status, centre, region, department, received_at, ars_received_at, origin,
                   external_number, sector, sub_sector, finess, facility, city, about, criteria, microorganism,
                   as_of_day, residents, staff, deaths, first_case_on, verdict, rule, next_step, next_request, due_on,
                   due_at, due_order, asked, assigned_to, acknowledged_at, feedback_at, closed_at, recorded_at, summary
              FROM view.signalement
             WHERE %s
             ORDER BY %s %s, case_id %<s
             LIMIT :limit
            """;

    private static final String UP_TO = """
            (SELECT count(*) FROM (SELECT FROM view.signalement WHERE %s LIMIT %d) AS found)
            """;

    private static final String CHANGED_SINCE = """
            SELECT count(*)
              FROM (SELECT FROM view.signalement
                     WHERE %s
                       AND from_pos > :since
                     LIMIT 1000) AS found
            """;

    private static final String PRESENT = "to_pos IS NULL";
    private static final String AS_OF = "from_pos <= :at AND (to_pos IS NULL OR to_pos > :at)";
    private static final String SEARCH_CLEAR = "clear_words LIKE :%s";
    private static final String SEARCH_ALL = "(clear_words LIKE :%s OR sealed_words LIKE :%<s)";

    /** How far rows are counted for a person: beyond it, it is "more than". */
    static final int COUNTED = 10_000;

    private static final List<String> VIEWS = List.of(SignalementProjection.NAME);
    private static final Known NOW = new Known(Long.MAX_VALUE, true);

    /** The order of a list; those of the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-receivedAt", "received_at", "DESC"),
        OLDEST_FIRST("receivedAt", "received_at", "ASC"),
        /** Those only that somebody follows. */
        DUE_FIRST("dueAt", "due_order", "ASC"),
        /** Those only that are closed. */
        CLOSED_LAST("-closedAt", "closed_at", "DESC");

        private final String parameter;
        private final String column;
        private final String direction;

        Sort(String parameter, String column, String direction) {
            this.parameter = parameter;
            this.column = column;
            this.direction = direction;
        }

        private String beyond() {
            return "(%s, case_id) %s (:lastKey, :lastId)".formatted(column, direction.equals("DESC") ? "<" : ">");
        }

        /** Whether every signalement has what it sorts by. */
        private boolean sortsAll() {
            return this == NEWEST_FIRST || this == OLDEST_FIRST;
        }

        /** As written in the parameter {@code sort}. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * What narrows the list; {@code null} narrows nothing.
     *
     * @param statuses empty: all but withdrawn and merged ones
     * @param facility FINESS number
     * @param assignee whoever has it, or nobody
     * @param q words that must all occur in number, external number, facility, town or micro-organism, or in summary or
     *     assessment for those who may read them
     * @param from first counting day, included like {@code to}
     */
    public record Filter(
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable Sector sector,
            List<SignalementStatus> statuses,
            @Nullable SignalementKind kind,
            @Nullable SignalementOrigin origin,
            @Nullable String facility,
            @Nullable Assignee assignee,
            @Nullable Bucket bucket,
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort) {
        private static final List<SignalementStatus> FOLLOWED = Arrays.stream(SignalementStatus.values())
                .filter(SignalementStatus::isFollowed)
                .toList();

        public static final Filter NONE = new Filter(
                null, null, null, List.of(), null, null, null, null, null, null, null, null, Sort.NEWEST_FIRST);

        /** All those in which these words are found. */
        public static Filter holding(String words) {
            return new Filter(
                    null, null, null, List.of(), null, null, null, null, null, words, null, null, Sort.NEWEST_FIRST);
        }

        /** The same of those only that somebody follows, unless states or a bucket are asked for. */
        Filter followed() {
            return bucket == null && statuses.isEmpty()
                    ? new Filter(
                            centre, region, sector, FOLLOWED, kind, origin, facility, assignee, null, q, from, to, sort)
                    : this;
        }

        /** The same within one bucket, in another order. */
        Filter in(@Nullable Bucket one, Sort order) {
            return new Filter(
                    centre, region, sector, statuses, kind, origin, facility, assignee, one, q, from, to, order);
        }
    }

    /** @param account {@code null}: nobody has it */
    public record Assignee(@Nullable UUID account) {}

    /**
     * What is due next.
     *
     * @param informationRequest which one; there exactly when {@code step} is INFORMATION
     * @param dueAt end of that day on the clock of the case's territory
     */
    public record Due(Step step, @Nullable Integer informationRequest, LocalDate dueOn, Instant dueAt, boolean late) {}

    /** @param rule version that decided, such as {@code CLUSTER_IRA v2} */
    public record Judged(Verdict verdict, String rule) {}

    /**
     * A signalement as the list shows it.
     *
     * @param version last one that the list has taken in
     * @param deadline {@code null} when nothing is due
     * @param openInformationRequests those that nothing has come for yet
     * @param closedAt {@code null} unless it is closed now
     * @param recordedAt when it came into the register
     */
    public record Row(
            UUID id,
            int version,
            String number,
            SignalementStatus status,
            Centre centre,
            String region,
            @Nullable String department,
            Instant receivedAt,
            @Nullable Instant arsReceivedAt,
            SignalementOrigin origin,
            @Nullable String externalNumber,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            SignalementKind kind,
            List<Criterion> criteria,
            @Nullable Microorganism microorganism,
            @Nullable CaseCount cases,
            @Nullable LocalDate firstCaseOn,
            @Nullable Judged judgement,
            @Nullable Due deadline,
            @Nullable UUID assignedTo,
            int openInformationRequests,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant feedbackAt,
            @Nullable Instant closedAt,
            Instant recordedAt,
            @Nullable Shown<String> summary) {

        private Object key(Sort sort) {
            return switch (sort) {
                case NEWEST_FIRST, OLDEST_FIRST -> receivedAt;
                case DUE_FIRST -> deadline == null ? SignalementRow.NOTHING_DUE : deadline.dueAt();
                case CLOSED_LAST -> Objects.requireNonNull(closedAt);
            };
        }
    }

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Row> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    private final JdbcClient db;
    private final Moments moments;
    private final InstantSource clock;

    Signalements(JdbcClient db, Moments moments, InstantSource clock) {
        this.db = db;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * The signalements inside a person's scope, page by page.
     *
     * @param cursor the {@code next} of the page before; its pages are all taken at one moment, and what is late is so
     *     at the hour of the first
     */
    public Page list(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        scope.mustHold(filter.centre, filter.region);
        var question = "signalements " + filter + " " + when.position() + " " + when.instant() + " " + scope;
        var after = Cursor.read(question, cursor, 3);
        var bounds = bounds(
                scope,
                after == null ? clock.instant() : Instant.parse(after.key().get(2)));
        var answer = moments.read(
                when.of(after),
                VIEWS,
                known -> rows(conditions(actor, scope, filter, bounds, known), filter.sort, after, actor, limit));
        var rows = answer.value();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        page.getLast().key(filter.sort),
                        page.getLast().id(),
                        bounds.now());
        return new Page(page, next, answer.asOf(), scope.told());
    }

    /** One row more than the page holds, when there is one. */
    private List<Row> rows(Conditions conditions, Sort sort, @Nullable Cursor after, Actor actor, int limit) {
        if (after != null) {
            conditions
                    .add(
                            sort.beyond(),
                            "lastKey",
                            OffsetDateTime.parse(after.key().get(0)))
                    .with("lastId", UUID.fromString(after.key().get(1)));
        }
        return rows(conditions, sort, actor, limit + 1);
    }

    private List<Row> rows(Conditions conditions, Sort sort, Actor actor, int most) {
        var now = clock.instant();
        var open = actor.opens(CaseKind.SIGNALEMENT);
        return db.sql(PAGE.formatted(conditions.sql(), sort.column, sort.direction))
                .params(conditions.parameters())
                .param("limit", most)
                .query((row, _) -> row(row, open, now))
                .list();
    }

    /** What bounds the buckets of a person at this hour. */
    Bounds bounds(Actor actor) {
        return bounds(Scope.of(CaseKind.SIGNALEMENT, actor), clock.instant());
    }

    /** The weeks are those of the region, for whoever has but one. */
    private static Bounds bounds(Scope scope, Instant now) {
        var regions = scope.regions();
        return Bounds.at(now, regions.size() == 1 ? Territory.of(regions.getFirst(), null) : Territory.METROPOLE);
    }

    /** Some signalements by their ids, those inside the scope, in no order. */
    List<Row> these(Actor actor, List<UUID> ids, When when) {
        return moments.read(
                        when,
                        VIEWS,
                        _ -> present(
                                actor,
                                new Conditions().add("case_id = ANY(:cases)", "cases", ids.toArray(UUID[]::new)),
                                ids.size()))
                .value();
    }

    Optional<Row> numbered(Actor actor, String number) {
        return present(actor, new Conditions().add("number = :number", "number", number), 1).stream()
                .findFirst();
    }

    private List<Row> present(Actor actor, Conditions conditions, int most) {
        conditions.add(PRESENT);
        Scope.of(CaseKind.SIGNALEMENT, actor).narrow(conditions);
        return rows(conditions, Sort.NEWEST_FIRST, actor, most);
    }

    /** How many there are now; one more than {@code most} for "more than that". */
    List<Long> count(Actor actor, List<Filter> filters, int most) {
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        var bounds = bounds(scope, clock.instant());
        var counts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var filter : filters) {
            var conditions = conditions(actor, scope, filter, bounds, NOW).named("f" + counts.size() + "_");
            counts.add(UP_TO.formatted(conditions.sql(), most + 1).strip());
            parameters.putAll(conditions.parameters());
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        return db.sql("SELECT unnest(ARRAY[" + String.join(", ", counts) + "])")
                .params(parameters)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** How many of those in the list show something else than at a position, or were not in it. */
    long countChanged(Actor actor, Filter filter, long since) {
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        var conditions = conditions(actor, scope, filter, bounds(scope, clock.instant()), NOW);
        return db.sql(CHANGED_SINCE.formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("since", since)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static Conditions conditions(Actor actor, Scope scope, Filter filter, Bounds bounds, Known known) {
        var conditions = new Conditions();
        if (known.latest()) {
            conditions.add(PRESENT);
        } else {
            conditions.add(AS_OF, "at", known.position());
        }
        scope.narrow(conditions);
        conditions
                .given("centre = :centre", "centre", filter.centre)
                .given("region = :region", "region", filter.region)
                .given("sector = :sector", "sector", filter.sector)
                .given("about = :kind", "kind", filter.kind)
                .given("origin = :origin", "origin", filter.origin)
                .given("finess = :facility", "facility", filter.facility)
                .given("day >= :from", "from", filter.from)
                .given("day <= :to", "to", filter.to);
        if (filter.bucket != null) {
            filter.bucket.narrow(conditions, bounds);
        }
        if (filter.bucket == null || !filter.statuses.isEmpty()) {
            conditions.add("status = ANY(:statuses)", "statuses", statuses(filter));
        }
        if (!filter.statuses.isEmpty() && filter.statuses.stream().allMatch(SignalementStatus::isFollowed)) {
            conditions.add("due_order IS NOT NULL");
        }
        if (filter.assignee != null) {
            var account = filter.assignee.account();
            if (account == null) {
                conditions.add("assigned_to IS NULL");
            } else {
                conditions.add("assigned_to = :assignee", "assignee", account);
            }
        }
        if (!filter.sort.sortsAll()) {
            conditions.add(filter.sort.column + " IS NOT NULL");
        }
        search(conditions, actor, filter.q);
        return conditions;
    }

    private static void search(Conditions conditions, Actor actor, @Nullable String q) {
        var search = actor.opens(CaseKind.SIGNALEMENT) ? SEARCH_ALL : SEARCH_CLEAR;
        var patterns = q == null ? List.<String>of() : Folding.patterns(q);
        for (var i = 0; i < patterns.size(); i++) {
            conditions.add(search.formatted("word" + i), "word" + i, patterns.get(i));
        }
    }

    private static String[] statuses(Filter filter) {
        var statuses = filter.statuses.isEmpty()
                ? Arrays.stream(SignalementStatus.values())
                        .filter(status -> status != SignalementStatus.WITHDRAWN && status != SignalementStatus.MERGED)
                        .toList()
                : filter.statuses;
        return statuses.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Row row(ResultSet row, boolean open, Instant now) throws SQLException {
        var subSector = row.getString("sub_sector");
        var germ = row.getString("microorganism");
        var summary = row.getString("summary");
        return new Row(
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                SignalementStatus.valueOf(row.getString("status")),
                Centre.valueOf(row.getString("centre")),
                row.getString("region"),
                row.getString("department"),
                Objects.requireNonNull(instant(row, "received_at")),
                instant(row, "ars_received_at"),
                SignalementOrigin.valueOf(row.getString("origin")),
                row.getString("external_number"),
                Sector.valueOf(row.getString("sector")),
                subSector == null ? null : new SubSector(subSector),
                facility(row),
                SignalementKind.valueOf(row.getString("about")),
                criteria((String[]) row.getArray("criteria").getArray()),
                germ == null ? null : FoldState.read(germ, Microorganism.class),
                cases(row),
                row.getObject("first_case_on", LocalDate.class),
                judged(row),
                due(row, now),
                row.getObject("assigned_to", UUID.class),
                row.getInt("asked"),
                instant(row, "acknowledged_at"),
                instant(row, "feedback_at"),
                instant(row, "closed_at"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                summary == null ? null : Shown.to(open, summary));
    }

    private static List<Criterion> criteria(String[] written) {
        return Arrays.stream(written)
                .map(criterion -> criterion.split(":", 2))
                .map(parts -> new Criterion(parts[0], parts[1]))
                .toList();
    }

    private static @Nullable CaseCount cases(ResultSet row) throws SQLException {
        var day = row.getObject("as_of_day", LocalDate.class);
        return day == null
                ? null
                : new CaseCount(day, row.getInt("residents"), row.getInt("staff"), row.getInt("deaths"));
    }

    private static @Nullable Judged judged(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null ? null : new Judged(Verdict.valueOf(verdict), row.getString("rule"));
    }

    private static @Nullable Due due(ResultSet row, Instant now) throws SQLException {
        var step = row.getString("next_step");
        var dueAt = instant(row, "due_at");
        return step == null || dueAt == null
                ? null
                : new Due(
                        Step.valueOf(step),
                        row.getObject("next_request", Integer.class),
                        row.getObject("due_on", LocalDate.class),
                        dueAt,
                        !dueAt.isAfter(now));
    }

    private static @Nullable Facility facility(ResultSet row) throws SQLException {
        var facility = new Facility(
                row.getString("finess"), row.getString("facility"), row.getString("city"), row.getString("department"));
        return facility.finess() == null && facility.name() == null && facility.city() == null ? null : facility;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
