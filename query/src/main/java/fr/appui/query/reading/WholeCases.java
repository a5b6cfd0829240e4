package fr.appui.query.reading;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The cases that a page of the log is about, each with all that happened to it before: who folds whole cases page by
 * page needs to remember nothing in between.
 */
@Component
public final class WholeCases {
    private final History history;

    WholeCases(History history) {
        this.history = history;
    }

    /**
     * Each case's events from its first on, the last of the page being the last.
     *
     * @param page some events in log order, none of their cases' left out between the first and the last
     * @param meant which events matter
     */
    public Collection<List<Recorded<Event>>> of(List<Recorded<Event>> page, Predicate<Event> meant) {
        var cases = page.stream()
                .filter(recorded -> meant.test(recorded.event()))
                .collect(Collectors.groupingBy(Recorded::stream, LinkedHashMap::new, Collectors.toList()));
        var begun = cases.entrySet().stream()
                .filter(each -> each.getValue().getFirst().version() > 1)
                .map(Map.Entry::getKey)
                .toList();
        if (!begun.isEmpty()) {
            cases.putAll(before(begun, page.getLast().position()));
        }
        return cases.values();
    }

    private Map<UUID, List<Recorded<Event>>> before(List<UUID> begun, long upTo) {
        return history.streams(begun, upTo).stream().collect(Collectors.groupingBy(Recorded::stream));
    }
}
