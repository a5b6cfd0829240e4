package fr.appui.query.supportrequest;

import fr.appui.query.page.Links;
import fr.appui.query.page.PaletteEntries;
import fr.appui.query.page.PaletteEntry;
import fr.appui.query.page.PaletteEntry.Kind;
import fr.appui.query.page.Words;
import fr.appui.query.reading.When;
import fr.appui.query.supportrequest.SupportRequests.Filter;
import fr.appui.query.supportrequest.SupportRequests.Sort;
import fr.appui.shared.party.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests by number, facility, or the words that the reader may search. */
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
        if (!actor.followsSupportRequests() || typed.length() < FEWEST_CHARACTERS) {
            return List.of();
        }
        var filter =
                new Filter(null, null, List.of(), null, null, null, null, null, typed, null, null, Sort.NEWEST_FIRST);
        return requests.list(actor, filter, When.NOW, null, MOST).rows().stream()
                .map(row -> new PaletteEntry(
                        Kind.REQUEST, row.number(), RequestRow.place(row.facility()), Links.request(row.id())))
                .toList();
    }
}
