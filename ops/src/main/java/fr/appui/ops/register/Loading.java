package fr.appui.ops.register;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How far the demonstration has been played, while it is being played. */
@Component
public class Loading {
    /** Commands done of all there are. */
    public record Progress(long done, long total) {}

    private final AtomicReference<Optional<Progress>> progress = new AtomicReference<>(Optional.empty());

    /** Empty when nothing is being loaded. */
    public Optional<Progress> progress() {
        return progress.get();
    }

    public void at(long done, long total) {
        progress.set(Optional.of(new Progress(done, total)));
    }

    public void finished() {
        progress.set(Optional.empty());
    }
}
