package fr.appui.query.workspace;

import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.workspace.ListKind;
import fr.appui.shared.workspace.SavedViewEvent;
import fr.appui.shared.workspace.SavedViewEvent.Forgotten;
import fr.appui.shared.workspace.SavedViewEvent.Renamed;
import fr.appui.shared.workspace.SavedViewEvent.Restored;
import fr.appui.shared.workspace.SavedViewEvent.Saved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved view as it stands; a row of {@code view.saved_view}, column by column.
 *
 * @param sharedWith {@code null}: only its owner sees it
 * @param query the list's filters as they stand in its address
 */
public record SavedView(
        UUID id,
        int version,
        UUID owner,
        @Nullable Centre sharedWith,
        String name,
        String query,
        ListKind list,
        boolean forgotten) {

    static SavedView after(@Nullable SavedView before, SavedViewEvent event, int version) {
        if (event instanceof Saved e) {
            return new SavedView(
                    e.id(),
                    version,
                    e.owner(),
                    e.sharedWith(),
                    e.name().value(),
                    e.query().value(),
                    e.of(),
                    false);
        }
        var known = Objects.requireNonNull(before, "a view begins with Saved");
        return switch (event) {
            case Saved _ -> known;
            case Renamed e -> known.with(version, e.name().value(), known.forgotten);
            case Forgotten _ -> known.with(version, known.name, true);
            case Restored _ -> known.with(version, known.name, false);
        };
    }

    private SavedView with(int newVersion, String newName, boolean nowForgotten) {
        return new SavedView(id, newVersion, owner, sharedWith, newName, query, list, nowForgotten);
    }

    static SavedView read(ResultSet row, int number) throws SQLException {
        var centre = row.getString("shared_with");
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("owner", UUID.class),
                centre == null ? null : Centre.valueOf(centre),
                row.getString("name"),
                row.getString("query"),
                ListKind.valueOf(row.getString("list")),
                row.getBoolean("forgotten"));
    }

    /** Whether this person may see it, and so change it. */
    boolean isOf(Actor actor) {
        return actor.opens(list.cases()) && isTheirs(actor);
    }

    private boolean isTheirs(Actor actor) {
        return owner.equals(actor.account()) || sharedWith != null && sharedWith == actor.centre();
    }
}
