package fr.appui.query.audit;

import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The log for programs, event by event: a reader goes on after the position of the last line it has read. */
@RestController
final class EventsApi {
    private static final int MOST = 10_000;
    private static final int AT_A_TIME = 500;

    private final EventFeed feed;
    private final JsonMapper json = JsonMapper.shared();

    EventsApi(EventFeed feed) {
        this.feed = feed;
    }

    /** One JSON document per line, written as they are read: the answer may be long. */
    @GetMapping(path = "/api/events", produces = "application/x-ndjson")
    void events(
            Actor actor,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition,
            HttpServletResponse response)
            throws IOException {
        var in = new Parameters();
        var position = in.number("after", after);
        var left = in.limit(limit, MOST);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        write(actor, position == null ? 0 : position, feed.end(when), left, response);
    }

    private void write(Actor actor, long after, long end, int limit, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        var out = response.getOutputStream();
        var last = after;
        for (var left = limit; left > 0; ) {
            var events = feed.between(actor, last, end, Math.min(left, AT_A_TIME));
            for (var event : events) {
                out.write(json.writeValueAsBytes(event));
                out.write('\n');
            }
            if (events.isEmpty()) {
                break;
            }
            last = events.getLast().position();
            left -= events.size();
        }
        out.flush();
    }
}
