package fr.appui.query.signalement;

import fr.appui.query.reading.CaseList;
import fr.appui.query.reading.Columns;
import fr.appui.query.reading.Conditions;
import fr.appui.query.reading.FoldState;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which signalements there are, and how long there is still time for each. */
@Component
public final class Signalements extends CaseList<Signalements.Row> {
    private static final String COLUMNS = """
            case_id, version, number, status, centre, region, department, received_at, ars_received_at, origin,
            external_number, sector, sub_sector, finess, facility, city, about, criteria, microorganism,
            as_of_day, residents, staff, deaths, first_case_on, verdict, rule, next_step, next_request, due_on,
            due_at, due_order, asked, assigned_to, acknowledged_at, feedback_at, closed_at, recorded_at, summary
            """;

    /** The order of a list; those of the same instant are told apart by their id. */
    public enum Sort {
        NEWEST_FIRST("-receivedAt", Order.down("received_at", Row::receivedAt)),
        OLDEST_FIRST("receivedAt", Order.up("received_at", Row::receivedAt)),
        /** Those only that somebody follows. */
        DUE_FIRST("dueAt", Order.<Row>up("due_order", Row::dueOrder).some()),
        /** Those only that are closed. */
        CLOSED_LAST("-closedAt", Order.<Row>down("closed_at", Row::closedAt).some());

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
            Sort sort)
            implements CaseList.Filter<Row> {
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

        @Override
        public Order<Row> order() {
            return sort.order;
        }

        @Override
        public void narrow(Conditions conditions, Scope scope, Instant now) {
            conditions
                    .given("centre = :centre", "centre", centre)
                    .given("region = :region", "region", region)
                    .given("sector = :sector", "sector", sector)
                    .given("about = :kind", "kind", kind)
                    .given("origin = :origin", "origin", origin)
                    .given("finess = :facility", "facility", facility)
                    .given("day >= :from", "from", from)
                    .given("day <= :to", "to", to);
            if (bucket != null) {
                bucket.narrow(conditions, bounds(scope, now));
            }
            if (bucket == null || !statuses.isEmpty()) {
                conditions.add("status = ANY(:statuses)", "statuses", states());
            }
            if (!statuses.isEmpty() && statuses.stream().allMatch(SignalementStatus::isFollowed)) {
                conditions.add("due_order IS NOT NULL");
            }
            if (assignee != null) {
                assignee.narrow(conditions);
            }
        }

        private String[] states() {
            var asked = statuses.isEmpty()
                    ? Arrays.stream(SignalementStatus.values())
                            .filter(status ->
                                    status != SignalementStatus.WITHDRAWN && status != SignalementStatus.MERGED)
                            .toList()
                    : statuses;
            return asked.stream().map(Enum::name).toArray(String[]::new);
        }
    }

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
            @Nullable Shown<String> summary)
            implements CaseList.Row {

        private Instant dueOrder() {
            return deadline == null ? SignalementRow.NOTHING_DUE : deadline.dueAt();
        }
    }

    private final Lens clock;

    Signalements(JdbcClient db, Moments moments, Lens clock) {
        super(
                db,
                moments,
                clock,
                CaseKind.SIGNALEMENT,
                SignalementProjection.NAME,
                "view.signalement",
                COLUMNS,
                Sort.NEWEST_FIRST.order,
                (row, open) -> row(row, open, clock.instant()));
        this.clock = clock;
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
                Objects.requireNonNull(Columns.instant(row, "received_at")),
                Columns.instant(row, "ars_received_at"),
                SignalementOrigin.valueOf(row.getString("origin")),
                row.getString("external_number"),
                Sector.valueOf(row.getString("sector")),
                subSector == null ? null : new SubSector(subSector),
                Columns.facility(row),
                SignalementKind.valueOf(row.getString("about")),
                criteria((String[]) row.getArray("criteria").getArray()),
                germ == null ? null : FoldState.read(germ, Microorganism.class),
                cases(row),
                row.getObject("first_case_on", LocalDate.class),
                judged(row),
                due(row, now),
                row.getObject("assigned_to", UUID.class),
                row.getInt("asked"),
                Columns.instant(row, "acknowledged_at"),
                Columns.instant(row, "feedback_at"),
                Columns.instant(row, "closed_at"),
                Objects.requireNonNull(Columns.instant(row, "recorded_at")),
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
        var dueAt = Columns.instant(row, "due_at");
        return step == null || dueAt == null
                ? null
                : new Due(
                        Step.valueOf(step),
                        row.getObject("next_request", Integer.class),
                        row.getObject("due_on", LocalDate.class),
                        dueAt,
                        !dueAt.isAfter(now));
    }
}
