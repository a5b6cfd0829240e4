package fr.appui.query.audit;

import fr.appui.query.reading.CaseList;
import fr.appui.query.reading.Delivery;
import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.importing.ImportEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index of the log: who did what, when, from where, to which case; holds no text. */
@Component
public final class AuditProjection implements Projection {
    public static final String NAME = CaseList.AUDIT;

    private static final String LAST_OF_EACH = """
            SELECT DISTINCT ON (stream) stream, version, number, centre, region, department
              FROM view.audit
             WHERE stream = ANY(:streams)
             ORDER BY stream, position DESC
            """;

    private static final String ADD = """
            INSERT INTO view.audit
            SELECT *
              FROM json_populate_recordset(NULL::view.audit, CAST(:rows AS json))
            """;

    /**
     * A row of {@code view.audit}, column by column.
     *
     * @param feature what the event is about: the stored name up to its dot
     * @param centre of the case after the event; {@code null} for what belongs to no centre
     */
    private record Row(
            long position,
            UUID eventId,
            UUID stream,
            int version,
            String type,
            String feature,
            @Nullable String number,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable String department,
            @Nullable UUID actor,
            @Nullable Role role,
            @Nullable Centre actorCentre,
            String origin,
            Instant occurredAt,
            Instant recordedAt,
            Instant happenedAt) {}

    /** Where a case lies; what scopes are made of. */
    private record Place(
            @Nullable String number,
            @Nullable Centre centre,
            @Nullable String region,
            @Nullable String department) {
        static final Place NOWHERE = new Place(null, null, null, null);

        Place after(SignalementEvent event) {
            return switch (event) {
                case SignalementEvent.Received e -> new Place(e.number(), e.centre(), e.region(), e.department());
                case SignalementEvent.Corrected e
                when e.facility() != null ->
                    new Place(number, centre, e.region() == null ? region : e.region(), e.department());
                default -> this;
            };
        }

        Place after(ActivityEvent event) {
            return switch (event) {
                case ActivityEvent.Entered e -> new Place(e.number(), e.centre(), e.region(), e.department());
                case ActivityEvent.Corrected e
                when e.facility() != null ->
                    new Place(number, centre, e.region() == null ? region : e.region(), e.department());
                default -> this;
            };
        }

        Place after(SupportRequestEvent event) {
            return switch (event) {
                case Opened e -> new Place(e.number(), e.centre(), e.region(), e.department());
                case Reclassified e
                when e.facility() != null ->
                    new Place(number, centre, e.region() == null ? region : e.region(), e.department());
                case Assigned _,
                        Answered _,
                        Referred _,
                        Closed _,
                        Reopened _,
                        Reclassified _,
                        Corrected _,
                        Withdrawn _,
                        Linked _,
                        Noted _,
                        FollowUpPlanned _,
                        FollowUpDone _,
                        Merged _,
                        TookIn _,
                        Unmerged _,
                        LetGo _ -> this;
            };
        }
    }

    private record Seen(int version, Place place) {
        static final Seen NOTHING = new Seen(0, Place.NOWHERE);
    }

    private final JdbcClient db;
    private final ManyRows rows;

    AuditProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.audit");
    }

    @Override
    public void on(List<Recorded<Event>> events) {
        var seen = seenBefore(events);
        var added = new ArrayList<Row>();
        for (var recorded : events) {
            var before = seen.getOrDefault(recorded.stream(), Seen.NOTHING);
            if (Delivery.isNew(before.version, recorded)) {
                var place = switch (recorded.event()) {
                    case SupportRequestEvent event -> before.place.after(event);
                    case SignalementEvent event -> before.place.after(event);
                    case ActivityEvent event -> before.place.after(event);
                    case AnswerEvent.Proposed event -> new Place(event.shortcut(), event.centre(), null, null);
                    case MailEvent.Prepared event ->
                        new Place(event.caseNumber(), event.centre(), event.region(), null);
                    case MonthEvent event -> new Place(null, event.centre(), null, null);
                    case FindingEvent.Raised event ->
                        new Place(event.number(), event.centre(), event.centre().regionOf(null), null);
                    case ImportEvent _ -> new Place(null, recorded.provenance().centre(), null, null);
                    default -> before.place;
                };
                added.add(row(recorded, place));
                seen.put(recorded.stream(), new Seen(recorded.version(), place));
            }
        }
        rows.write(ADD, added);
    }

    private static Row row(Recorded<Event> recorded, Place place) {
        var type = StoredType.of(recorded.event()).storedName();
        var by = recorded.provenance();
        return new Row(
                recorded.position(),
                recorded.eventId(),
                recorded.stream(),
                recorded.version(),
                type,
                type.substring(0, type.indexOf('.')),
                place.number,
                place.centre,
                place.region,
                place.department,
                by.actor(),
                by.role(),
                by.centre(),
                by.origin().name(),
                recorded.event().occurredAt(),
                recorded.recordedAt(),
                happenedAt(recorded.event()));
    }

    /** The moment that was told, not that of telling it. */
    private static Instant happenedAt(Event event) {
        return switch (event) {
            case Opened opened -> opened.receivedAt();
            case SignalementEvent.Received received -> received.receivedAt();
            case Answered answered -> answered.answeredAt();
            default -> event.occurredAt();
        };
    }

    private Map<UUID, Seen> seenBefore(List<Recorded<Event>> events) {
        var streams = events.stream().map(Recorded::stream).distinct().toArray(UUID[]::new);
        var seen = new HashMap<UUID, Seen>();
        db.sql(LAST_OF_EACH).param("streams", streams).query((RowCallbackHandler) row -> seen.put(
                row.getObject("stream", UUID.class),
                new Seen(
                        row.getInt("version"),
                        new Place(
                                row.getString("number"),
                                row.getString("centre") == null ? null : Centre.valueOf(row.getString("centre")),
                                row.getString("region"),
                                row.getString("department")))));
        return seen;
    }
}
