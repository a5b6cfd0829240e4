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
import java.util.Arrays;
import java.util.List;
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
            SELECT case_id, number, centre, region, department, sector, sub_sector, status, channel, themes, framework,
                   finess, facility, city, received_at, day, duration_minutes, first_answered_at, outcome, referred_to,
                   assigned_to, recorded_at, question, answers[cardinality(answers)] AS answer
              FROM view.support_request
             WHERE %s
             ORDER BY received_at %s, case_id %<s
             LIMIT :limit
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
    private static final List<String> VIEWS = List.of(SupportRequestProjection.NAME);

    /** The order of a list; requests received at the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-receivedAt"),
        OLDEST_FIRST("receivedAt");

        private final String parameter;

        Sort(String parameter) {
            this.parameter = parameter;
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
     * @param q words that must all occur in number, facility or town, or in question or answers for those who may read
     *     them
     * @param from first counting day, included like {@code to}
     */
    public record Filter(
            @Nullable Centre centre,
            @Nullable Sector sector,
            List<Status> statuses,
            @Nullable Theme theme,
            @Nullable String facility,
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort) {
        public static final Filter NONE =
                new Filter(null, null, List.of(), null, null, null, null, null, Sort.NEWEST_FIRST);
    }

    /**
     * A request as the list shows it.
     *
     * @param day counting day
     * @param recordedAt when it came into the register
     * @param answer the last one; {@code null} while there is none
     */
    public record Row(
            UUID id,
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
            Instant recordedAt,
            Shown<String> question,
            @Nullable Shown<String> answer) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Row> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

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
                        page.getLast().receivedAt(),
                        page.getLast().id());
        return new Page(page, next, answer.asOf(), scope.told());
    }

    /** One row more than the page holds, when there is one. */
    private List<Row> rows(Conditions conditions, Filter filter, @Nullable Cursor after, Actor actor, int limit) {
        var newestFirst = filter.sort == Sort.NEWEST_FIRST;
        if (after != null) {
            conditions
                    .add(
                            "(received_at, case_id) %s (:lastAt, :lastId)".formatted(newestFirst ? "<" : ">"),
                            "lastAt",
                            OffsetDateTime.parse(after.key().get(0)))
                    .with("lastId", UUID.fromString(after.key().get(1)));
        }
        return db.sql(PAGE.formatted(conditions.sql(), newestFirst ? "DESC" : "ASC"))
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query((row, _) -> row(row, actor.opensSealedFields()))
                .list();
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
                .given(":theme = ANY(themes)", "theme", filter.theme)
                .given("finess = :facility", "facility", filter.facility)
                .given("day >= :from", "from", filter.from)
                .given("day <= :to", "to", filter.to)
                .add("status = ANY(:statuses)", "statuses", statuses(filter));
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
