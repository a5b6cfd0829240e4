package fr.appui.query.onsiteaction;

import fr.appui.query.link.LinkedCases;
import fr.appui.query.link.LinkedCases.LinkedCase;
import fr.appui.query.link.Unmentioned;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of one on-site action; read from the log itself. */
@Component
public final class OnSiteActionFiles {
    /**
     * One action's events up to a moment, and what they come to.
     *
     * @param linked cases that it has to do with, as far as the reader may know
     */
    record Told(List<Recorded<Event>> events, OnSiteActionState state, List<LinkedCase> linked, AsOf asOf) {}

    private final History history;
    private final Moments moments;
    private final LinkedCases links;
    private final Unmentioned unmentioned;

    OnSiteActionFiles(History history, Moments moments, LinkedCases links, Unmentioned unmentioned) {
        this.history = history;
        this.moments = moments;
        this.links = links;
        this.unmentioned = unmentioned;
    }

    /**
     * One action as known at a moment, unmasked: for what is shown to nobody as it is.
     *
     * @throws Unknown if there is none inside the scope
     */
    Told tell(Actor actor, UUID id, When when) {
        var scope = Scope.of(CaseKind.ON_SITE_ACTION, actor);
        var asOf = moments.settled(when);
        var events = history.stream(id, asOf.position());
        var state = OnSiteActionState.after(events);
        if (state == null || !scope.holds(state.facts().centre(), state.facts().region())) {
            throw new Unknown();
        }
        return new Told(events, state, links.of(actor, id, when), asOf);
    }

    /** One action as this person may read it. */
    public OnSiteActionFile file(Actor actor, UUID id, When when) {
        var told = tell(actor, id, when);
        return OnSiteActionFile.of(told.state(), told.linked(), told.asOf(), actor.opens(CaseKind.ON_SITE_ACTION));
    }

    /** Its events in order, as they were stored. */
    public List<JsonEvent> events(Actor actor, UUID id, When when) {
        var events = tell(actor, id, when).events();
        return unmentioned.leaveOut(
                actor,
                history.events(events.stream().map(Recorded::position).toList(), actor.opens(CaseKind.ON_SITE_ACTION)));
    }
}
