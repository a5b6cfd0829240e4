package fr.appui.ops.demo;

import fr.appui.command.activity.PlannedFor;
import fr.appui.command.activity.Told;
import fr.appui.shared.activity.Attendance;
import fr.appui.shared.activity.Participants;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Level;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a work as someone fills it in: what is not set is not told. */
final class Telling {
    @Nullable
    ActionMode mode;

    @Nullable
    ActionType type;

    @Nullable
    ActivityKind kind;

    @Nullable
    Level level;

    @Nullable
    SealedText title;

    @Nullable
    Sector sector;

    @Nullable
    SubSector subSector;

    @Nullable
    List<Participants> sectors;

    @Nullable
    Facility facility;

    @Nullable
    Framework framework;

    @Nullable
    List<Theme> themes;

    @Nullable
    PlannedFor plannedFor;

    @Nullable
    Integer durationMinutes;

    @Nullable
    Integer participants;

    @Nullable
    String team;

    @Nullable
    List<Attendance> attendance;

    @Nullable
    SealedText text;

    @Nullable
    Statement stated;

    Telling() {}

    /** Begins with what was told before. */
    Telling(Told told) {
        mode = told.mode();
        type = told.type();
        kind = told.kind();
        level = told.level();
        title = told.title();
        sector = told.sector();
        subSector = told.subSector();
        sectors = told.sectors();
        facility = told.facility();
        framework = told.framework();
        themes = told.themes();
        plannedFor = told.plannedFor();
        durationMinutes = told.durationMinutes();
        participants = told.participants();
        team = told.team();
        attendance = told.attendance();
        text = told.text();
        stated = told.stated();
    }

    Told told() {
        return new Told(
                mode,
                type,
                kind,
                level,
                title,
                sector,
                subSector,
                sectors,
                facility,
                framework,
                themes,
                plannedFor,
                durationMinutes,
                participants,
                team,
                attendance,
                text,
                null,
                stated);
    }
}
