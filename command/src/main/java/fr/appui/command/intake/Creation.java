package fr.appui.command.intake;

import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A creation that comes in otherwise than by HTTP, such as a line of a file: read and judged as a form is, remembered
 * as any submission is.
 *
 * @param content canonical JSON of the body
 */
public record Creation<B extends Record & CreationBody>(B body, String content) {

    /**
     * @param said texts by field, as a form sends them
     * @throws InvalidInput with all that is wrong
     */
    public static <B extends Record & CreationBody> Creation<B> read(
            Class<B> type, Map<String, String[]> said, Instant now, Terms terms) {
        var body = Binder.bind(type, FormAsJson.of(type, said), now, terms, List.of());
        return new Creation<>(body, Canonical.json(body));
    }

    public Submission submission(UUID key, Actor actor, Origin origin, String path, UUID subject, UUID correlation) {
        return new Submission(key, actor, origin, path, subject, true, content, correlation);
    }

    @Override
    public String toString() {
        return "Creation[" + body.getClass().getName() + "]";
    }
}
