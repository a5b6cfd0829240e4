package fr.appui.query.search;

import fr.appui.query.reading.FoldState;
import fr.appui.shared.count.Fold;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of what can be found, after a given event.
 *
 * @param facts the fold of its kind
 */
record Folded(HitKind kind, UUID id, String number, Centre centre, String region, Record facts) {

    private static Folded of(CaseFacts facts) {
        return new Folded(
                HitKind.of(facts.kind()), facts.id(), facts.number(), facts.centre(), facts.region(), (Record) facts);
    }

    private static Folded of(FindingFacts facts) {
        var centre = facts.centre();
        return new Folded(HitKind.FINDING, facts.id(), facts.number(), centre, centre.regionOf(null), facts);
    }

    /** Whether the event happened to something that can be found. */
    static boolean takes(Event event) {
        return Fold.counts(event) || event instanceof FindingEvent;
    }

    /** @param before {@code null} before the first event */
    static Folded after(@Nullable Folded before, Event event) {
        var facts = before == null ? null : before.facts;
        return event instanceof FindingEvent said
                ? of(FindingFacts.after((FindingFacts) facts, said))
                : of(Fold.after((CaseFacts) facts, event));
    }

    /** @param stored as {@link #stored} wrote it */
    static Folded read(HitKind kind, String stored) {
        return kind == HitKind.FINDING
                ? of(FoldState.read(stored, FindingFacts.class))
                : of(FoldState.facts(CaseKind.valueOf(kind.name()), stored));
    }

    String stored() {
        return FoldState.write(facts);
    }

    Subject subject() {
        return facts instanceof FindingFacts finding ? Subject.of(finding) : Subject.of((CaseFacts) facts);
    }
}
