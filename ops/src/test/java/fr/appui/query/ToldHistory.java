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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A told story in the place of the log; its clock stands where the story ends. */
final class ToldHistory implements History, InstantSource {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final Moment BEGINNING = new Moment(0, Instant.EPOCH);
    private static final Set<Class<?>> SEALED = Set.of(SealedText.class, Requester.class);

    private Story story = new Story();

    void is(Story told) {
        this.story = told;
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
        return events().filter(e -> e.position() <= position)
                .reduce((_, last) -> last)
                .map(ToldHistory::moment)
                .orElse(BEGINNING);
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
        return events().filter(e -> ids.contains(e.stream()) && e.position() <= upTo)
                .toList();
    }

    @Override
    public Optional<JsonEvent> event(long position, boolean open) {
        return events().filter(e -> e.position() == position)
                .map(e -> json(e, open))
                .findFirst();
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
        return story.told().stream();
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
