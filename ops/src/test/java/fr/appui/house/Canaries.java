package fr.appui.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Words that only some may ever hear: who hears one that is not for her has found a leak. */
final class Canaries {
    /** Every word begins with it, so that a search finds them all. */
    static final String SONG = "canari";

    private record Canary(String text, String what, Predicate<Visitor> mayHear) {}

    private final List<Canary> all = new ArrayList<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private final Set<Canary> heard = new LinkedHashSet<>();
    private int answers;

    static String word() {
        return SONG + Things.word().replace("-", "");
    }

    /** @return the word itself, to be written somewhere */
    String release(String text, String what, Predicate<Visitor> mayHear) {
        all.add(new Canary(text, what, visitor -> visitor.role() != null && mayHear.test(visitor)));
        return text;
    }

    /**
     * Somebody is told something.
     *
     * @param how the address, or whatever way it came; what was asked for is told back to anybody
     */
    void listen(Visitor who, String how, String said) {
        answers++;
        for (var canary : all) {
            if (said.contains(canary.text)) {
                if (canary.mayHear.test(who)) {
                    heard.add(canary);
                } else if (!how.contains(canary.text)) {
                    leaks.add("%s hears %s (%s) by %s".formatted(who, canary.what, canary.text, how));
                }
            }
        }
    }

    /** Whether anything at all is heard that was meant for this person. */
    boolean singTo(Visitor who, String said) {
        return all.stream().anyMatch(canary -> said.contains(canary.text) && canary.mayHear.test(who));
    }

    List<String> unheardBy(Visitor who) {
        return all.stream()
                .filter(canary -> !canary.mayHear.test(who))
                .map(Canary::text)
                .toList();
    }

    int answers() {
        return answers;
    }

    int size() {
        return all.size();
    }

    Set<String> leaks() {
        return leaks;
    }

    /** Those that would prove nothing. */
    Stream<String> neverHeard() {
        return all.stream().filter(canary -> !heard.contains(canary)).map(Canary::what);
    }
}
