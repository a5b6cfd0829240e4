package fr.appui.query.supportrequest;

import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers that were written to be used again, where a feature keeps some; shown before earlier requests. */
public interface ReadyAnswers {
    /** @param text as it would be inserted */
    record Ready(UUID id, String title, String text) {}

    /** Those that fit the question, the best first; only what this person may read and what is valid today. */
    List<Ready> fitting(Actor actor, String question, List<Theme> themes, @Nullable Centre centre, int most);
}
