package fr.appui.query.live;

import fr.appui.shared.party.Actor;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. Only the dispatcher's thread speaks to it. */
final class Listener {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final Actor actor;
    private final SseEmitter stream;
    private final BooleanSupplier signedIn;
    private long told;

    /**
     * @param told position after which it wants to hear
     * @param signedIn whether its session is still there
     */
    Listener(Actor actor, SseEmitter stream, long told, BooleanSupplier signedIn) {
        this.actor = actor;
        this.stream = stream;
        this.told = told;
        this.signedIn = signedIn;
    }

    /** Greater than that of any stream opened before. */
    long number() {
        return number;
    }

    Actor actor() {
        return actor;
    }

    long told() {
        return told;
    }

    boolean isSignedIn() {
        return signedIn.getAsBoolean();
    }

    /** @throws IOException nobody listens any more */
    void tell(Changes.Stretch stretch) throws IOException {
        told = stretch.upTo();
        var ids = stretch.seenBy(actor);
        if (!ids.isEmpty()) {
            send(ids);
        }
    }

    private void send(List<UUID> ids) throws IOException {
        stream.send(SseEmitter.event()
                .id(String.valueOf(told))
                .name("cases")
                .data(ids.stream().map(UUID::toString).toList(), MediaType.APPLICATION_JSON));
    }

    /** Keeps proxies from closing the stream, and says how far it has come even while nothing concerns this person. */
    void beat() throws IOException {
        stream.send(SseEmitter.event().id(String.valueOf(told)).comment(""));
    }

    void end() {
        stream.complete();
    }
}
