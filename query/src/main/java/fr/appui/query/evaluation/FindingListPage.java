package fr.appui.query.evaluation;

import fr.appui.query.finding.FindingEntry;
import fr.appui.query.page.Address;
import fr.appui.query.page.Choice;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Scope;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.reference.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of questions and findings.
 *
 * @param filters as typed
 * @param wrong names of the filters that could not be read
 * @param evaluates whether the reader raises them; all others answer
 * @param waiting how many wait for the reader, {@code waitingAs} what they are
 */
record FindingListPage(
        Map<String, String> filters,
        List<String> wrong,
        Scope scope,
        boolean evaluates,
        long waiting,
        FindingStatus waitingAs,
        List<FindingEntry> rows,
        boolean first,
        @Nullable String next) {

    String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    /** Whom those of the list may concern. */
    List<Choice> centres(Words words) {
        var centres = new ArrayList<Choice>();
        if (scope.holds(Centre.NAT)) {
            centres.add(new Choice(Centre.NAT.name(), words.code(Centre.NAT)));
        }
        centres.addAll(Choice.of(words, scope.centres()));
        return centres;
    }

    String waitingPage() {
        return Address.of("/constats").with("status", waitingAs).toString();
    }

    @Nullable
    String firstPage() {
        return first ? null : address().toString();
    }

    @Nullable
    String nextPage() {
        return next == null ? null : address().with("cursor", next).toString();
    }

    /** The list as a file. */
    Address export() {
        return address("/constats/export");
    }

    private Address address() {
        return address("/constats");
    }

    private Address address(String path) {
        var address = Address.of(path);
        for (var filter : new TreeMap<>(filters).entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address;
    }
}
