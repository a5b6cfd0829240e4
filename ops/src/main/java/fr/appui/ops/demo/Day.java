package fr.appui.ops.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The acts of one day, for several hands to play: each takes the next in time, and waits while another is still at what
 * comes before it on the same request.
 */
final class Day implements Runnable {
    private static final int NONE = -1;

    private final List<Act> acts;
    private final int[] before;
    private final List<CompletableFuture<Void>> played;
    private final AtomicInteger next = new AtomicInteger();
    private final Consumer<Act> player;
    private final BooleanSupplier stopped;

    /**
     * @param acts in time
     * @param stopped asked before each act
     */
    Day(List<Act> acts, Consumer<Act> player, BooleanSupplier stopped) {
        this.acts = acts;
        this.player = player;
        this.stopped = stopped;
        this.before = new int[acts.size()];
        Arrays.fill(before, NONE);
        var latest = new HashMap<UUID, Integer>();
        for (var i = 0; i < before.length; i++) {
            var earlier = latest.put(acts.get(i).command().id(), i);
            before[i] = earlier == null ? NONE : earlier;
        }
        this.played = acts.stream().map(_ -> new CompletableFuture<Void>()).toList();
    }

    /** Plays acts until none is left, the player is stopped, or one fails. */
    @Override
    public void run() {
        for (var i = next.getAndIncrement(); i < before.length && !stopped.getAsBoolean(); i = next.getAndIncrement()) {
            try {
                if (before[i] != NONE) {
                    played.get(before[i]).join();
                }
                player.accept(acts.get(i));
                played.get(i).complete(null);
            } catch (RuntimeException e) {
                next.set(before.length);
                played.get(i).completeExceptionally(e);
                throw e;
            }
        }
    }
}
