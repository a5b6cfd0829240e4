package fr.appui.query.supportrequest;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which support requests there are. */
@Component
public final class SupportRequests {
    private static final String PAGE = """
            SELECT case_id, version, number, centre, region, department, sector, sub_sector, status, channel, themes,
                   framework, finess, facility, city, received_at, day, duration_minutes, first_answered_at, outcome,
                   referred_to, assigned_to, follow_up, recorded_at, question, answers[cardinality(answers)] AS answer
              FROM view.support_request
             WHERE %s
             ORDER BY %s %s, case_id %<s
             LIMIT :limit
            """;

    private static final String UP_TO = """
            (SELECT count(*) FROM (SELECT FROM view.support_request WHERE %s LIMIT %d) AS found)
            """;

    private static final String NEW_SINCE = """
            SELECT count(*)
              FROM (SELECT FROM view.support_request
                     WHERE %s
                       AND from_pos > :since
                       AND NOT case_id IN (SELECT case_id FROM view.support_request WHERE %s)
                     LIMIT 1000) AS found
            """;

    private static final String PER_DAY = """
            SELECT day, count(*) AS requests
              FROM view.support_request
             WHERE %s
             GROUP BY day
            """;

    private static final String PRESENT = "to_pos IS NULL";
    private static final String AS_OF = "from_pos <= :at AND (to_pos IS NULL OR to_pos > :at)";
    private static final String SEARCH_CLEAR = "clear_words LIKE :%s";
    private static final String SEARCH_ALL = "(clear_words LIKE :%s OR sealed_words LIKE :%<s)";
    /** How far rows are counted for a person: beyond it, it is "more than". */
    static final int COUNTED = 10_000;

    /** Later than any follow-up. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final List<String> VIEWS = List.of(SupportRequestProjection.NAME);

    /** The order of a list; requests received at the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-receivedAt", "received_at", "DESC"),
        OLDEST_FIRST("receivedAt", "received_at", "ASC"),
        NEXT_FOLLOW_UP("followUp", "follow_up", "ASC");

        private final String parameter;
        private final String column;
        private final String direction;

        Sort(String parameter, String column, String direction) {
            this.parameter = parameter;
            this.column = column;
            this.direction = direction;
        }

        /** What this order keeps of the last row of a page. */
        private Object keyOf(Row row) {
            return this == NEXT_FOLLOW_UP ? Objects.requireNonNull(row.followUp()) : row.receivedAt();
        }

        private Object key(String written) {
            return this == NEXT_FOLLOW_UP ? LocalDate.parse(written) : OffsetDateTime.parse(written);
        }

        private boolean down() {
            return direction.equals("DESC");
        }

        private String backwards() {
            return down() ? "ASC" : "DESC";
        }

        private String beyond() {
            return "(%s, case_id) %s (:lastKey, :lastId)".formatted(column, down() ? "<" : ">");
        }

