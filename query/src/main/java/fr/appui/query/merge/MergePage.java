package fr.appui.query.merge;

import fr.appui.query.merge.MergeCandidates.Candidate;
import fr.appui.query.page.Address;
import fr.appui.query.page.Form;
import fr.appui.query.page.Links;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that is perhaps the same as another one, and that other one beside it.
 *
 * @param here the one that would be merged
 * @param there the one that would go on; {@code null} while none is chosen
 * @param rows what is known of the two
 * @param obstacle why these two cannot be merged, or not this way; {@code null} when nothing stands in the way
 * @param choice the field in which the other one is named
 * @param form what is said of the merge
 */
record MergePage(
        Side here,
        @Nullable Side there,
        List<Candidate> candidates,
        List<Row> rows,
        @Nullable String obstacle,
        Form choice,
        Form form) {

    /** @param same whether the two say the same */
    record Row(String field, String here, String there, boolean same) {}

    String address() {
        return Links.ofCase(here.kind(), here.id());
    }

    /** This page about another choice. */
    String with(String number) {
        return Address.of(address() + "/fusion").with("avec", number).toString();
    }

    /** The same two the other way round. */
    String theOtherWay(Side other) {
        return Address.of(Links.ofCase(other.kind(), other.id()) + "/fusion")
                .with("avec", here.number())
                .toString();
    }
}
