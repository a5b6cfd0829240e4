package fr.appui.query.workspace;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Place;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.workspace.ListKind;
import java.util.Arrays;
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
        return Arrays.stream(ListKind.values())
                .filter(list -> actor.follows(list.cases()))
                .flatMap(list -> views.of(actor, list, When.NOW).stream())
                .filter(view -> Folding.holds(view.name(), typed))
                .map(view -> new PaletteEntry(Kind.VIEW, view.name(), "", page(view.list()) + "?" + view.query()))
                .toList();
    }

    private static String page(ListKind list) {
        return switch (list) {
            case REQUESTS -> Place.REQUESTS.path();
            case SIGNALEMENTS -> Place.SIGNALEMENTS.path();
        };
    }
}
