package fr.appui.query.finding;

import fr.appui.query.page.Links;
import fr.appui.query.reading.FoldState;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.finding.Conclusion;
import fr.appui.shared.finding.FindingKind;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.reference.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question or finding as the list shows it. Whoever may see it reads its texts: they are written for these readers.
 *
 * @param version what {@code If-Match} is compared with
 * @param centre whom it concerns; {@link Centre#NAT}: the network
 * @param answers how many were given; {@code answer} is the last
 * @param raisedBy account
 * @param lastAt when the last thing happened to it
 * @param recordedAt when it came into the register
 */
public record FindingEntry(
        UUID id,
        int version,
        String number,
        FindingKind kind,
        FindingStatus status,
        @Nullable Conclusion conclusion,
        Centre centre,
        @Nullable CitedFigure figure,
        @Nullable CitedEvent event,
        String text,
        int answers,
        @Nullable String answer,
        UUID raisedBy,
        Instant raisedAt,
        Instant lastAt,
        Instant recordedAt) {

    static final String COLUMNS = """
            case_id, version, number, kind, status, conclusion, centre, cited_figure, cited_event, text, answers, answer,
                   raised_by, raised_at, last_at, recorded_at
            """.strip();

    static FindingEntry read(ResultSet row, int number) throws SQLException {
        var conclusion = row.getString("conclusion");
        var figure = row.getString("cited_figure");
        var event = row.getString("cited_event");
        return new FindingEntry(
                row.getObject("case_id", UUID.class),
                row.getInt("version"),
                row.getString("number"),
                FindingKind.valueOf(row.getString("kind")),
                FindingStatus.valueOf(row.getString("status")),
                conclusion == null ? null : Conclusion.valueOf(conclusion),
                Centre.valueOf(row.getString("centre")),
                figure == null ? null : FoldState.read(figure, CitedFigure.class),
                event == null ? null : FoldState.read(event, CitedEvent.class),
                row.getString("text"),
                row.getInt("answers"),
                row.getString("answer"),
                row.getObject("raised_by", UUID.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The page of the figure as of the moment that it is cited of, or of the event. */
    public String subject() {
        return figure == null
                ? Links.event(event == null ? 0 : event.position())
                : Subjects.figure(figure).with("asOf", figure.position()).toString();
    }
}
