package fr.appui.query.supportrequest;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.shared.party.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The views of the list. */
@Component
final class RequestsInThePalette implements PaletteEntries {
    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        return actor.followsSupportRequests() ? views(words, typed).toList() : List.of();
    }

    /** The views that everyone has. */
    private static Stream<PaletteEntry> views(Words words, String typed) {
        return Arrays.stream(BuiltIn.values())
                .filter(view -> Folding.holds(words.code(view), typed))
                .map(view -> new PaletteEntry(
                        Kind.VIEW, words.code(view), "", view.query().address().toString()));
    }
}
