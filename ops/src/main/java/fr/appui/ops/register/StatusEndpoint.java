package fr.appui.ops.register;

import fr.appui.query.reading.History;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the register stands, for anyone who can reach it. */
@RestController
class StatusEndpoint {
    private final History history;
    private final RegisterBook register;
    private final Loading loading;

    StatusEndpoint(History history, RegisterBook register, Loading loading) {
        this.history = history;
        this.register = register;
        this.loading = loading;
    }

    /** @param loading progress of the demonstration; {@code null} once it is loaded */
    record Status(long position, boolean demonstration, Loading.@Nullable Progress loading, String version) {}

    @GetMapping("/api/status")
    Status status() {
        return new Status(
                history.head().position(),
                register.demonstration().isPresent(),
                loading.progress().orElse(null),
                "0.1.0");
    }
}
