package fr.appui.shared.count;

import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.signalement.Criterion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signed line of the ledger, before it is known which event writes it.
 *
 * @param day counting day in Europe/Paris
 * @param sector {@code null} for what has none
 * @param origin of a signalement, like {@code about} and {@code criteria}
 * @param facility FINESS number, when there is one
 * @param since first day of the period that a declared value is of, which ends on {@code day}; {@code null} without one
 * @param amount what is added to the figure; negative when an event takes back what an earlier one counted
 * @param value the measured value beside an amount of ±1, for distributions only
 */
public record Line(
        Measure measure,
        int definition,
        LocalDate day,
        Centre centre,
        String region,
        @Nullable String department,
        @Nullable Sector sector,
        @Nullable Channel channel,
        @Nullable SignalementOrigin origin,
        @Nullable SignalementKind about,
        List<Criterion> criteria,
        List<Theme> themes,
        Framework framework,
        @Nullable String facility,
        @Nullable LocalDate since,
        long amount,
        @Nullable Long value) {

    /** The same place in the ledger with another amount. */
    Line with(long newAmount) {
        return new Line(
                measure,
                definition,
                day,
                centre,
                region,
                department,
                sector,
                channel,
                origin,
                about,
                criteria,
                themes,
                framework,
                facility,
                since,
                newAmount,
                value);
    }
}
