package fr.appui.query.page;

import fr.appui.shared.party.Actor;
import java.util.List;

/** What one room puts into the palette. */
public interface PaletteEntries {
    /**
     * The entries that a person may open and whose words hold all that was typed, best first.
     *
     * @param typed empty: those to be shown before any key
     */
    List<PaletteEntry> entries(Actor actor, Words words, String typed);
}
