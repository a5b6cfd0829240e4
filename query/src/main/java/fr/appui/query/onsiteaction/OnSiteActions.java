package fr.appui.query.onsiteaction;

import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Cursor;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Moments.Known;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which on-site actions there are, planned, done or cancelled. */
@Component
public final class OnSiteActions {
    private static final String PAGE = """
            SELECT case_id, version, number, status, centre, region, department, mode, type, sector, sub_sector, finess,
                   facility, city, framework, planned_for, planned_at, done_at, day, at, participants, team,
                   recorded_at, title, text
              FROM view.on_site_action
             WHERE %s
             ORDER BY at %s, case_id %<s
             LIMIT :limit
            """;

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM view.on_site_action WHERE %s LIMIT %d) AS found
            """;

    private static final String PRESENT = "to_pos IS NULL";
    private static final String AS_OF = "from_pos <= :asOf AND (to_pos IS NULL OR to_pos > :asOf)";
    private static final String SEARCH_CLEAR = "clear_words LIKE :%s";
    private static final String SEARCH_ALL = "(clear_words LIKE :%s OR sealed_words LIKE :%<s)";

    /** How far rows are counted for a person: beyond it, it is "more than". */
    static final int COUNTED = 10_000;

    private static final List<String> VIEWS = List.of(OnSiteActionProjection.NAME);

    /** The order of a list, by the day of the action; those of the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-day", "DESC", "<"),
        OLDEST_FIRST("day", "ASC", ">");

        private final String parameter;
        private final String direction;
        private final String beyond;

        Sort(String parameter, String direction, String beyond) {
            this.parameter = parameter;
            this.direction = direction;
            this.beyond = beyond;
        }

        /** As written in the parameter {@code sort}. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * What narrows the list; {@code null} narrows nothing.
     *
     * @param statuses empty: all but withdrawn ones
     * @param facility FINESS number
     * @param q words that must all occur in number, facility, town or team, or in title or texts for those who may read
     *     them
     * @param from first day, included like {@code to}
     */
    public record Filter(
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable Sector sector,
            List<ActivityStatus> statuses,
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable String facility,
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort) {

        /** All those in which these words are found. */
        public static Filter holding(String words) {
            return new Filter(null, null, null, List.of(), null, null, null, words, null, null, Sort.NEWEST_FIRST);
        }
    }

    /**
     * An action as the list shows it.
     *
     * @param version last one that the list has taken in
     * @param plannedFor a day, or an instant where an hour was told
     * @param occurredAt when it was done; {@code null} while it has not been
     * @param day when it was done, else the one it is planned for
     * @param countedIn measure that it adds one to on that day; {@code null} while it counts nowhere
     * @param recordedAt when it came into the register
     */
    public record Row(
            UUID id,
            int version,
            String number,
            ActivityStatus status,
            Centre centre,
            String region,
            @Nullable String department,
            ActionMode mode,
            ActionType type,
            Shown<String> title,
            Sector sector,
            @Nullable SubSector subSector,
            @Nullable Facility facility,
            Framework framework,
            @Nullable String plannedFor,
            @Nullable Instant occurredAt,
            LocalDate day,
            @Nullable Measure countedIn,
            @Nullable Integer participants,
            @Nullable String team,
            @Nullable Shown<String> text,
            Instant recordedAt) {}

    /** @param next cursor of the page that follows; {@code null} on the last one */
    public record Page(List<Row> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** A row with the key that it is ordered by. */
    private record Keyed(Instant at, Row row) {}

    private final JdbcClient db;
    private final Moments moments;

    OnSiteActions(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    /**
     * The actions inside a person's scope, page by page.
     *
     * @param cursor the {@code next} of the page before; its pages are all taken at one moment
     */
    public Page list(Actor actor, Filter filter, When when, @Nullable String cursor, int limit) {
        var scope = Scope.of(CaseKind.ON_SITE_ACTION, actor);
        scope.mustHold(filter.centre, filter.region);
        var question = "on-site-actions " + filter + " " + when.position() + " " + when.instant() + " " + scope;
        var after = Cursor.read(question, cursor, 2);
        var answer = moments.read(when.of(after), VIEWS, known -> {
            var conditions = conditions(actor, scope, filter, known);
            if (after != null) {
                conditions
                        .add(
                                "(at, case_id) " + filter.sort.beyond + " (:lastKey, :lastId)",
                                "lastKey",
                                OffsetDateTime.parse(after.key().get(0)))
                        .with("lastId", UUID.fromString(after.key().get(1)));
            }
            return rows(conditions, filter.sort, actor, limit + 1);
        });
        var found = answer.value();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit
                ? null
                : Cursor.write(
                        question,
                        answer.asOf().position(),
                        page.getLast().at(),
                        page.getLast().row().id());
        return new Page(page.stream().map(Keyed::row).toList(), next, answer.asOf(), scope.told());
    }

    /** How many there are now; one more than {@link #COUNTED} for "more than that". */
    long count(Actor actor, Filter filter) {
        var scope = Scope.of(CaseKind.ON_SITE_ACTION, actor);
        var conditions = conditions(actor, scope, filter, new Known(Long.MAX_VALUE, true));
        return db.sql(COUNT.formatted(conditions.sql(), COUNTED + 1))
                .params(conditions.parameters())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Some actions by their ids, those inside the scope, newest first. */
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
        Scope.of(CaseKind.ON_SITE_ACTION, actor).narrow(conditions);
        return rows(conditions, Sort.NEWEST_FIRST, actor, most).stream()
                .map(Keyed::row)
                .toList();
    }

    private List<Keyed> rows(Conditions conditions, Sort sort, Actor actor, int most) {
        var open = actor.opens(CaseKind.ON_SITE_ACTION);
        return db.sql(PAGE.formatted(conditions.sql(), sort.direction))
                .params(conditions.parameters())
                .param("limit", most)
                .query((row, _) -> new Keyed(Objects.requireNonNull(instant(row, "at")), row(row, open)))
                .list();
    }

    private static Conditions conditions(Actor actor, Scope scope, Filter filter, Known known) {
        var conditions = new Conditions();
        if (known.latest()) {
            conditions.add(PRESENT);
        } else {
            conditions.add(AS_OF, "asOf", known.position());
        }
        scope.narrow(conditions);
        conditions
                .given("centre = :centre", "centre", filter.centre)
                .given("region = :region", "region", filter.region)
                .given("sector = :sector", "sector", filter.sector)
                .given("mode = :mode", "mode", filter.mode)
                .given("type = :type", "type", filter.type)
                .given("finess = :facility", "facility", filter.facility)
                .given("day >= :from", "from", filter.from)
                .given("day <= :to", "to", filter.to)
                .add("status = ANY(:statuses)", "statuses", statuses(filter));
        var search = actor.opens(CaseKind.ON_SITE_ACTION) ? SEARCH_ALL : SEARCH_CLEAR;
        var patterns = filter.q == null ? List.<String>of() : Folding.patterns(filter.q);
        for (var i = 0; i < patterns.size(); i++) {
            conditions.add(search.formatted("word" + i), "word" + i, patterns.get(i));
        }
        return conditions;
    }

    private static String[] statuses(Filter filter) {
        var statuses = filter.statuses.isEmpty()
                ? Arrays.stream(ActivityStatus.values())
                        .filter(status -> status != ActivityStatus.WITHDRAWN)
                        .toList()
                : filter.statuses;
        return statuses.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Row row(ResultSet row, boolean open) throws SQLException {
        var status = ActivityStatus.valueOf(row.getString("status"));
        var mode = ActionMode.valueOf(row.getString("mode"));
        var subSector = row.getString("sub_sector");
        var text = row.getString("text");
        return new Row(
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                status,
                Centre.valueOf(row.getString("centre")),
                row.getString("region"),
                row.getString("department"),
                mode,
                ActionType.valueOf(row.getString("type")),
                Shown.to(open, row.getString("title")),
                Sector.valueOf(row.getString("sector")),
                subSector == null ? null : new SubSector(subSector),
                facility(row),
                Framework.valueOf(row.getString("framework")),
                planned(row),
                instant(row, "done_at"),
                row.getObject("day", LocalDate.class),
                OnSiteActionFile.countedIn(status, mode),
                row.getObject("participants", Integer.class),
                row.getString("team"),
                text == null ? null : Shown.to(open, text),
                Objects.requireNonNull(instant(row, "recorded_at")));
    }

    private static @Nullable String planned(ResultSet row) throws SQLException {
        var at = instant(row, "planned_at");
        var day = row.getObject("planned_for", LocalDate.class);
        if (at != null) {
            return at.toString();
        }
        return day == null ? null : day.toString();
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
