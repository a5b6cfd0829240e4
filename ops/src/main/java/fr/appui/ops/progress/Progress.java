package fr.appui.ops.progress;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress of long work: a bar on a terminal, a line every ten seconds elsewhere, nothing for machines. */
public interface Progress extends AutoCloseable {
    void at(long done, long total);

    @Override
    void close();

    static Progress none() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void close() {}
        };
    }

    static Progress onTerminal(String unit) {
        return System.console() != null && System.console().isTerminal() ? new Bar(unit) : new Lines(unit);
    }

    /** A bar that is redrawn in place. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(String unit) {
            bar = new ProgressBarBuilder()
                    .setTaskName(unit)
                    .setInitialMax(1)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void at(long done, long total) {
            bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line now and then, with rate and what is left. */
    final class Lines implements Progress {
        private static final Duration EVERY = Duration.ofSeconds(10);
        private final String unit;
        private final long begun = System.nanoTime();
        private long told = begun;
        private @Nullable String last;

        Lines(String unit) {
            this.unit = unit;
        }

        @Override
        public void at(long done, long total) {
            var now = System.nanoTime();
            var seconds = Math.max(1e-9, (now - begun) / 1e9);
            var rate = done / seconds;
            last = "%,d of %,d %s, %,.0f/s, %s left".formatted(done, total, unit, rate, left(rate, total - done));
            if (now - told >= EVERY.toNanos()) {
                told = now;
                System.out.println(last);
            }
        }

        private static String left(double rate, long more) {
            return rate < 1e-3 ? "?" : Math.round(more / rate) + " s";
        }

        @Override
        public void close() {
            if (last != null) {
                System.out.println(last);
            }
        }
    }
}
