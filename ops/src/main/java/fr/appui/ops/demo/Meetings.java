package fr.appui.ops.demo;

import fr.appui.command.activity.Told;
import fr.appui.ops.demo.Workshop.Throw;
import fr.appui.shared.activity.Attendance;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.Capacity;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Measure;
import java.util.List;
import java.util.stream.Stream;

/** The meetings of one half-year. */
final class Meetings {
    private static final List<Capacity> OTHERS = List.of(
            Capacity.INFECTIOLOGIST,
            Capacity.MICROBIOLOGIST,
            Capacity.PHARMACIST,
            Capacity.EPIDEMIOLOGIST,
            Capacity.MEDICO_SOCIAL,
            Capacity.PRIMARY_CARE,
            Capacity.MANAGEMENT,
            Capacity.HEALTH_AGENCY);

    private Meetings() {}

    static List<Work> of(Workshop workshop) {
        return Stream.of(
                        counted(ActivityKind.CRISIS, Level.REGIONAL, Measure.CRISIS_MEETINGS, workshop),
                        counted(
                                ActivityKind.SPF_SIGNALEMENT,
                                Level.REGIONAL,
                                Measure.SPF_SIGNALEMENT_MEETINGS,
                                workshop),
                        counted(ActivityKind.WORKING_GROUP, Level.REGIONAL, Measure.REGIONAL_WORKING_GROUPS, workshop),
                        counted(ActivityKind.PROJECT, Level.NATIONAL, Measure.NATIONAL_PROJECTS, workshop),
                        some(ActivityKind.WORKING_GROUP, Level.NATIONAL, 6, workshop),
                        some(ActivityKind.PROJECT, Level.REGIONAL, 5, workshop),
                        some(ActivityKind.COMMITTEE, Level.REGIONAL, 17, workshop),
                        some(ActivityKind.NETWORK_DAY, Level.REGIONAL, 8, workshop),
                        some(ActivityKind.OTHER, Level.REGIONAL, 12, workshop))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Work> counted(ActivityKind kind, Level level, Measure measure, Workshop workshop) {
        return held(kind, level, workshop.figure(measure, Framework.REGIONAL, null), workshop);
    }

    private static List<Work> some(ActivityKind kind, Level level, int often, Workshop workshop) {
        return held(kind, level, workshop.half().times(often, workshop.size()), workshop);
    }

    private static List<Work> held(ActivityKind kind, Level level, int total, Workshop workshop) {
        return workshop.spread(
                kind + "/" + level,
                total,
                kind == ActivityKind.COMMITTEE ? 1 : 0,
                (name, centre) -> workshop.onSomeDay(name, CaseKind.MEETING, centre, by -> told(kind, level, by)));
    }

    private static Told told(ActivityKind kind, Level level, Throw by) {
        var meeting = new Telling();
        meeting.kind = kind;
        meeting.level = level;
        meeting.title = by.text("réunion." + kind);
        meeting.durationMinutes = 15 * by.dice().between(3, kind == ActivityKind.NETWORK_DAY ? 24 : 8);
        meeting.participants = by.dice().between(4, kind == ActivityKind.NETWORK_DAY ? 120 : 28);
        meeting.text = by.dice().chance(0.7) ? by.text("réunion.ordre") : null;
        meeting.attendance = kind == ActivityKind.COMMITTEE ? seats(by.dice()) : null;
        return meeting.told();
    }

    /** A scientific committee has somebody who speaks for the users. */
    private static List<Attendance> seats(Dice dice) {
        return Stream.of(
                        Stream.of(
                                new Attendance(Capacity.HYGIENIST, dice.between(2, 5)),
                                new Attendance(Capacity.HYGIENE_NURSE, dice.between(1, 4))),
                        OTHERS.stream().filter(_ -> dice.chance(0.6)).map(it -> new Attendance(it, dice.between(1, 2))),
                        Stream.of(new Attendance(Capacity.USERS_REPRESENTATIVE, 1)))
                .flatMap(it -> it)
                .toList();
    }
}
