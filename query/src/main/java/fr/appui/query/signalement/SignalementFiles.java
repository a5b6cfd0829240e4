package fr.appui.query.signalement;

import fr.appui.query.link.LinkedCases;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.link.Unmentioned;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.rule.Rule;
import fr.appui.shared.rule.RuleBook;
import fr.appui.shared.rule.RuleEvent;
import fr.appui.shared.signalement.SignalementFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of one signalement; read from the log itself. */
@Component
public final class SignalementFiles {
    /**
     * One signalement's events up to a moment, and what they come to.
     *
     * @param linked cases that it has to do with, as far as the reader may know
     * @param merged the one that goes on for it, or those that it goes on for, as far as the reader may know
     * @param rules all versions of the rules that decided something about it
     * @param now the moment by which days are past
     */
    public record Told(
            List<Recorded<Event>> events,
            SignalementState state,
            List<LinkedCase> linked,
            List<LinkedCase> merged,
            RuleBook rules,
            Instant now,
            AsOf asOf) {

        /** @param open whether texts are shown; masked otherwise */
        SignalementFile file(boolean open) {
            return SignalementFile.of(state, linked, merged, rules, now, asOf, open);
        }

        /** All other cases that may be told of. */
        List<LinkedCase> mentioned() {
            return Stream.concat(linked.stream(), merged.stream()).distinct().toList();
        }
    }

    private final History history;
    private final Moments moments;
    private final LinkedCases links;
    private final Unmentioned unmentioned;
    private final Lens clock;

    SignalementFiles(History history, Moments moments, LinkedCases links, Unmentioned unmentioned, Lens clock) {
        this.history = history;
        this.moments = moments;
        this.links = links;
        this.unmentioned = unmentioned;
        this.clock = clock;
    }

    /**
     * One signalement as known at a moment, unmasked: for what is shown to nobody as it is.
     *
     * @throws Unknown if there is none inside the scope
     */
    public Told tell(Actor actor, UUID id, When when) {
        var scope = Scope.of(CaseKind.SIGNALEMENT, actor);
        var asOf = moments.settled(when);
        var events = history.stream(id, asOf.position());
        var state = SignalementState.after(events);
        if (state == null || !scope.holds(state.facts().centre(), state.facts().region())) {
            throw new Unknown();
        }
        return new Told(
                events,
                state,
                links.of(actor, id, when),
                links.these(actor, merged(state.facts())),
                rules(state),
                clock.instant(),
                asOf);
    }

    private static List<UUID> merged(SignalementFacts facts) {
        return Stream.concat(Stream.ofNullable(facts.mergedInto()), facts.tookIn().stream())
                .toList();
    }

    /** The versions of the rule that judged, those that were told since the beginning included. */
    private RuleBook rules(SignalementState state) {
        var judgement = state.facts().judgement();
        var book = RuleBook.founding();
        if (judgement != null) {
            for (var recorded : history.stream(Rule.streamOf(judgement.rule().rule()), Long.MAX_VALUE)) {
                if (recorded.event() instanceof RuleEvent told) {
                    book = book.with(told);
                }
            }
        }
        return book;
    }

    /** One signalement as this person may read it. */
    public SignalementFile file(Actor actor, UUID id, When when) {
        return tell(actor, id, when).file(actor.opens(CaseKind.SIGNALEMENT));
    }

    /** Its events in order, as they were stored. */
    public List<JsonEvent> events(Actor actor, UUID id, When when) {
        var events = tell(actor, id, when).events();
        return unmentioned.leaveOut(
                actor,
                history.events(events.stream().map(Recorded::position).toList(), actor.opens(CaseKind.SIGNALEMENT)));
    }
}