        private String before() {
            return "(%s, case_id) %s (:lastKey, :lastId)".formatted(column, down() ? ">" : "<");
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
     * @param dueBy last day on which a follow-up may be planned that is not done yet
     * @param q words that must all occur in number, facility or town, or in question or answers for those who may read
     *     them
     * @param from first counting day, included like {@code to}
     */
    public record Filter(
            @Nullable Centre centre,
            @Nullable Sector sector,
            List<Status> statuses,
            @Nullable Theme theme,
            @Nullable Channel channel,
            @Nullable String facility,
            @Nullable Assignee assignee,
            @Nullable LocalDate dueBy,
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort) {
        public static final Filter NONE =
                new Filter(null, null, List.of(), null, null, null, null, null, null, null, null, Sort.NEWEST_FIRST);

        /** All those in one of these states, and no other. */
        public static Filter in(Status... statuses) {
            return new Filter(
                    null, null, List.of(statuses), null, null, null, null, null, null, null, null, Sort.NEWEST_FIRST);
        }

        /** All those in which these words are found. */
        public static Filter holding(String words) {
            return new Filter(
                    null, null, List.of(), null, null, null, null, null, words, null, null, Sort.NEWEST_FIRST);
        }

        /** The same of one centre; {@code null}: of all. */
        public Filter of(@Nullable Centre one) {
            return new Filter(one, sector, statuses, theme, channel, facility, assignee, dueBy, q, from, to, sort);
        }
    }

    /** @param account {@code null}: nobody has it */
    public record Assignee(@Nullable UUID account) {}

    /**
     * A request as the list shows it.
     *
     * @param version last one that the list has taken in
     * @param day counting day
     * @param recordedAt when it came into the register
     * @param answer the last one; {@code null} while there is none
     */
    public record Row(
            UUID id,
            int version,
            String number,
            Status status,
            Centre centre,
            String region,
            @Nullable String department,
            Instant receivedAt,
            LocalDate day,
            Channel channel,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            List<Theme> themes,
            Framework framework,
            @Nullable Integer durationMinutes,
            @Nullable Instant firstAnsweredAt,
            @Nullable Outcome outcome,
            @Nullable ReferralTarget referredTo,
            @Nullable UUID assignedTo,
            @Nullable LocalDate followUp,
            Instant recordedAt,
            Shown<String> question,
            @Nullable Shown<String> answer) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Row> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    private static final int MOST_LINKS = 100;
    private static final Known NOW = new Known(Long.MAX_VALUE, true);

    private final JdbcClient db;
    private final Moments moments;

    SupportRequests(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /**
     * The requests inside a person's scope, page by page.
     *
     * @param cursor the {@code next} of the page before; its pages are all taken at one moment
     */
    public Page list(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        var scope = Scope.ofSupportRequests(actor);
        scope.mustHold(filter.centre, null);
        var question = "support-requests " + filter + " " + when.position() + " " + when.instant() + " " + scope;
        var after = Cursor.read(question, cursor, 2);
        var answer = moments.read(
                when.of(after),
                VIEWS,
                known -> rows(conditions(actor, scope, filter, known), filter, after, actor, limit));
        var rows = answer.value();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        filter.sort.keyOf(page.getLast()),
                        page.getLast().id());
        return new Page(page, next, answer.asOf(), scope.told());
    }

    /** One row more than the page holds, when there is one. */
    private List<Row> rows(Conditions conditions, Filter filter, @Nullable Cursor after, Actor actor, int limit) {
        var sort = filter.sort;
        if (after != null) {
            conditions
                    .add(sort.beyond(), "lastKey", sort.key(after.key().get(0)))
                    .with("lastId", UUID.fromString(after.key().get(1)));
        }
        return db.sql(PAGE.formatted(conditions.sql(), sort.column, sort.direction))
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, _) -> row(row, actor.opensSealedFields()))
                .list();
    }

    /** Some requests by their ids, those inside the scope, in no order. */
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

    /** What stands before and after a request in a list. */
    record Beside(@Nullable Row before, @Nullable Row after) {
        static final Beside NOTHING = new Beside(null, null);
    }

    Beside beside(Actor actor, Filter filter, Row row) {
        if (filter.sort == Sort.NEXT_FOLLOW_UP && row.followUp() == null) {
            return Beside.NOTHING;
        }
        var scope = Scope.ofSupportRequests(actor);
        return new Beside(
                next(actor, scope, filter, row, filter.sort.backwards(), filter.sort.before()),
                next(actor, scope, filter, row, filter.sort.direction, filter.sort.beyond()));
    }

    private @Nullable Row next(Actor actor, Scope scope, Filter filter, Row row, String direction, String beyond) {
        var conditions = conditions(actor, scope, filter, NOW)
                .add(beyond, "lastKey", written(filter.sort.keyOf(row)))
                .with("lastId", row.id());
        return db.sql(PAGE.formatted(conditions.sql(), filter.sort.column, direction))
                .params(conditions.parameters())
                .param("limit", 1)
                .query((found, _) -> row(found, actor.opensSealedFields()))
                .optional()
                .orElse(null);
    }

    private static Object written(Object key) {
        return key instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : key;
    }

    Optional<Row> numbered(Actor actor, String number) {
        return present(actor, new Conditions().add("number = :number", "number", number), 1).stream()
                .findFirst();
    }

    /** Those that say of themselves that they have to do with this one. */
    List<Row> linkedTo(Actor actor, UUID id) {
        return present(actor, new Conditions().add("links @> ARRAY[CAST(:link AS uuid)]", "link", id), MOST_LINKS);
    }

    private List<Row> present(Actor actor, Conditions conditions, int most) {
        conditions.add(PRESENT);
        Scope.ofSupportRequests(actor).narrow(conditions);
        return db.sql(PAGE.formatted(conditions.sql(), Sort.NEWEST_FIRST.column, Sort.NEWEST_FIRST.direction))
                .params(conditions.parameters())
                .param("limit", most)
                .query((row, _) -> row(row, actor.opensSealedFields()))
                .list();
    }

    /** How many there are now; one more than {@code most} for "more than that". */
    List<Long> count(Actor actor, List<Filter> filters, int most) {
        var scope = Scope.ofSupportRequests(actor);
        var counts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var filter : filters) {
            var conditions = conditions(actor, scope, filter, NOW).named("f" + counts.size() + "_");
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

    /** How many are in the list now that were not in it at a position: new, or changed so that they belong there. */
    long countNew(Actor actor, Filter filter, long since) {
        var scope = Scope.ofSupportRequests(actor);
        var now = conditions(actor, scope, filter, NOW);
        var before = conditions(actor, scope, filter, new Known(since, false)).named("before_");
        return db.sql(NEW_SINCE.formatted(now.sql(), before.sql()))
                .params(now.parameters())
                .params(before.parameters())
                .param("since", since)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** How many requests each counting day has of those that the list with this filter shows. */
    SortedMap<LocalDate, Long> perDay(Actor actor, Filter filter, When when) {
        var scope = Scope.ofSupportRequests(actor);
        scope.mustHold(filter.centre, null);
        var answer = moments.read(when, VIEWS, known -> {
            var conditions = conditions(actor, scope, filter, known);
            var counts = new TreeMap<LocalDate, Long>();
            db.sql(PER_DAY.formatted(conditions.sql()))
                    .params(conditions.parameters())
                    .query((RowCallbackHandler)
                            row -> counts.put(row.getObject("day", LocalDate.class), row.getLong("requests")));
            return counts;
        });
        return answer.value();
    }

    private static Conditions conditions(Actor actor, Scope scope, Filter filter, Known known) {
        var conditions = new Conditions();
        if (known.latest()) {
            conditions.add(PRESENT);
        } else {
            conditions.add(AS_OF, "at", known.position());
        }
        scope.narrow(conditions);
        conditions
                .given("centre = :centre", "centre", filter.centre)
                .given("sector = :sector", "sector", filter.sector)
                .given("themes @> ARRAY[CAST(:theme AS text)]", "theme", filter.theme)
                .given("channel = :channel", "channel", filter.channel)
                .given("finess = :facility", "facility", filter.facility)
                .given("day >= :from", "from", filter.from)
                .given("day <= :to", "to", filter.to)
                .given("follow_up <= :dueBy", "dueBy", filter.dueBy)
                .add("status = ANY(:statuses)", "statuses", statuses(filter));
        if (filter.assignee != null) {
            var account = filter.assignee.account();
            if (account == null) {
                conditions.add("assigned_to IS NULL");
            } else {
                conditions.add("assigned_to = :assignee", "assignee", account);
            }
        }
        if (filter.sort == Sort.NEXT_FOLLOW_UP) {
            conditions.add("follow_up IS NOT NULL");
        }
        var search = actor.opensSealedFields() ? SEARCH_ALL : SEARCH_CLEAR;
        var patterns = filter.q == null ? List.<String>of() : Folding.patterns(filter.q);
        for (var i = 0; i < patterns.size(); i++) {
            conditions.add(search.formatted("word" + i), "word" + i, patterns.get(i));
        }
        return conditions;
    }

    private static String[] statuses(Filter filter) {
        var statuses = filter.statuses.isEmpty()
                ? Arrays.stream(Status.values())
                        .filter(status -> status != Status.WITHDRAWN && status != Status.MERGED)
                        .toList()
                : filter.statuses;
        return statuses.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Row row(ResultSet row, boolean open) throws SQLException {
        var answer = row.getString("answer");
        return new Row(
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                Centre.valueOf(row.getString("centre")),
                row.getString("region"),
                row.getString("department"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                Channel.valueOf(row.getString("channel")),
                Sector.valueOf(row.getString("sector")),
                subSector(row.getString("sub_sector")),
                facility(row),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(Theme::new)
                        .toList(),
                Framework.valueOf(row.getString("framework")),
                row.getObject("duration_minutes", Integer.class),
                instant(row, "first_answered_at"),
                code(Outcome.class, row.getString("outcome")),
                code(ReferralTarget.class, row.getString("referred_to")),
                row.getObject("assigned_to", UUID.class),
                row.getObject("follow_up", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Shown.to(open, row.getString("question")),
                answer == null ? null : Shown.to(open, answer));
    }

    private static @Nullable SubSector subSector(@Nullable String code) {
        return code == null ? null : new SubSector(code);
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

    private static <E extends Enum<E>> @Nullable E code(Class<E> codes, @Nullable String name) {
        return name == null ? null : Enum.valueOf(codes, name);
    }
}
