package fr.appui.query.page;

import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.reading.Folding;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The navigation, what it leads to at once, and help. */
@Component
final class PlacesInThePalette implements PaletteEntries {
    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        var places = Place.of(actor.role());
        var entries = new ArrayList<PaletteEntry>();
        if (places.contains(Place.HOTLINE)) {
            entries.add(new PaletteEntry(Kind.ACTION, words.say("hotline.new"), "", Place.HOTLINE.path()));
        }
        places.forEach(place -> entries.add(page(words.code(place), place.path())));
        if (places.contains(Place.DASHBOARD) && actor.followsSupportRequests()) {
            entries.add(page(words.say("wall.title"), "/tableau-de-bord?mur=1"));
            entries.add(page(words.say("months.title"), "/consolidation"));
        }
        if (places.contains(Place.DASHBOARD)) {
            entries.add(page(words.say("compare.title"), "/chiffres/comparaison"));
            entries.add(page(words.say("late.title"), "/tardifs"));
        }
        if (places.contains(Place.ACTIVITIES) && actor.follows(CaseKind.PUBLICATION)) {
            entries.add(page(words.say("diffusion.title"), "/activites/diffusion"));
        }
        if (places.contains(Place.DASHBOARD)) {
            entries.add(page(words.say("replay.title"), "/rejeu"));
        }
        entries.add(page(words.say("definitions.title"), "/definitions"));
        entries.add(page(words.say("settings.title"), "/reglages"));
        entries.add(page(words.say("shortcuts.title"), "/aide/raccourcis"));
        entries.add(page(words.say("accessibility.title"), "/aide/accessibilite"));
        return entries.stream()
                .filter(entry -> Folding.holds(entry.words(), typed))
                .toList();
    }

    private static PaletteEntry page(String words, String address) {
        return new PaletteEntry(Kind.PAGE, words, "", address);
    }
}
