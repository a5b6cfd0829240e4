package fr.appui.query.reading;

import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The log as it was at the moment that one looks from: what was recorded later is not there. */
@Component
@Primary
final class HistoryThroughTheLens implements History {
    private final History log;
    private final Lens lens;

    HistoryThroughTheLens(History log, Lens lens) {
        this.log = log;
        this.lens = lens;
    }

    @Override
    public Moment head() {
        return lens.isPast() ? log.at(lens.upTo()) : log.head();
    }

    @Override
    public Moment at(Instant instant) {
        var moment = log.at(instant);
        return moment.position() <= lens.upTo() ? moment : log.at(lens.upTo());
    }

    @Override
    public Moment at(long position) {
        return log.at(Math.min(position, lens.upTo()));
    }

    /** The one exception: whoever looks back may go on from there, event by event. */
    @Override
    public Optional<Moment> next(long position) {
        return log.next(position);
    }

    @Override
    public List<Recorded<Event>> stream(UUID id, long upTo) {
        return log.stream(id, Math.min(upTo, lens.upTo()));
    }

    @Override
    public List<Recorded<Event>> streams(Collection<UUID> ids, long upTo) {
        return log.streams(ids, Math.min(upTo, lens.upTo()));
    }

    @Override
    public Optional<JsonEvent> event(long position, boolean open) {
        return position <= lens.upTo() ? log.event(position, open) : Optional.empty();
    }

    @Override
    public List<JsonEvent> events(Collection<Long> positions, boolean open) {
        return log.events(
                positions.stream().filter(position -> position <= lens.upTo()).toList(), open);
    }

    @Override
    public Optional<Stored> stored(long position) {
        return position <= lens.upTo() ? log.stored(position) : Optional.empty();
    }

    @Override
    public List<JsonEvent> after(long position, int limit, Collection<String> types, boolean open) {
        return log.after(position, limit, types, open).stream()
                .filter(event -> event.position() <= lens.upTo())
                .toList();
    }
}
