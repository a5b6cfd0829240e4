package fr.appui.ops.demo;

import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;

/** What people ask about, by which way, and what comes of it: by sector and by day. */
final class Subjects {
    private static final Weights<Theme> CRISIS = Weights.of(
            Theme.COVID19,
            46,
            Theme.PPE,
            20,
            Theme.SUPPLY_SHORTAGE,
            12,
            Theme.SURFACE_DISINFECTION,
            6,
            Theme.DROPLET_PRECAUTIONS,
            4,
            Theme.WASTE,
            3,
            Theme.LAUNDRY,
            3,
            Theme.STANDARD_PRECAUTIONS,
            3,
            Theme.SIGNALEMENT,
            3);
    private static final Weights<Theme> WITH_CRISIS = Weights.of(
            Theme.COVID19,
            40,
            Theme.PPE,
            25,
            Theme.SUPPLY_SHORTAGE,
            9,
            Theme.CONTACT_PRECAUTIONS,
            7,
            Theme.DROPLET_PRECAUTIONS,
            8,
            Theme.SURFACE_DISINFECTION,
            6,
            Theme.SIGNALEMENT,
            5);
    private static final Weights<Theme> WITH_ALL = Weights.of(
            Theme.STANDARD_PRECAUTIONS,
            30,
            Theme.CONTACT_PRECAUTIONS,
            20,
            Theme.SURFACE_DISINFECTION,
            15,
            Theme.PPE,
            10,
            Theme.SIGNALEMENT,
            10,
            Theme.TRAINING,
            8,
            Theme.OTHER,
            7);

    private static final Weights<Theme> HOSPITAL = Weights.of(
            Theme.XDRO,
            14,
            Theme.MDRO,
            11,
            Theme.C_DIFFICILE,
            5,
            Theme.ENDOSCOPES,
            8,
            Theme.DEVICE_REPROCESSING,
            7,
            Theme.WATER_LEGIONELLA,
            8,
            Theme.AIR_WORKS,
            6,
            Theme.SURVEILLANCE,
            9,
            Theme.SIGNALEMENT,
            8,
            Theme.AIR_PRECAUTIONS,
            5,
            Theme.BLOOD_EXPOSURE,
            3,
            Theme.SURFACE_DISINFECTION,
            5,
            Theme.STANDARD_PRECAUTIONS,
            5,
            Theme.ANTIBIOTICS,
            2,
            Theme.TRAINING,
            3,
            Theme.OTHER,
            3);
    private static final Weights<Theme> NURSING_HOME = Weights.of(
            Theme.SCABIES,
            14,
            Theme.MDRO,
            12,
            Theme.XDRO,
            6,
            Theme.STANDARD_PRECAUTIONS,
            10,
            Theme.CONTACT_PRECAUTIONS,
            6,
            Theme.WATER_LEGIONELLA,
            7,
            Theme.LAUNDRY,
            6,
            Theme.CATERING,
            5,
            Theme.SURFACE_DISINFECTION,
            7,
            Theme.VACCINATION,
            5,
            Theme.TRAINING,
            7,
            Theme.SIGNALEMENT,
            4,
            Theme.WASTE,
            4,
            Theme.C_DIFFICILE,
            3,
            Theme.OTHER,
            5);
    private static final Weights<Theme> PRACTICE = Weights.of(
            Theme.DEVICE_REPROCESSING,
            22,
            Theme.SURFACE_DISINFECTION,
            13,
            Theme.BLOOD_EXPOSURE,
            12,
            Theme.WASTE,
            14,
            Theme.STANDARD_PRECAUTIONS,
            12,
            Theme.VACCINATION,
            7,
            Theme.MDRO,
            8,
            Theme.ANTIBIOTICS,
            5,
            Theme.OTHER,
            7);
    private static final Weights<Theme> COMMUNITY = Weights.of(
            Theme.SCABIES,
            24,
            Theme.GEA,
            12,
            Theme.SURFACE_DISINFECTION,
            14,
            Theme.STANDARD_PRECAUTIONS,
            13,
            Theme.LAUNDRY,
            10,
            Theme.CATERING,
            8,
            Theme.VACCINATION,
            9,
            Theme.OTHER,
            10);
    private static final Weights<Theme> WINTER = Weights.of(Theme.IRA, 55, Theme.GEA, 40, Theme.VACCINATION, 5);

