package fr.appui.query.signalement;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Place;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The views of the board. */
@Component
final class BoardInThePalette implements PaletteEntries {
    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        return actor.follows(CaseKind.SIGNALEMENT) ? views(words, typed).toList() : List.of();
    }

    /** The views that everyone has. */
    private static Stream<PaletteEntry> views(Words words, String typed) {
        return Arrays.stream(BoardBuiltIn.values())
                .filter(view -> Folding.holds(words.code(view), typed))
                .map(view -> new PaletteEntry(
                        Kind.VIEW,
                        words.code(view),
                        words.code(Place.SIGNALEMENTS),
                        view.query().address().toString()));
    }
}
