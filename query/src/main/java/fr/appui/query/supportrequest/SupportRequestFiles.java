package fr.appui.query.supportrequest;

import fr.appui.query.activity.CitedPublications;
import fr.appui.query.answer.UsedAnswers;
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
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of one support request; read from the log itself. */
@Component
public final class SupportRequestFiles {
    /** One request's events up to a moment, and what they come to. */
    public record Told(List<Recorded<Event>> events, SupportRequestState state, AsOf asOf) {}

    private final History history;
    private final Moments moments;
    private final UsedAnswers reusable;
    private final CitedPublications publications;

    SupportRequestFiles(History history, Moments moments, UsedAnswers reusable, CitedPublications publications) {
        this.history = history;
        this.moments = moments;
        this.reusable = reusable;
        this.publications = publications;
    }

    /**
     * One request as known at a moment, unmasked: for what is shown to nobody as it is.
     *
     * @throws Unknown if there is none inside the scope
     */
    public Told tell(Actor actor, UUID id, When when) {
        var scope = Scope.ofSupportRequests(actor);
        var asOf = moments.settled(when);
        var events = history.stream(id, asOf.position());
        var state = SupportRequestState.after(events);
        if (state == null || !scope.holds(state.facts().centre())) {
            throw new Unknown();
        }
        return new Told(events, state, asOf);
    }

    /** One request as this person may read it. */
    public SupportRequestFile file(Actor actor, UUID id, When when) {
        var told = tell(actor, id, when);
        return SupportRequestFile.of(
                told.state(),
                told.asOf(),
                actor.opensSealedFields(),
                reusable.by(actor, told.events()),
                publications.by(actor, told.events(), told.asOf().position()));
    }

    /** Its events in order, as they were stored. */
    public List<JsonEvent> events(Actor actor, UUID id, When when) {
        return history.events(
                tell(actor, id, when).events().stream().map(Recorded::position).toList(), actor.opensSealedFields());
    }
}
