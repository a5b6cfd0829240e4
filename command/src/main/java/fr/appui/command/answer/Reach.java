package fr.appui.command.answer;

import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import org.jspecify.annotations.Nullable;

/** Whose answers a person may see and change; a centre that is {@code null} is the whole network. */
final class Reach {
    private Reach() {}

    static boolean sees(Actor actor, @Nullable Centre centre) {
        return actor.worksOnSupportRequests() && (centre == null || actor.reaches(centre));
    }

    static boolean speaksFor(Actor actor, @Nullable Centre centre) {
        return sees(actor, centre) && (centre != null || actor.centre() == null);
    }
}
