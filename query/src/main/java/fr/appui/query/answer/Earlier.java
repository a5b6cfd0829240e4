package fr.appui.query.answer;

import fr.appui.query.reading.History;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that was given to a request, and might be worth giving again. */
record Earlier(Centre centre, List<Theme> themes, String text) {

    /** @return {@code null} if there is no such answer for this person */
    static @Nullable Earlier of(Actor actor, UUID request, History history) {
        SupportRequestFacts facts = null;
        String text = null;
        for (var recorded : history.stream(request, Long.MAX_VALUE)) {
            if (recorded.event() instanceof SupportRequestEvent event) {
                facts = SupportRequestFacts.after(facts, event);
                text = event instanceof Answered e ? e.answer().value() : text;
            }
        }
        return facts != null && text != null && actor.opensSealedFields() && actor.reaches(facts.centre())
                ? new Earlier(facts.centre(), facts.themes(), text)
                : null;
    }
}
