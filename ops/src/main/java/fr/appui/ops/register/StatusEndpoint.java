package fr.appui.ops.register;

import fr.appui.query.reading.History;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the register stands, for anyone who can reach it. */
@RestController
class StatusEndpoint {
    private final History history;
    private final RegisterBook register;
    private final Loading loading;
    private final Moments moments;

    StatusEndpoint(History history, RegisterBook register, Loading loading, Moments moments) {
        this.history = history;
        this.register = register;
        this.loading = loading;
        this.moments = moments;
    }

    /** @param loading progress of the demonstration; {@code null} once it is loaded */
    record Status(long position, boolean demonstration, Loading.@Nullable Progress loading, String version) {}

    @GetMapping("/api/status")
    Status status(@RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        moments.settled(when);
        return new Status(
                history.head().position(),
                register.demonstration().isPresent(),
                loading.progress().orElse(null),
                "0.1.0");
    }
}
