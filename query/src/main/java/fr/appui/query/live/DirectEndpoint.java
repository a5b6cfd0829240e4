package fr.appui.query.live;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What has changed since a position: as a stream, or asked for now and then where streams do not come through. Tells
 * ids of cases inside the asker's scope and nothing else; who wants to see them asks the pages, which ask for rights
 * again.
 */
@RestController
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class DirectEndpoint {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long RETRY_MILLIS = 3000;

    /** @param position of the last change told; the one asked about when there is none */
    record News(long position, List<UUID> cases) {}

    private final Direct direct;
    private final Changes changes;

    DirectEndpoint(Direct direct, Changes changes) {
        this.direct = direct;
        this.changes = changes;
    }

    @GetMapping(path = "/direct", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            Actor actor,
            HttpServletRequest request,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(name = "after", required = false) @Nullable String after)
            throws java.io.IOException {
        var from = position("after", last == null || last.isBlank() ? after : last);
        var stream = new SseEmitter(LONGEST.toMillis());
        var listener = new Listener(actor, stream, from, isThere(request.getSession(false)));
        stream.onCompletion(() -> direct.remove(listener));
        stream.onTimeout(stream::complete);
        stream.onError(_ -> direct.remove(listener));
        stream.send(SseEmitter.event().reconnectTime(RETRY_MILLIS));
        direct.add(listener);
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream);
    }

    @GetMapping(path = "/direct/depuis", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<News> since(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        var from = position("after", after);
        var stretch = changes.between(from, changes.position());
        var cases = stretch.seenBy(actor);
        var news = new News(cases.isEmpty() ? from : stretch.upTo(), cases);
        var tag = "\"" + news.position() + "\"";
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(news);
    }

    /** Where nothing is said, from now on; nobody can have heard what is still to come. */
    private long position(String name, @Nullable String typed) {
        var in = new Parameters();
        var position = in.number(name, typed);
        in.check();
        var now = changes.position();
        return position == null ? now : Math.min(position, now);
    }

    /** Whoever signs out, or is signed out by time, hears nothing more. */
    private static BooleanSupplier isThere(@Nullable HttpSession session) {
        return () -> {
            try {
                return session == null || session.getCreationTime() >= 0;
            } catch (IllegalStateException _) {
                return false;
            }
        };
    }
}
