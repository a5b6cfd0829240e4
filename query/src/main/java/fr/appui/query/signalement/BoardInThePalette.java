package fr.appui.query.signalement;

import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Place;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.Signalements.Filter;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Signalements by number, facility, micro-organism, or the words that the reader may search; the views of the board.
 */
@Component
final class BoardInThePalette implements PaletteEntries {
    private static final int FEWEST_CHARACTERS = 2;
    private static final int MOST = 6;

    private final Signalements signalements;

    BoardInThePalette(Signalements signalements) {
        this.signalements = signalements;
    }

    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        return actor.follows(CaseKind.SIGNALEMENT)
                ? Stream.concat(found(actor, words, typed), views(words, typed)).toList()
                : List.of();
    }

    private Stream<PaletteEntry> found(Actor actor, Words words, String typed) {
        if (typed.length() < FEWEST_CHARACTERS) {
            return Stream.of();
        }
        return signalements.list(actor, Filter.holding(typed), When.NOW, null, MOST).rows().stream()
                .map(row -> new PaletteEntry(
                        Kind.SIGNALEMENT,
                        row.number(),
                        words.code(row.kind())
                                + (row.facility() == null || row.facility().name() == null
                                        ? ""
                                        : ", " + row.facility().name()),
                        Place.SIGNALEMENTS.path() + "/" + row.id()));
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
