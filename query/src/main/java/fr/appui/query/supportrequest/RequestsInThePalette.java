package fr.appui.query.supportrequest;

import fr.appui.query.page.Links;
import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Folding;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.shared.party.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests by number, facility, or the words that the reader may search; the views of the list. */
@Component
final class RequestsInThePalette implements PaletteEntries {
    private static final int FEWEST_CHARACTERS = 2;
    private static final int MOST = 6;

    private final SupportRequests requests;

    RequestsInThePalette(SupportRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<PaletteEntry> entries(Actor actor, Words words, String typed) {
        return actor.followsSupportRequests()
                ? Stream.concat(found(actor, typed), views(words, typed)).toList()
                : List.of();
    }

    private Stream<PaletteEntry> found(Actor actor, String typed) {
        return typed.length() < FEWEST_CHARACTERS
                ? Stream.of()
                : requests.list(actor, Filter.holding(typed), When.NOW, null, MOST).rows().stream()
                        .map(row -> new PaletteEntry(
                                Kind.REQUEST, row.number(), RequestRow.place(row.facility()), Links.request(row.id())));
    }

    /** The views that everyone has. */
    private static Stream<PaletteEntry> views(Words words, String typed) {
        return Arrays.stream(BuiltIn.values())
                .filter(view -> Folding.holds(words.code(view), typed))
                .map(view -> new PaletteEntry(
                        Kind.VIEW, words.code(view), "", view.query().address().toString()));
    }
}
