package fr.appui.query.activity;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Place;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The entry of each kind of activity, and what is planned. */
@Component
final class ActivitiesInThePalette implements PaletteEntries {
    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        var entries = Arrays.stream(CaseKind.values())
                .filter(CaseKind::isActivity)
                .filter(actor::worksOn)
                .map(kind -> new PaletteEntry(
                        Kind.ACTION, words.say("activities.title." + kind), "", ActivityPage.entry(kind)));
        var planned = Stream.of(new PaletteEntry(
                        Kind.VIEW,
                        words.say("activities.planned"),
                        words.code(Place.ACTIVITIES),
                        Place.ACTIVITIES.path() + "?status=" + ActivityStatus.PLANNED + "&sort=day"))
                .filter(_ -> Place.of(actor.role()).contains(Place.ACTIVITIES));
        return Stream.concat(entries, planned)
                .filter(entry -> Folding.holds(entry.words(), typed))
                .toList();
    }
}
