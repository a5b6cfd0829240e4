package fr.appui.command.onsiteaction;

import fr.appui.command.intake.FacilityBody;
import fr.appui.command.intake.InputError;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action is, as a body tells it.
 *
 * @param plannedFor {@code null}: it is done
 * @param framework {@code null}: the regional duty of the centre
 * @param team mobile hygiene team that is accompanied
 */
public record What(
        ActionMode mode,
        ActionType type,
        SealedText title,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        @Nullable Framework framework,
        @Nullable PlannedFor plannedFor,
        @Nullable Integer participants,
        @Nullable String team,
        @Nullable SealedText text) {

    static final int TITLE = 200;
    static final int TEAM = 60;
    static final int PARTICIPANTS = 100_000;

    /** Cases in one list, and characters of each id or number. */
    static final int LINKS = 40;

    static What of(EnterOnSiteAction.Body body) {
        return new What(
                body.mode(),
                body.type(),
                body.title(),
                body.sector(),
                body.subSector(),
                FacilityBody.facility(body.facility()),
                body.framework(),
                plannedFor(body.plannedFor()),
                body.participants(),
                body.team(),
                body.text());
    }

    static @Nullable PlannedFor plannedFor(@Nullable String told) {
        return told == null ? null : PlannedFor.read(told).orElse(null);
    }

    /** What goes with no other sector, or with no other mode; a part that is not told contradicts nothing. */
    static List<InputError> contradictions(
            @Nullable Sector sector,
            @Nullable SubSector subSector,
            @Nullable ActionMode mode,
            @Nullable String team,
            @Nullable String plannedFor) {
        var errors = new ArrayList<InputError>();
        if (subSector != null && sector != null && sector != Sector.COMMUNAUTE) {
            errors.add(new InputError("subSector", "not-with-sector"));
        }
        if (team != null && mode != null && mode != ActionMode.EMH) {
            errors.add(new InputError("team", "not-with-mode"));
        }
        if (plannedFor != null && PlannedFor.read(plannedFor).isEmpty()) {
            errors.add(new InputError("plannedFor", PlannedFor.BAD_DATE));
        }
        return errors;
    }
}
