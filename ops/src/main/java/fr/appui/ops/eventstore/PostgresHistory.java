package fr.appui.ops.eventstore;

import fr.appui.command.intake.Cases;
import fr.appui.query.reading.History;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.count.Fold;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.signalement.SignalementEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.wire.StoredType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as the read side sees it; the write side asks it only which cases there are. */
public final class PostgresHistory implements History, Cases {
    private static final Set<Class<? extends Event>> FIRST =
            Set.of(SupportRequestEvent.Opened.class, SignalementEvent.Received.class, ActivityEvent.Entered.class);

    /** Types that begin a case; accounts and the register are none. */
    private static final List<Short> CASES = Arrays.stream(StoredType.values())
            .filter(type -> FIRST.contains(type.event()))
            .map(type -> (short) type.number())
            .toList();

    private static final String NUMBERED = """
            SELECT stream
              FROM view.audit
             WHERE number = :number
             ORDER BY position
             LIMIT 1
            """;

    private final LogTable log;
    private final JdbcClient views;
    private final EventCodec codec;
    private final SettledHead head;

    public PostgresHistory(DataSource log, EventCodec codec, SettledHead head) {
        this.log = new LogTable(log);
        this.views = JdbcClient.create(log);
        this.codec = codec;
        this.head = head;
    }

    @Override
    public Optional<UUID> numbered(String number) {
        return views.sql(NUMBERED)
                .param("number", number)
                .query((row, _) -> row.getObject("stream", UUID.class))
                .optional();
    }

    @Override
    public Moment head() {
        return at(head.position());
    }

    @Override
    public Moment at(Instant instant) {
        var position = log.positionAt(instant.atOffset(ZoneOffset.UTC));
        return at(Math.min(position, head.position()));
    }

    @Override
    public Moment at(long position) {
        return log.atOrBefore(position).orElse(new Moment(0, Instant.EPOCH));
    }

    @Override
    public Optional<Moment> next(long position) {
        return log.after(position).filter(moment -> moment.position() <= head.position());
    }

    @Override
    public List<Recorded<Event>> stream(UUID id, long upTo) {
        return codec.events(log.stream(id, 1).stream()
                .takeWhile(row -> row.position() <= upTo)
                .toList());
    }

    @Override
    public List<Recorded<Event>> streams(Collection<UUID> ids, long upTo) {
        return ids.isEmpty() ? List.of() : codec.events(log.streams(ids, upTo));
    }

    @Override
    public Optional<JsonEvent> event(long position, boolean open) {
        return log.at(position).map(row -> json(row, open));
    }

    @Override
    public Optional<Stored> stored(long position) {
        return log.at(position)
                .map(row -> new Stored(
                        new String(row.payload(), StandardCharsets.UTF_8),
                        new String(row.metadata(), StandardCharsets.UTF_8)));
    }

    @Override
    public List<JsonEvent> events(Collection<Long> positions, boolean open) {
        var rows = log.at(positions);
        codec.prepare(rows);
        return rows.stream().map(row -> json(row, open)).toList();
    }

    @Override
    public List<JsonEvent> after(long position, int limit, Collection<String> types, boolean open) {
        var numbers = Arrays.stream(StoredType.values())
                .filter(type -> types.contains(type.storedName()))
                .map(type -> (short) type.number())
                .toList();
        var rows = log.between(position, head.position(), limit, numbers);
        codec.prepare(rows);
        return rows.stream().map(row -> json(row, open)).toList();
    }

    @Override
    public boolean exists(UUID id) {
        return log.beginsWith(id, CASES);
    }

    @Override
    public Optional<CaseFacts> facts(UUID id) {
        CaseFacts facts = null;
        for (var recorded : stream(id, Long.MAX_VALUE)) {
            facts = Fold.counts(recorded.event()) ? Fold.after(facts, recorded.event()) : facts;
        }
        return Optional.ofNullable(facts);
    }

    private JsonEvent json(StoredRow row, boolean open) {
        return new JsonEvent(
                row.position(),
                row.stream(),
                row.version(),
                row.eventId(),
                StoredType.of(row.type()).storedName(),
                row.revision(),
                row.recordedAt(),
                codec.metadata(row),
                codec.readable(row, open));
    }
}
