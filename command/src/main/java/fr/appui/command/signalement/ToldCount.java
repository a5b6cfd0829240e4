package fr.appui.command.signalement;

import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts told beside something else, perhaps without their day.
 *
 * @param asOfDay last day that they cover; {@code null} when not told
 */
public record ToldCount(@Nullable LocalDate asOfDay, int residents, int staff, int deaths) {

    CaseCount on(LocalDate otherwise) {
        return new CaseCount(asOfDay == null ? otherwise : asOfDay, residents, staff, deaths);
    }

    /**
     * The count that this adds to what is known; empty when it is known already. Without a day it is known as soon as
     * the last count says as much.
     *
     * @param otherwise the day that it covers when none is told
     */
    Optional<CaseCount> newTo(SignalementFacts facts, LocalDate otherwise) {
        var known = asOfDay == null
                ? facts.lastCount()
                        .filter(last -> last.equals(on(last.asOfDay())))
                        .isPresent()
                : facts.caseCounts().contains(on(asOfDay));
        return known ? Optional.empty() : Optional.of(on(otherwise));
    }
}
