package fr.appui.query.workspace;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists that people have saved under a name. */
@Component
final class SavedViewsInThePalette implements PaletteEntries {
    private final SavedViews views;

    SavedViewsInThePalette(SavedViews views) {
        this.views = views;
    }

    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        return actor.followsSupportRequests()
                ? views.of(actor, When.NOW).stream()
                        .filter(view -> Folding.holds(view.name(), typed))
                        .map(view -> new PaletteEntry(Kind.VIEW, view.name(), "", "/demandes?" + view.query()))
                        .toList()
                : List.of();
    }
}
