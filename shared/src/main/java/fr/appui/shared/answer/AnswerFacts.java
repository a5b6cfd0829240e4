package fr.appui.shared.answer;

import fr.appui.shared.answer.AnswerEvent.Approved;
import fr.appui.shared.answer.AnswerEvent.Proposed;
import fr.appui.shared.answer.AnswerEvent.Superseded;
import fr.appui.shared.answer.AnswerEvent.Withdrawn;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of a reusable answer after a given event.
 *
 * @param centre {@code null}: the whole network's
 * @param supersededBy only when superseded
 */
public record AnswerFacts(
        UUID id,
        @Nullable Centre centre,
        String shortcut,
        List<Theme> themes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        AnswerStatus status,
        @Nullable UUID supersededBy) {

    /** @param before {@code null} before the first event */
    public static AnswerFacts after(@Nullable AnswerFacts before, AnswerEvent event) {
        if (event instanceof Proposed e) {
            return new AnswerFacts(
                    e.id(),
                    e.centre(),
                    e.shortcut(),
                    e.themes(),
                    e.validFrom(),
                    e.validTo(),
                    AnswerStatus.PROPOSED,
                    null);
        }
        var known = Objects.requireNonNull(before, "an answer begins with Proposed");
        return switch (event) {
            case Proposed _ -> known;
            case Approved _ -> known.with(AnswerStatus.APPROVED, null);
            case Superseded e -> known.with(AnswerStatus.SUPERSEDED, e.by());
            case Withdrawn _ -> known.with(AnswerStatus.WITHDRAWN, known.supersededBy);
        };
    }

    private AnswerFacts with(AnswerStatus newStatus, @Nullable UUID by) {
        return new AnswerFacts(id, centre, shortcut, themes, validFrom, validTo, newStatus, by);
    }

    /** What speaks against sending it on this day; {@code null}: nothing. */
    public @Nullable Doubt doubt(LocalDate day) {
        return switch (status) {
            case PROPOSED -> Doubt.NOT_APPROVED;
            case SUPERSEDED -> Doubt.SUPERSEDED;
            case WITHDRAWN -> Doubt.WITHDRAWN;
            case APPROVED ->
                validFrom.isAfter(day)
                        ? Doubt.NOT_YET_VALID
                        : validTo != null && validTo.isBefore(day) ? Doubt.NO_LONGER_VALID : null;
        };
    }
}
