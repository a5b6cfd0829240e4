package fr.appui.ops.demo;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.CurveDay;
import fr.appui.shared.signalement.Microorganism;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a signalement is about, as it really was: what the register holds of it in the end, when every error has been
 * put right.
 *
 * @param counts cumulated, in the order of days; the first is that of the receipt
 * @param curve of those counts, empty where nothing is drawn up
 * @param fromRequest support request that it is made from
 */
record Outbreak(
        UUID id,
        Centre centre,
        Instant receivedAt,
        @Nullable Instant arsReceivedAt,
        SignalementOrigin origin,
        @Nullable String externalNumber,
        Sector sector,
        Facility facility,
        SignalementKind kind,
        List<Criterion> criteria,
        @Nullable Microorganism microorganism,
        LocalDate firstCaseOn,
        List<CaseCount> counts,
        List<CurveDay> curve,
        SealedText summary,
        @Nullable UUID fromRequest) {
    private static final int CLUSTER = 3;

    /** A facility notifies something on a given day; all else follows from the name. */
    static Outbreak of(String name, Centre centre, Sector sector, LocalDate day, Texts texts) {
        var dice = Dice.of(name);
        var receivedAt = new Desk(Area.of(centre).zone(), dice).call(day);
        var kind = Infections.kind(sector, day, dice);
        var origin = Infections.origin(sector, dice);
        var clustered = Infections.isClustered(sector, kind, dice);
        var firstCaseOn = day.minusDays(dice.between(clustered ? 1 : 0, clustered ? 6 : 2));
        var counts = counts(day, clustered, Infections.isDeadly(kind), dice);
        return new Outbreak(
                Dice.id(name),
                centre,
                receivedAt,
                dice.chance(0.8) ? receivedAt.minus(Duration.ofMinutes(dice.between(5, 2_800))) : null,
                origin,
                Infections.number(origin, day.getYear(), name),
                sector,
                Facilities.one(centre, sector, dice),
                kind,
                Infections.criteria(sector, kind, counts.getLast(), dice),
                Infections.microorganism(kind, dice),
                firstCaseOn,
                counts,
                clustered ? curve(firstCaseOn, counts.getLast(), dice) : List.of(),
                texts.sentence("signalement.résumé", dice),
                null);
    }

    /** The counting day. */
    LocalDate day() {
        return LocalDate.ofInstant(receivedAt, Definitions.PARIS);
    }

    boolean isClustered() {
        return !curve.isEmpty();
    }

    /** The same, notified by a call: there is a request of the same centre and facility. */
    Outbreak madeFrom(Request request, Facility where) {
        return new Outbreak(
                id,
                centre,
                receivedAt,
                arsReceivedAt,
                origin,
                externalNumber,
                sector,
                where,
                kind,
                criteria,
                microorganism,
                firstCaseOn,
                counts,
                curve,
                summary,
                request.id());
    }

    /** The same, entered a second time. */
    Outbreak again() {
        return new Outbreak(
                Dice.id(id + "/again"),
                centre,
                receivedAt,
                arsReceivedAt,
                origin,
                externalNumber,
                sector,
                facility,
                kind,
                criteria,
                microorganism,
                firstCaseOn,
                counts,
                curve,
                summary,
                null);
    }

    private static List<CaseCount> counts(LocalDate day, boolean clustered, boolean deadly, Dice dice) {
        if (!clustered) {
            return List.of(new CaseCount(day, 1, 0, deadly && dice.chance(0.06) ? 1 : 0));
        }
        var counts = new ArrayList<CaseCount>();
        var residents = CLUSTER + dice.between(0, 7);
        var staff = dice.between(0, 3);
        var deaths = 0;
        var on = day;
        counts.add(new CaseCount(on, residents, staff, deaths));
        for (var more = dice.between(0, 3); more > 0; more--) {
            on = on.plusDays(dice.between(2, 5));
            residents += dice.between(0, deadly ? 9 : 5);
            staff += dice.between(0, deadly ? 4 : 1);
            deaths += deadly && dice.chance(0.35) ? dice.between(1, 3) : 0;
            counts.add(new CaseCount(on, residents, staff, Math.min(deaths, residents)));
        }
        return List.copyOf(counts);
    }

    /** New cases day by day that add up to the last counts. */
    private static List<CurveDay> curve(LocalDate first, CaseCount last, Dice dice) {
        var days = (int) (last.asOfDay().toEpochDay() - first.toEpochDay()) + 1;
        var residents = new int[days];
        var staff = new int[days];
        residents[0]++;
        for (var i = 1; i < last.residents(); i++) {
            residents[dice.between(0, days - 1)]++;
        }
        for (var i = 0; i < last.staff(); i++) {
            staff[dice.between(0, days - 1)]++;
        }
        var curve = new ArrayList<CurveDay>();
        for (var i = 0; i < days; i++) {
            curve.add(new CurveDay(first.plusDays(i), residents[i], staff[i]));
        }
        return List.copyOf(curve);
    }
}
