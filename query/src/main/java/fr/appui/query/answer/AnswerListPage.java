package fr.appui.query.answer;

import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of reusable answers.
 *
 * @param filters as typed
 * @param wrong names of the filters that could not be read
 * @param proposes whether the reader may propose one
 * @param request the request that an answer is looked for
 */
record AnswerListPage(
        Map<String, String> filters,
        List<String> wrong,
        List<Centre> centres,
        List<AnswerEntry> rows,
        boolean proposes,
        @Nullable UUID request,
        boolean first,
        @Nullable String next) {

    String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    /** Whose answers can be asked for: the network's, then each centre's. */
    List<Choice> owners(Words words) {
        var owners = new ArrayList<>(List.of(new Choice("NAT", words.say("answers.network"))));
        owners.addAll(Choice.of(words, centres));
        return owners;
    }

    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }

    /** Where this answer is taken into the request that it is looked for. */
    String use(AnswerEntry answer) {
        return Address.of("/demandes/" + request).with("answerFrom", answer.id()) + "#answers";
    }

    /** The same list as a file, but for its format. */
    Address export() {
        return filtered("/reponses/export");
    }

    private Address address() {
        return filtered("/reponses").with("for", request);
    }

    private Address filtered(String path) {
        var address = Address.of(path);
        for (var filter : new TreeMap<>(filters).entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }
}
