package fr.appui.query.activity;

import fr.appui.query.reading.CaseList;
import fr.appui.query.reading.Columns;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which activities there are, of all kinds that a person follows: planned, done or cancelled. */
@Component
public final class Activities extends CaseList<Activities.Row> {
    private static final String COLUMNS = """
            case_id, version, kind, number, status, centre, region, department, nature, type, level, sector,
            sub_sector, sectors, finess, facility, city, framework, themes, planned_for, planned_at, done_at, day, at,
            duration_minutes, participants, team, strategy, since, measure, value, source, counted, replaced_by,
            relayed_by, recorded_at, title, text
            """;

    /** The order of a list, by the day of the activity; those of the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-day", Order.down("at", Row::at)),
        OLDEST_FIRST("day", Order.up("at", Row::at));

        private final String parameter;
        private final Order<Row> order;

        Sort(String parameter, Order<Row> order) {
            this.parameter = parameter;
            this.order = order;
        }

        /** As written in the parameter {@code sort}. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * What narrows the list; {@code null} narrows nothing.
     *
     * @param activity kind of case
     * @param sector that it is for, among others
     * @param statuses empty: all but withdrawn ones
     * @param nature mode of on-site actions, kind of all others
     * @param facility FINESS number
     * @param q words that must all occur in number, facility, town, team or source, or in title or texts for those who
     *     may read them
     * @param from first day, included like {@code to}
     */
    public record Filter(
            @Nullable CaseKind activity,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable Sector sector,
            List<ActivityStatus> statuses,
            @Nullable String nature,
            @Nullable ActionType type,
            @Nullable Framework framework,
            @Nullable Theme theme,
            @Nullable String facility,
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Sort sort)
            implements CaseList.Filter<Row> {

        /** All those in which these words are found. */
        public static Filter holding(String words) {
            return new Filter(
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    words,
                    null,
                    null,
                    Sort.NEWEST_FIRST);
        }

        @Override
        public Order<Row> order() {
            return sort.order;
        }

        @Override
        public void narrow(Conditions conditions, Scope scope, Instant now) {
            conditions
                    .given("kind = :activity", "activity", activity)
                    .given("centre = :centre", "centre", centre)
                    .given("region = :region", "region", region)
                    .given(":sector = ANY(sectors)", "sector", sector)
                    .given("nature = :nature", "nature", nature)
                    .given("type = :type", "type", type)
                    .given("framework = :framework", "framework", framework)
                    .given(":theme = ANY(themes)", "theme", theme == null ? null : theme.code())
                    .given("finess = :facility", "facility", facility)
                    .given("day >= :from", "from", from)
                    .given("day <= :to", "to", to)
                    .add("status = ANY(:statuses)", "statuses", states());
        }

        private String[] states() {
            var asked = statuses.isEmpty()
                    ? Arrays.stream(ActivityStatus.values())
                            .filter(status -> status != ActivityStatus.WITHDRAWN)
                            .toList()
                    : statuses;
            return asked.stream().map(Enum::name).toArray(String[]::new);
        }
    }

    /**
     * An activity as the list shows it.
     *
     * @param version last one that the list has taken in
     * @param mode of an on-site action; all others have a {@code kind}
     * @param sectors that it is for: of its participants, else its own
     * @param plannedFor a day, or an instant where an hour was told
     * @param occurredAt when it was done; {@code null} while it has not been
     * @param day when it was done, else the one it is planned for
     * @param at the same to the hour, as the list is ordered
     * @param from first day of the period that a declaration is of; {@code day} is the last one
     * @param countedIn measures that it feeds on that day; empty while it counts nowhere
     * @param relayedBy centres that passed an official message on
     * @param recordedAt when it came into the register
     */
    public record Row(
            UUID id,
            CaseKind activity,
            int version,
            String number,
            ActivityStatus status,
            Centre centre,
            String region,
            @Nullable String department,
            @Nullable ActionMode mode,
            @Nullable ActionType type,
            @Nullable ActivityKind kind,
            @Nullable Level level,
            @Nullable Shown<String> title,
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            List<Sector> sectors,
            @Nullable Facility facility,
            Framework framework,
            List<Theme> themes,
            @Nullable String plannedFor,
            @Nullable Instant occurredAt,
            LocalDate day,
            Instant at,
            @Nullable LocalDate from,
            @Nullable Measure measure,
            @Nullable BigDecimal value,
            @Nullable String source,
            List<Measure> countedIn,
            @Nullable Integer durationMinutes,
            @Nullable Integer participants,
            @Nullable String team,
            List<String> strategy,
            @Nullable UUID replacedBy,
            List<Centre> relayedBy,
            @Nullable Shown<String> text,
            Instant recordedAt)
            implements CaseList.Row {

        Why why() {
            return Why.of(this);
        }
    }