    private static final Weights<Channel> CHANNELS = Weights.of(
            Channel.PHONE,
            58,
            Channel.EMAIL,
            31,
            Channel.WEB_FORM,
            4,
            Channel.ARS,
            2,
            Channel.EOH_EMH,
            2,
            Channel.MSSANTE,
            1,
            Channel.FAX,
            1,
            Channel.LETTER,
            0.4,
            Channel.IN_PERSON,
            0.6);
    private static final Weights<Outcome> SAID = Weights.of(
            Outcome.ORAL_ADVICE,
            76,
            Outcome.DOCUMENT_SENT,
            13,
            Outcome.WRITTEN_ANSWER,
            5,
            Outcome.CONFERENCE,
            2,
            Outcome.VISIT_PLANNED,
            2,
            Outcome.SIGNALEMENT_OPENED,
            1.5,
            Outcome.NO_ACTION,
            0.5);
    private static final Weights<Outcome> WRITTEN = Weights.of(
            Outcome.WRITTEN_ANSWER,
            62,
            Outcome.DOCUMENT_SENT,
            25,
            Outcome.ORAL_ADVICE,
            8,
            Outcome.CONFERENCE,
            2,
            Outcome.VISIT_PLANNED,
            1,
            Outcome.SIGNALEMENT_OPENED,
            1.5,
            Outcome.NO_ACTION,
            0.5);
    private static final Weights<SubSector> SUB_SECTORS = Weights.of(
            SubSector.AIDE_DOMICILE,
            24,
            SubSector.AIDE_SOCIALE,
            17,
            SubSector.COLLECTIVITE,
            12,
            SubSector.ENTREPRISE,
            11,
            SubSector.PETITE_ENFANCE,
            12,
            SubSector.SCOLAIRE,
            9,
            SubSector.USAGER,
            12,
            SubSector.AUTRE,
            3);

    private static final LocalDate FIRST_NEWS = LocalDate.of(2020, 1, 21);
    private static final LocalDate STAGE_THREE = LocalDate.of(2020, 3, 14);

    private Subjects() {}

    static SubSector subSector(Dice dice) {
        return SUB_SECTORS.pick(dice);
    }

    static Channel channel(Dice dice) {
        return CHANNELS.pick(dice);
    }

    static Outcome outcome(Channel channel, Dice dice) {
        return (channel == Channel.PHONE || channel == Channel.IN_PERSON ? SAID : WRITTEN).pick(dice);
    }

    /** Working minutes: ten as a rule, never less than two nor more than ninety. */
    static int minutes(Dice dice) {
        return Math.clamp(Math.round(10 * Math.exp(0.65 * dice.bell())), 2, 90);
    }

    /** One to three themes, the one that the question is about first. */
    static List<Theme> themes(Sector sector, LocalDate day, Dice dice) {
        var crisis = dice.chance(crisisShare(day));
        var themes = new LinkedHashSet<Theme>();
        themes.add(crisis ? CRISIS.pick(dice) : ordinary(sector, day, dice));
        var more = dice.fraction();
        for (var i = 0; i < (more < 0.12 ? 2 : more < 0.4 ? 1 : 0); i++) {
            themes.add((crisis ? WITH_CRISIS : WITH_ALL).pick(dice));
        }
        return List.copyOf(themes);
    }

    private static Theme ordinary(Sector sector, LocalDate day, Dice dice) {
        if (day.getMonthValue() <= 3 && dice.chance(sector == Sector.EMS ? 0.45 : 0.12)) {
            return WINTER.pick(dice);
        }
        return switch (sector) {
            case ES -> HOSPITAL.pick(dice);
            case EMS -> NURSING_HOME.pick(dice);
            case VILLE -> PRACTICE.pick(dice);
            case COMMUNAUTE -> COMMUNITY.pick(dice);
        };
    }

    /** How much of a day's work was about the epidemic: nothing, more every week, nearly all, then less again. */
    private static double crisisShare(LocalDate day) {
        if (day.isBefore(FIRST_NEWS)) {
            return 0;
        }
        if (day.isBefore(STAGE_THREE)) {
            var rise = ChronoUnit.DAYS.between(FIRST_NEWS, day) / 53.0;
            return 0.08 + 0.8 * rise * rise;
        }
        return day.isBefore(LocalDate.of(2020, 5, 11)) ? 0.95 : 0.8;
    }
}
