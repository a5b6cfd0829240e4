package fr.appui.command.intake;

import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import java.util.UUID;

/**
 * One POST, read and found valid, as the log will remember it.
 *
 * @param key the caller's {@code Idempotency-Key}, or one made by the server
 * @param path the URL's path; the same key on another path is another command
 * @param subject the case or account that the command is about; the stream
 * @param creation whether the command creates its subject
 * @param content canonical JSON of the validated body; holds what people typed: never log it
 * @param correlation ties together all that one request of a browser or program caused
 */
public record Submission(
        UUID key,
        Actor actor,
        Origin origin,
        String path,
        UUID subject,
        boolean creation,
        String content,
        UUID correlation) {
    /** Name under which a submission travels in the metadata of Axon's command message. */
    public static final String METADATA = "submission";

    /** The same submission about another subject. */
    public Submission about(UUID other) {
        return new Submission(key, actor, origin, path, other, creation, content, correlation);
    }

    @Override
    public String toString() {
        return "Submission[" + key + " " + path + " " + subject + "]";
    }
}