    Activities(JdbcClient db, Moments moments, Lens clock) {
        super(
                db,
                moments,
                clock,
                CaseKind.ON_SITE_ACTION,
                ActivityProjection.NAME,
                "view.activity",
                COLUMNS,
                Sort.NEWEST_FIRST.order,
                Activities::row);
    }

    /** Whoever follows on-site actions may still not follow every kind of activity. */
    @Override
    protected void narrow(Actor actor, Conditions conditions) {
        var followed = Arrays.stream(CaseKind.values())
                .filter(CaseKind::isActivity)
                .filter(actor::follows)
                .map(Enum::name)
                .toArray(String[]::new);
        conditions.add("kind = ANY(:followed)", "followed", followed);
    }

    /** How many there are now; one more than {@link #COUNTED} for "more than that". */
    long count(Actor actor, Filter filter) {
        return count(actor, List.of(filter), COUNTED).getFirst();
    }

    private static Row row(ResultSet row, boolean open) throws SQLException {
        var kind = CaseKind.valueOf(row.getString("kind"));
        var nature = row.getString("nature");
        var onSite = kind == CaseKind.ON_SITE_ACTION;
        return new Row(
                row.getObject("case_id", UUID.class),
                kind,
                row.getInt("version"),
                row.getString("number"),
                ActivityStatus.valueOf(row.getString("status")),
                Centre.valueOf(row.getString("centre")),
                row.getString("region"),
                row.getString("department"),
                onSite ? ActionMode.valueOf(nature) : null,
                code(row, "type", ActionType.class),
                onSite ? null : ActivityKind.valueOf(nature),
                code(row, "level", Level.class),
                shown(row, "title", open),
                code(row, "sector", Sector.class),
                row.getString("sub_sector") == null ? null : new SubSector(row.getString("sub_sector")),
                texts(row, "sectors").map(Sector::valueOf).toList(),
                Columns.facility(row),
                Framework.valueOf(row.getString("framework")),
                texts(row, "themes").map(Theme::new).toList(),
                planned(row),
                Columns.instant(row, "done_at"),
                row.getObject("day", LocalDate.class),
                Objects.requireNonNull(Columns.instant(row, "at")),
                row.getObject("since", LocalDate.class),
                code(row, "measure", Measure.class),
                row.getBigDecimal("value"),
                row.getString("source"),
                texts(row, "counted").map(Measure::valueOf).toList(),
                row.getObject("duration_minutes", Integer.class),
                row.getObject("participants", Integer.class),
                row.getString("team"),
                texts(row, "strategy").toList(),
                row.getObject("replaced_by", UUID.class),
                texts(row, "relayed_by").map(Centre::valueOf).toList(),
                shown(row, "text", open),
                Objects.requireNonNull(Columns.instant(row, "recorded_at")));
    }

    private static <E extends Enum<E>> @Nullable E code(ResultSet row, String column, Class<E> codes)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(codes, name);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Shown<String> shown(ResultSet row, String column, boolean open) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : Shown.to(open, text);
    }

    private static @Nullable String planned(ResultSet row) throws SQLException {
        var at = Columns.instant(row, "planned_at");
        var day = row.getObject("planned_for", LocalDate.class);
        if (at != null) {
            return at.toString();
        }
        return day == null ? null : day.toString();
    }
}
