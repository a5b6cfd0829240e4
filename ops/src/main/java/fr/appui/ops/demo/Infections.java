package fr.appui.ops.demo;

import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.signalement.CaseCount;
import fr.appui.shared.signalement.Criterion;
import fr.appui.shared.signalement.Microorganism;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is notified, by which way and why: by sector and by day. */
final class Infections {
    private static final LocalDate EPIDEMIC = LocalDate.of(2020, 3, 1);

    private static final Weights<SignalementKind> IN_HOSPITALS = Weights.of(
            SignalementKind.XDRO,
            34,
            SignalementKind.C_DIFFICILE,
            16,
            SignalementKind.LEGIONELLA,
            9,
            SignalementKind.IRA,
            8,
            SignalementKind.GEA,
            8,
            SignalementKind.SCABIES,
            5,
            SignalementKind.OTHER,
            20);
    private static final Weights<SignalementKind> IN_HOMES = Weights.of(
            SignalementKind.IRA,
            52,
            SignalementKind.GEA,
            36,
            SignalementKind.SCABIES,
            8,
            SignalementKind.C_DIFFICILE,
            2,
            SignalementKind.OTHER,
            2);

    private static final List<Microorganism> RESISTANT = List.of(
            ecdc("KLEPNE", "Klebsiella pneumoniae"),
            ecdc("ESCCOL", "Escherichia coli"),
            ecdc("ENTFAC", "Enterococcus faecium"),
            ecdc("ACIBAU", "Acinetobacter baumannii"));
    private static final List<Microorganism> OTHERS = List.of(
            ecdc("STAAUR", "Staphylococcus aureus"),
            ecdc("CANAUR", "Candida auris"),
            ecdc("PSEAER", "Pseudomonas aeruginosa"));

    private Infections() {}

    static SignalementKind kind(Sector sector, LocalDate day, Dice dice) {
        var epidemic = !day.isBefore(EPIDEMIC) && dice.chance(sector == Sector.ES ? 0.5 : 0.78);
        return epidemic ? SignalementKind.COVID19 : (sector == Sector.ES ? IN_HOSPITALS : IN_HOMES).pick(dice);
    }

    /** Hospitals notify in e-SIN, others on the portal; some homes still write or call. */
    static SignalementOrigin origin(Sector sector, Dice dice) {
        return switch (sector) {
            case ES -> SignalementOrigin.E_SIN;
            case EMS -> dice.chance(0.88) ? SignalementOrigin.PORTAL : SignalementOrigin.OTHER;
            case VILLE, COMMUNAUTE -> SignalementOrigin.PORTAL;
        };
    }

    /** Number in the other register; {@code null} for what came by mail or telephone. */
    static @Nullable String number(SignalementOrigin origin, int year, String name) {
        var serial = Math.floorMod(Dice.id("number/" + name).getLeastSignificantBits(), 1_000_000_000L);
        return switch (origin) {
            case E_SIN -> "ESIN-%d-%09d".formatted(year, serial);
            case PORTAL -> "PS-%d-%09d".formatted(year, serial);
            case OTHER -> null;
        };
    }

    static boolean isClustered(Sector sector, SignalementKind kind, Dice dice) {
        return switch (kind) {
            case IRA, GEA, COVID19 -> sector == Sector.EMS || dice.chance(0.7);
            case SCABIES -> dice.chance(0.6);
            case XDRO, C_DIFFICILE -> dice.chance(0.2);
            case LEGIONELLA, OTHER -> dice.chance(0.05);
        };
    }

    static boolean isDeadly(SignalementKind kind) {
        return kind == SignalementKind.COVID19 || kind == SignalementKind.LEGIONELLA;
    }

    /** Some old forms still name those of 2001, where the same digits mean something else. */
    static List<Criterion> criteria(Sector sector, SignalementKind kind, CaseCount last, Dice dice) {
        if (sector != Sector.ES && dice.chance(0.35)) {
            return List.of();
        }
        var old = dice.chance(0.07);
        var scheme = old ? "2001" : "2017";
        var criteria = new ArrayList<Criterion>();
        switch (kind) {
            case XDRO, OTHER -> criteria.add(new Criterion(scheme, dice.chance(0.8) ? "1a" : "1b"));
            case LEGIONELLA -> criteria.add(new Criterion(scheme, "4"));
            case C_DIFFICILE, IRA, GEA, COVID19, SCABIES -> {}
        }
        if (!old && last.residents() > 1) {
            criteria.add(new Criterion(scheme, "2"));
        }
        if (last.deaths() > 0) {
            criteria.add(new Criterion(scheme, old ? "2" : "3"));
        }
        if (criteria.isEmpty()) {
            criteria.add(new Criterion(scheme, old ? "other" : "1b"));
        }
        return List.copyOf(criteria);
    }

    static @Nullable Microorganism microorganism(SignalementKind kind, Dice dice) {
        return switch (kind) {
            case XDRO -> dice.one(RESISTANT);
            case C_DIFFICILE -> ecdc("CLODIF", "Clostridioides difficile");
            case LEGIONELLA -> ecdc("LEGSPP", "Legionella");
            case COVID19 -> new Microorganism("NCBI", null, "2697049", "SARS-CoV-2");
            case OTHER -> dice.one(OTHERS);
            case IRA -> dice.chance(0.3) ? new Microorganism(null, null, null, "Influenza A") : null;
            case GEA -> dice.chance(0.3) ? new Microorganism(null, null, null, "Norovirus") : null;
            case SCABIES -> null;
        };
    }

    private static Microorganism ecdc(String code, String label) {
        return new Microorganism("ECDC", null, code, label);
    }
}
