package fr.appui.query.link;

import fr.appui.query.reading.ManyRows;
import fr.appui.query.reading.Projection;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every link, as the case tells it that bears it, and what each case is called. */
@Component
public final class LinkProjection implements Projection {
    public static final String NAME = "links";

    private static final String LINK = """
            INSERT INTO view.link
            SELECT *
              FROM json_populate_recordset(NULL::view.link, CAST(:rows AS json))
                ON CONFLICT DO NOTHING
            """;

    private static final String CALL = """
            INSERT INTO view.linkable_case
            SELECT *
              FROM json_populate_recordset(NULL::view.linkable_case, CAST(:rows AS json))
                ON CONFLICT DO NOTHING
            """;

    private static final String MOVE = """
            INSERT INTO view.linkable_case (case_id, position, kind, number, centre, region, place)
            SELECT case_id, :position, kind, number, centre, coalesce(:region, region), :place
              FROM view.linkable_case
             WHERE case_id = :id
               AND position < :position
             ORDER BY position DESC
             LIMIT 1
                ON CONFLICT DO NOTHING
            """;

    private record Link(UUID caseId, UUID toId, long position) {}

    private record Called(
            UUID caseId, long position, CaseKind kind, String number, Centre centre, String region, String place) {}

    private record Moved(UUID id, long position, @Nullable String region, String place) {}

    private final JdbcClient db;
    private final ManyRows rows;

    LinkProjection(JdbcClient db) {
        this.db = db;
        this.rows = new ManyRows(db);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("view.link", "view.linkable_case");
    }

    /** What was taken in once is left as it is: a link has no end, and a case is never called otherwise. */
    @Override
    public void on(List<Recorded<Event>> events) {
        rows.write(CALL, events.stream().flatMap(e -> called(e).stream()).toList());
        rows.write(LINK, events.stream().flatMap(e -> links(e).stream()).toList());
        events.stream()
                .flatMap(e -> moved(e).stream())
                .forEach(moved -> db.sql(MOVE)
                        .param("position", moved.position)
                        .param("region", moved.region)
                        .param("place", moved.place)
                        .param("id", moved.id)
                        .update());
    }

    private static List<Called> called(Recorded<Event> recorded) {
        return switch (recorded.event()) {
            case SupportRequestEvent.Opened e ->
                List.of(new Called(
                        e.id(),
                        recorded.position(),
                        CaseKind.SUPPORT_REQUEST,
                        e.number(),
                        e.centre(),
                        e.region(),
                        place(e.facility())));
            case SignalementEvent.Received e ->
                List.of(new Called(
                        e.id(),
                        recorded.position(),
                        CaseKind.SIGNALEMENT,
                        e.number(),
                        e.centre(),
                        e.region(),
                        place(e.facility())));
            case ActivityEvent.Entered e ->
                List.of(new Called(
                        e.id(),
                        recorded.position(),
                        e.happenedTo(),
                        e.number(),
                        e.centre(),
                        e.region(),
                        place(e.facility())));
            default -> List.of();
        };
    }

    private static List<Link> links(Recorded<Event> recorded) {
        var links = new ArrayList<UUID>();
        switch (recorded.event()) {
            case SupportRequestEvent.Linked e -> links.add(e.to());
            case SupportRequestEvent.Answered e when e.documents() != null -> links.addAll(e.documents());
            case SignalementEvent.Linked e -> links.add(e.to());
            case ActivityEvent.Linked e -> links.add(e.to());
            case SignalementEvent.Received e when e.fromRequest() != null -> links.add(e.fromRequest());
            default -> {}
        }
        return links.stream()
                .map(to -> new Link(recorded.stream(), to, recorded.position()))
                .toList();
    }

    private static List<Moved> moved(Recorded<Event> recorded) {
        return switch (recorded.event()) {
            case SupportRequestEvent.Reclassified e
            when e.facility() != null ->
                List.of(new Moved(e.id(), recorded.position(), e.region(), place(e.facility())));
            case SignalementEvent.Corrected e
            when e.facility() != null ->
                List.of(new Moved(e.id(), recorded.position(), e.region(), place(e.facility())));
            case ActivityEvent.Corrected e
            when e.facility() != null ->
                List.of(new Moved(e.id(), recorded.position(), e.region(), place(e.facility())));
            default -> List.of();
        };
    }

    /** Name and town, as far as they are told. */
    private static String place(@Nullable Facility facility) {
        return facility == null
                ? ""
                : Stream.of(facility.name(), facility.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
