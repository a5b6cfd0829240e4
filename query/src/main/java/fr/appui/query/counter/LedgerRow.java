package fr.appui.query.counter;

import fr.appui.shared.count.Cause;
import fr.appui.shared.count.Line;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code view.ledger}, column by column.
 *
 * @param ordinal place among the lines that one event wrote, from 0
 * @param origin {@code null} for support requests: only a signalement has one
 * @param criteria {@code 2017:1a} each
 */
public record LedgerRow(
        long position,
        int ordinal,
        UUID eventId,
        String type,
        UUID caseId,
        String number,
        Instant occurredAt,
        Instant recordedAt,
        String measure,
        int definition,
        LocalDate day,
        Centre centre,
        String region,
        @Nullable String department,
        @Nullable Sector sector,
        @Nullable SignalementOrigin origin,
        @Nullable Channel channel,
        List<Theme> themes,
        Framework framework,
        @Nullable String facility,
        long amount,
        @Nullable Long value,
        @Nullable SignalementKind about,
        List<String> criteria,
        @Nullable LocalDate since,
        int declared,
        Cause cause) {

    /** @param lines all that the event has written, in order */
    public static List<LedgerRow> written(List<Line> lines, String number, Recorded<? extends Event> by) {
        return IntStream.range(0, lines.size())
                .mapToObj(ordinal -> of(lines.get(ordinal), ordinal, number, by))
                .toList();
    }

    private static LedgerRow of(Line line, int ordinal, String number, Recorded<? extends Event> by) {
        var type = StoredType.of(by.event());
        return new LedgerRow(
                by.position(),
                ordinal,
                by.eventId(),
                type.storedName(),
                by.stream(),
                number,
                by.event().occurredAt(),
                by.recordedAt(),
                line.measure().name(),
                line.definition(),
                line.day(),
                line.centre(),
                line.region(),
                line.department(),
                line.sector(),
                line.origin(),
                line.channel(),
                line.themes(),
                line.framework(),
                line.facility(),
                line.amount(),
                line.value(),
                line.about(),
                line.criteria().stream().map(Criterion::toString).toList(),
                line.since(),
                line.declared(),
                Cause.of(type, line.day(), by.recordedAt()));
    }
}
