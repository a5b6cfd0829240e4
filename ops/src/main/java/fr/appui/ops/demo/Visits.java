package fr.appui.ops.demo;

import fr.appui.command.activity.Told;
import fr.appui.ops.demo.Workshop.Throw;
import fr.appui.shared.count.Activities;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import java.util.List;
import java.util.stream.Stream;

/** The on-site actions of one half-year, conferences and mobile teams among them. */
final class Visits {
    private static final Weights<ActionType> ON_SITE = Weights.of(
            ActionType.VISIT,
            40,
            ActionType.SUPPORT,
            25,
            ActionType.AUDIT,
            18,
            ActionType.INVESTIGATION,
            9,
            ActionType.TRAINING,
            8);
    private static final Weights<ActionType> AT_A_DISTANCE = Weights.of(
            ActionType.SUPPORT, 70, ActionType.INVESTIGATION, 15, ActionType.TRAINING, 10, ActionType.OTHER, 5);

    private Visits() {}

    static List<Work> of(Workshop workshop) {
        return Stream.of(ActionMode.values())
                .flatMap(mode -> Stream.of(Sector.values()).flatMap(sector -> of(mode, sector, workshop).stream()))
                .toList();
    }

    private static List<Work> of(ActionMode mode, Sector sector, Workshop workshop) {
        return workshop.spread(
                mode + "/" + sector,
                workshop.figure(Activities.measureOf(mode), Framework.REGIONAL, sector),
                (name, centre) -> workshop.onSomeDay(
                        name, CaseKind.ON_SITE_ACTION, centre, by -> told(mode, sector, centre, by)));
    }

    private static Told told(ActionMode mode, Sector sector, Centre centre, Throw by) {
        var dice = by.dice();
        var action = new Telling();
        action.mode = mode;
        action.type = (mode == ActionMode.REMOTE ? AT_A_DISTANCE : ON_SITE).pick(dice);
        action.sector = sector;
        action.subSector = sector == Sector.COMMUNAUTE ? Subjects.subSector(dice) : null;
        action.facility = Facilities.calling(centre, sector, action.subSector, dice);
        action.title = by.text("action." + mode + (mode == ActionMode.EMH ? "" : "." + sector));
        action.themes = Subjects.themes(sector, by.day(), dice);
        action.durationMinutes = 15 * (mode == ActionMode.REMOTE ? dice.between(2, 7) : dice.between(4, 28));
        action.participants = dice.between(2, 24);
        action.text = dice.chance(0.6) ? by.text("action.texte") : null;
        action.team = mode == ActionMode.EMH ? team(centre, dice) : null;
        return action.told();
    }

    /** Short name of one of the centre's teams. */
    private static String team(Centre centre, Dice dice) {
        return "EMH " + dice.one(Area.of(centre).departments()) + dice.one("", " Nord", " Sud", " Est");
    }
}
