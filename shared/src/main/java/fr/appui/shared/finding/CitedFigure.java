package fr.appui.shared.finding;

import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody saw it: what it is of, how it was counted, as of which position, and what it said. That it said
 * so is the word of who cites it; the register can be asked the same again.
 *
 * @param definition version of the counting rule
 * @param criterion {@code 2017:1a}
 * @param facility FINESS number
 * @param position what it was known as of
 * @param value {@code null}: there was no figure
 */
public record CitedFigure(
        Measure measure,
        int definition,
        LocalDate from,
        LocalDate to,
        @Nullable Centre centre,
        @Nullable String region,
        @Nullable Sector sector,
        @Nullable Framework framework,
        @Nullable SignalementOrigin origin,
        @Nullable Theme theme,
        @Nullable Channel channel,
        @Nullable SignalementKind signalementKind,
        @Nullable String criterion,
        @Nullable String facility,
        long position,
        @Nullable BigDecimal value) {

    /** The same as of another position. */
    public CitedFigure asOf(long other) {
        return new CitedFigure(
                measure,
                definition,
                from,
                to,
                centre,
                region,
                sector,
                framework,
                origin,
                theme,
                channel,
                signalementKind,
                criterion,
                facility,
                other,
                value);
    }
}
