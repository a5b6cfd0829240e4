package fr.appui.query.trial;

import fr.appui.shared.count.Line;
import fr.appui.shared.count.Trials.Difference;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.wire.StoredType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row of {@code view.trial_difference}, column by column. */
record DifferenceRow(
        UUID trial,
        long position,
        int ordinal,
        UUID eventId,
        String type,
        UUID caseId,
        String number,
        Instant occurredAt,
        Instant recordedAt,
        Centre centre,
        String region,
        @Nullable String department,
        Framework framework,
        @Nullable Channel channel,
        List<Theme> themes,
        @Nullable SignalementOrigin origin,
        @Nullable SignalementKind about,
        @Nullable String facility,
        @Nullable LocalDate officialDay,
        @Nullable Sector officialSector,
        long officialAmount,
        @Nullable LocalDate triedDay,
        @Nullable Sector triedSector,
        long triedAmount) {

    /** @param differences of one event */
    static List<DifferenceRow> of(UUID trial, List<Difference> differences, String number) {
        return IntStream.range(0, differences.size())
                .mapToObj(ordinal -> of(trial, differences.get(ordinal), ordinal, number))
                .toList();
    }

    private static DifferenceRow of(UUID trial, Difference difference, int ordinal, String number) {
        var by = difference.by();
        var either = difference.either();
        var official = difference.official();
        var tried = difference.tried();
        return new DifferenceRow(
                trial,
                by.position(),
                ordinal,
                by.eventId(),
                StoredType.of(by.event()).storedName(),
                by.stream(),
                number,
                by.event().occurredAt(),
                by.recordedAt(),
                either.centre(),
                either.region(),
                either.department(),
                either.framework(),
                either.channel(),
                either.themes(),
                either.origin(),
                either.about(),
                either.facility(),
                official == null ? null : official.day(),
                official == null ? null : official.sector(),
                amount(official),
                tried == null ? null : tried.day(),
                tried == null ? null : tried.sector(),
                amount(tried));
    }

    private static long amount(@Nullable Line line) {
        return line == null ? 0 : line.amount();
    }
}
