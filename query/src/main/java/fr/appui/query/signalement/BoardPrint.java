package fr.appui.query.signalement;

import fr.appui.query.page.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is followed, by what is due first, on paper.
 *
 * @param standing whose board it is, in words
 * @param first whether it is the first page
 * @param next cursor of the page that follows
 * @param total how many there are on all pages; {@code null}: more than anybody would count
 */
record BoardPrint(
        SignalementListQuery list,
        String standing,
        List<BoardPage.Chip> chips,
        List<Part> sections,
        boolean first,
        @Nullable String next,
        @Nullable Long total) {

    /** Those of one bucket. */
    record Part(Bucket bucket, List<BoardCard> cards) {}

    private Address address() {
        return list.onto(Address.of("/signalements/imprimer"));
    }

    String board() {
        return list.address().toString();
    }

    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }
}
