package fr.appui.query.supportrequest;

import fr.appui.query.reading.CaseList;
import fr.appui.query.reading.Columns;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
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
public final class SupportRequests extends CaseList<SupportRequests.Row> {
    private static final String COLUMNS = """
            case_id, version, number, centre, region, department, sector, sub_sector, status, channel, themes,
            framework, finess, facility, city, received_at, day, duration_minutes, first_answered_at, outcome,
            referred_to, assigned_to, follow_up, recorded_at, question, answers[cardinality(answers)] AS answer
            """;

    private static final String PER_DAY = """
            SELECT day, count(*) AS requests
              FROM view.support_request
             WHERE %s
             GROUP BY day
            """;

    /** Later than any follow-up. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** The order of a list; requests received at the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-receivedAt", Order.down("received_at", Row::receivedAt)),
        OLDEST_FIRST("receivedAt", Order.up("received_at", Row::receivedAt)),
        NEXT_FOLLOW_UP("followUp", Order.<Row>up("follow_up", Row::followUp).some());

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
            Sort sort)
            implements CaseList.Filter<Row> {
        public static final Filter NONE =
                new Filter(null, null, List.of(), null, null, null, null, null, null, null, null, Sort.NEWEST_FIRST);

        /** All those in one of these states, and no other. */
        public static Filter in(Status... statuses) {
            return new Filter(
                    null, null, List.of(statuses), null, null, null, null, null, null, null, null, Sort.NEWEST_FIRST);
        }

        /** The same of one centre; {@code null}: of all. */
        public Filter of(@Nullable Centre one) {
            return new Filter(one, sector, statuses, theme, channel, facility, assignee, dueBy, q, from, to, sort);
        }

        @Override
        public Order<Row> order() {
            return sort.order;
        }

        @Override
        public void narrow(Conditions conditions, Scope scope, Instant now) {
            conditions
                    .given("centre = :centre", "centre", centre)
                    .given("sector = :sector", "sector", sector)
                    .given("themes @> ARRAY[CAST(:theme AS text)]", "theme", theme)
                    .given("channel = :channel", "channel", channel)
                    .given("finess = :facility", "facility", facility)
                    .given("day >= :from", "from", from)
                    .given("day <= :to", "to", to)
                    .given("follow_up <= :dueBy", "dueBy", dueBy)
                    .add("status = ANY(:statuses)", "statuses", states());
            if (assignee != null) {
                assignee.narrow(conditions);
            }
        }

        private String[] states() {
            var asked = statuses.isEmpty()
                    ? Arrays.stream(Status.values())
                            .filter(status -> status != Status.WITHDRAWN && status != Status.MERGED)
                            .toList()
                    : statuses;
            return asked.stream().map(Enum::name).toArray(String[]::new);
        }
    }

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
            @Nullable Shown<String> answer)
            implements CaseList.Row {}

    private static final int MOST_LINKS = 100;

    private final JdbcClient db;

    SupportRequests(JdbcClient db, Moments moments, Lens clock) {
        super(
                db,
                moments,
                clock,
                CaseKind.SUPPORT_REQUEST,
                SupportRequestProjection.NAME,
                "view.support_request",
                COLUMNS,
                Sort.NEWEST_FIRST.order,
                SupportRequests::row);
        this.db = db;
    }

    /** Those that say of themselves that they have to do with this one. */
    List<Row> linkedTo(Actor actor, UUID id) {
        return standing(actor, new Conditions().add("links @> ARRAY[CAST(:link AS uuid)]", "link", id), MOST_LINKS);
    }

    /** How many requests each counting day has of those that the list with this filter shows. */
    SortedMap<LocalDate, Long> perDay(Actor actor, Filter filter, When when) {
        return ask(actor, filter, when, conditions -> {
            var counts = new TreeMap<LocalDate, Long>();
            db.sql(PER_DAY.formatted(conditions.sql()))
                    .params(conditions.parameters())
                    .query((RowCallbackHandler)
                            row -> counts.put(row.getObject("day", LocalDate.class), row.getLong("requests")));
            return counts;
        });
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
                Columns.facility(row),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(Theme::new)
                        .toList(),
                Framework.valueOf(row.getString("framework")),
                row.getObject("duration_minutes", Integer.class),
                Columns.instant(row, "first_answered_at"),
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

    private static <E extends Enum<E>> @Nullable E code(Class<E> codes, @Nullable String name) {
        return name == null ? null : Enum.valueOf(codes, name);
    }
}
