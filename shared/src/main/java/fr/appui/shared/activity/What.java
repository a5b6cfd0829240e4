package fr.appui.shared.activity;

import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.party.Facility;
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

/** What an activity is, as far as it is told in clear; its parts are those of {@link Entered}. */
public record What(
        @Nullable ActionMode mode,
        @Nullable ActionType type,
        @Nullable ActivityKind kind,
        @Nullable Level level,
        @Nullable Sector sector,
        @Nullable SubSector subSector,
        List<Participants> sectors,
        @Nullable Facility facility,
        Framework framework,
        List<Theme> themes,
        @Nullable Integer durationMinutes,
        @Nullable Integer participants,
        @Nullable String team,
        List<Attendance> attendance,
        List<String> strategy,
        @Nullable Statement stated) {

    static What of(Entered e) {
        return new What(
                e.mode(),
                e.type(),
                e.kind(),
                e.level(),
                e.sector(),
                e.subSector(),
                orNone(e.sectors()),
                e.facility(),
                e.framework(),
                orNone(e.themes()),
                e.durationMinutes(),
                e.participants(),
                e.team(),
                orNone(e.attendance()),
                orNone(e.strategy()),
                e.stated());
    }

    What and(Completed e) {
        return new What(
                mode,
                type,
                kind,
                level,
                sector,
                subSector,
                or(e.sectors(), sectors),
                facility,
                framework,
                themes,
                durationMinutes,
                orOptional(e.participants(), participants),
                team,
                or(e.attendance(), attendance),
                strategy,
                stated);
    }

    What and(Corrected e) {
        return new What(
                orOptional(e.mode(), mode),
                orOptional(e.type(), type),
                orOptional(e.kind(), kind),
                orOptional(e.level(), level),
                orOptional(e.sector(), sector),
                e.sector() == null ? orOptional(e.subSector(), subSector) : e.subSector(),
                or(e.sectors(), sectors),
                orOptional(e.facility(), facility),
                or(e.framework(), framework),
                or(e.themes(), themes),
                orOptional(e.durationMinutes(), durationMinutes),
                orOptional(e.participants(), participants),
                e.mode() == null ? orOptional(e.team(), team) : e.team(),
                or(e.attendance(), attendance),
                or(e.strategy(), strategy),
                orOptional(e.stated(), stated));
    }

    private static <T> List<T> orNone(@Nullable List<T> written) {
        return written == null ? List.of() : written;
    }

    private static <T> T or(@Nullable T now, T before) {
        return now == null ? before : now;
    }

    private static <T> @Nullable T orOptional(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }
}
