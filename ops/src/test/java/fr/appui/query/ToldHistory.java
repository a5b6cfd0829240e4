package fr.appui.query;

import fr.appui.ops.eventstore.StoredJson;
import fr.appui.query.reading.History;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.wire.StoredType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A told story in the place of the log; its clock stands where the story ends. */
final class ToldHistory implements History, InstantSource {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final Moment BEGINNING = new Moment(0, Instant.EPOCH);
    private static final Set<Class<?>> SEALED = Set.of(SealedText.class, Requester.class);

    private Story story = new Story();

    /** The story as far as it had been told when somebody last looked. */
    private List<Recorded<Event>> log = List.of();

    private Map<UUID, List<Recorded<Event>>> byStream = Map.of();

    synchronized void is(Story told) {
        this.story = told;
        this.log = List.of();
        this.byStream = Map.of();
    }

    private synchronized List<Recorded<Event>> log() {
        if (log.size() != story.size()) {
            log = story.told();
            byStream = log.stream().collect(Collectors.groupingBy(Recorded::stream));
        }
        return log;
    }

    /** How many events lie at or before a position. */
    private int until(long position) {
        var log = log();
        var low = 0;
        var high = log.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (log.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Instant instant() {
        return story.now();
    }

    @Override
    public Moment head() {
        return at(story.position());
    }

    @Override
    public Moment at(Instant instant) {
        return events().filter(e -> !e.recordedAt().isAfter(instant))
                .reduce((_, last) -> last)
                .map(ToldHistory::moment)
                .orElse(BEGINNING);
    }

    @Override
    public Moment at(long position) {
        var until = until(position);
        return until == 0 ? BEGINNING : moment(log().get(until - 1));
    }

    @Override
    public Optional<Moment> next(long position) {
        return events().filter(e -> e.position() > position).findFirst().map(ToldHistory::moment);
    }

    @Override
    public List<Recorded<Event>> stream(UUID id, long upTo) {
        return streams(List.of(id), upTo);
    }

    @Override
    public List<Recorded<Event>> streams(Collection<UUID> ids, long upTo) {
        log();
        return ids.stream()
                .distinct()
                .flatMap(id -> byStream.getOrDefault(id, List.of()).stream())
                .filter(e -> e.position() <= upTo)
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    @Override
    public Optional<JsonEvent> event(long position, boolean open) {
        var until = until(position);
        return until == 0 || log().get(until - 1).position() != position
                ? Optional.empty()
                : Optional.of(json(log().get(until - 1), open));
    }

    @Override
    public Optional<Stored> stored(long position) {
        return event(position, false)
                .map(e -> new Stored(e.payload().toString(), e.metadata().toString()));
    }

    @Override
    public List<JsonEvent> after(long position, int limit, Collection<String> types, boolean open) {
        return events().filter(e -> e.position() > position)
                .filter(e -> types.contains(StoredType.of(e.event()).storedName()))
                .limit(limit)
                .map(e -> json(e, open))
                .toList();
    }

    private Stream<Recorded<Event>> events() {
        return log().stream();
    }

    private static Moment moment(Recorded<Event> event) {
        return new Moment(event.position(), event.recordedAt());
    }

    private static JsonEvent json(Recorded<Event> e, boolean open) {
        var type = StoredType.of(e.event());
        var payload = (ObjectNode) JSON.valueToTree(e.event());
        if (!open) {
            Arrays.stream(e.event().getClass().getRecordComponents())
                    .filter(component -> SEALED.contains(component.getType()))
                    .map(RecordComponent::getName)
                    .filter(payload::has)
                    .forEach(field -> payload.set(field, JSON.createObjectNode().put("sealed", true)));
        }
        return new JsonEvent(
                e.position(),
                e.stream(),
                e.version(),
                e.eventId(),
                type.storedName(),
                type.revision(),
                e.recordedAt(),
                (ObjectNode) JSON.valueToTree(e.provenance()),
                payload);
    }
}
