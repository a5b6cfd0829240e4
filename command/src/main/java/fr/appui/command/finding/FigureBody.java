package fr.appui.command.finding;

import fr.appui.command.intake.OrNetwork;
import fr.appui.shared.finding.CitedFigure;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.Theme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is cited: the parameters of its address, and what stood there.
 *
 * @param definition version of the counting rule
 * @param position what the figure was known as of
 * @param value absent: there was no figure
 */
record FigureBody(
        Measure measure,
        @Min(1) @Max(1000) Integer definition,
        LocalDate from,
        LocalDate to,
        @Nullable @OrNetwork Centre centre,

        @Nullable @Size(max = 2) @Pattern(regexp = "[0-9]{2}", message = "unknown-code")
        String region,

        @Nullable Sector sector,
        @Nullable Framework framework,
        @Nullable SignalementOrigin origin,
        @Nullable Theme theme,
        @Nullable Channel channel,
        @Nullable SignalementKind signalementKind,

        @Nullable @Size(max = 41) @Pattern(regexp = "[\\w-]{1,20}:[\\w-]{1,20}", message = "not-a-criterion")
        String criterion,

        @Nullable @Size(max = 9) @Pattern(regexp = "[0-9A-Za-z]{9}", message = "not-a-finess")
        String facility,

        @Min(0) @Max(Long.MAX_VALUE) Long position,

        @Nullable @Min(Integer.MIN_VALUE) @Max(Integer.MAX_VALUE)
        BigDecimal value) {

    CitedFigure cited() {
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
                position,
                value);
    }
}
