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
 * One signed line of the ledger, before it is known which event writes it. Lines of one place differ in nothing but
 * {@code amount} and {@code declared}: they can be added up.
 *
 * @param day counting day in Europe/Paris
 * @param sector {@code null} for what has none
 * @param origin of a signalement, like {@code about} and {@code criteria}
 * @param facility FINESS number, when there is one
 * @param since first day of the period that a declared value is of, which ends on {@code day}; {@code null} without one
 * @param amount what is added to the figure, in units of the measure; negative when an event takes back what an earlier
 *     one counted
 * @param value the measured value beside an amount of ±1, for distributions only
 * @param declared how many declarations more say this since the line: 1 where one begins to, −1 where it ceases to, 0
 *     where its amount alone changes; for stocks and uniques only, where a declared 0 is not the same as nothing
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
        @Nullable Long value,
        int declared) {

    /** The same place in the ledger, where nothing is added. */
    Line place() {
        return with(0, 0);
    }

    Line plus(Line other) {
        return with(amount + other.amount, declared + other.declared);
    }

    Line minus(Line other) {
        return with(amount - other.amount, declared - other.declared);
    }

    boolean changesSomething() {
        return amount != 0 || declared != 0;
    }

    /** The same on another day and under another sector. */
    Line at(LocalDate otherDay, @Nullable Sector otherSector) {
        return new Line(
                measure,
                definition,
                otherDay,
                centre,
                region,
                department,
                otherSector,
                channel,
                origin,
                about,
                criteria,
                themes,
                framework,
                facility,
                since,
                amount,
                value,
                declared);
    }

    private Line with(long newAmount, int newDeclared) {
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
                value,
                newDeclared);
    }
}
