package fr.appui.query.activity;

import fr.appui.query.activity.Diffusion.Message;
import fr.appui.query.page.Address;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who passed official messages on, and who has not.
 *
 * @param typed filters as typed, by name
 * @param wrong names of those that could not be read
 * @param columns one for each centre of the network
 * @param first whether this is the first page
 * @param next cursor of the page that follows; {@code null} on the last one
 */
record DiffusionPage(
        Map<String, String> typed,
        List<String> wrong,
        List<Message> messages,
        List<Column> columns,
        boolean first,
        @Nullable String next) {

    /** @param silent how many of the messages shown the centre has not passed on */
    record Column(Centre centre, long silent) {
        static List<Column> of(List<Message> messages) {
            return Centre.network().stream()
                    .map(centre -> new Column(
                            centre,
                            messages.stream()
                                    .filter(message -> message.silent().contains(centre))
                                    .count()))
                    .toList();
        }
    }

    String filter(String name) {
        return typed.getOrDefault(name, "");
    }

    boolean isWrong(String name) {
        return wrong.contains(name);
    }

    /** Centres that have something left to pass on, those with most of it first. */
    List<Column> behind() {
        return columns.stream()
                .filter(column -> column.silent > 0)
                .sorted((one, other) -> Long.compare(other.silent, one.silent))
                .toList();
    }

    private Address address() {
        var address = Address.of("/activites/diffusion");
        for (var filter : typed.entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }

    /** The same messages, those only that a centre has not passed on. */
    static String silentOnes(Centre centre) {
        return Address.of("/activites/diffusion").with("silent", centre).toString();
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
