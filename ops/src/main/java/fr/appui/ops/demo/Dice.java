package fr.appui.ops.demo;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Chance that depends on nothing but the demonstration's seed and a name: the same throws on any machine, whatever was
 * thrown for others before. (The algorithm of {@link Random} is part of its contract.)
 */
final class Dice {
    private static final String SEED = "appui demonstration 1/";

    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    static Dice of(String name) {
        var mixed = id(name);
        return new Dice(mixed.getMostSignificantBits() ^ mixed.getLeastSignificantBits());
    }

    /** An identifier that is the same in every run of the demonstration. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes((SEED + name).getBytes(StandardCharsets.UTF_8));
    }

    /** A whole number between two, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** At least 0, less than 1. */
    double fraction() {
        return random.nextDouble();
    }

    /** Mean 0, deviation 1. */
    double bell() {
        return random.nextGaussian();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
