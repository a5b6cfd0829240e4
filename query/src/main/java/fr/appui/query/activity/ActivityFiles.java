package fr.appui.query.activity;

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
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of one activity; read from the log itself. */
@Component
public final class ActivityFiles {
    /**
     * One activity's events up to a moment, and what they come to.
     *
     * @param linked cases that it has to do with, as far as the reader may know
     */
    record Told(List<Recorded<Event>> events, ActivityState state, List<LinkedCase> linked, AsOf asOf) {}

    private final History history;
    private final Moments moments;
    private final LinkedCases links;
    private final Unmentioned unmentioned;
    private final SameSubject subjects;

    ActivityFiles(History history, Moments moments, LinkedCases links, Unmentioned unmentioned, SameSubject subjects) {
        this.history = history;
        this.moments = moments;
        this.links = links;
        this.unmentioned = unmentioned;
        this.subjects = subjects;
    }

    /**
     * One activity as known at a moment, unmasked: for what is shown to nobody as it is.
     *
     * @throws Unknown if there is none inside the scope
     */
    Told tell(Actor actor, UUID id, When when) {
        var scope = Scope.of(CaseKind.ON_SITE_ACTION, actor);
        var asOf = moments.settled(when);
        var events = history.stream(id, asOf.position());
        var state = ActivityState.after(events);
        if (state == null || !isOpen(actor, scope, state.facts())) {
            throw new Unknown();
        }
        return new Told(events, state, links.of(actor, id, when), asOf);
    }

    /** An official message is for every centre. */
    private static boolean isOpen(Actor actor, Scope scope, ActivityFacts facts) {
        return actor.follows(facts.kind()) && (facts.isForEveryCentre() || scope.holds(facts.centre(), facts.region()));
    }

    /**
     * One activity as this person may read it.
     *
     * @param kind of the address that it is asked under: one of another kind is not there
     */
    public ActivityFile file(Actor actor, CaseKind kind, UUID id, When when) {
        var file = file(actor, id, when);
        if (file.activity() != kind) {
            throw new Unknown();
        }
        return file;
    }

    /** One activity as this person may read it. */
    public ActivityFile file(Actor actor, UUID id, When when) {
        var told = tell(actor, id, when);
        return ActivityFile.of(
                told.state(),
                told.linked(),
                subjects.covering(actor, told.state()),
                told.asOf(),
                actor.opens(CaseKind.ON_SITE_ACTION));
    }

    /** Its events in order, as they were stored. */
    public List<JsonEvent> events(Actor actor, CaseKind kind, UUID id, When when) {
        var told = tell(actor, id, when);
        if (told.state().facts().kind() != kind) {
            throw new Unknown();
        }
        var events = told.events();
        return unmentioned.leaveOut(
                actor,
                history.events(events.stream().map(Recorded::position).toList(), actor.opens(CaseKind.ON_SITE_ACTION)));
    }
}
