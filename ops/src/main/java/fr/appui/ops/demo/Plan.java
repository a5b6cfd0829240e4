package fr.appui.ops.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the demonstration plays, in order. It follows from the size alone: every run on every machine plays the
 * same.
 */
record Plan(List<Act> acts) {

    static Plan of(Size size) {
        var texts = new Texts();
        var acts = new ArrayList<>(Staff.acts());
        acts.addAll(Library.acts());
        for (var half : HalfYear.values()) {
            var requests = Planning.of(half, size, texts);
            acts.addAll(requests.acts());
            acts.addAll(Outbreaks.of(half, size, requests.undisturbed(), texts));
            acts.addAll(Works.of(half, size, requests.undisturbed(), texts));
        }
        acts.sort(Act.IN_TIME);
        acts.addAll(Evaluations.acts(acts));
        acts.sort(Act.IN_TIME);
        return new Plan(List.copyOf(acts));
    }

    /** What the register counts, once all has been played, as it was known at an instant. */
    Figures knownAt(Instant instant) {
        return Figures.of(acts.stream().filter(act -> !act.at().isAfter(instant)));
    }

    Figures knownInTheEnd() {
        return Figures.of(acts.stream());
    }
}
