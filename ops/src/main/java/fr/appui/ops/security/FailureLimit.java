package fr.appui.ops.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** At most ten failed sign-ins in five minutes for one login from one address; successes are not counted. */
@Component
class FailureLimit {
    static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int FAILURES = 10;
    private static final int REMEMBERED_AT_MOST = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED_AT_MOST;
        }
    };

    boolean isReached(String login, String address) {
        return bucket(login, address).getAvailableTokens() == 0;
    }

    void failed(String login, String address) {
        bucket(login, address).tryConsume(1);
    }

    private Bucket bucket(String login, String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address + " " + login,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, PERIOD))
                            .build());
        }
    }
}
