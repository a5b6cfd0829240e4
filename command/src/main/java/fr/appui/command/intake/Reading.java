package fr.appui.command.intake;

import fr.appui.shared.party.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A POST that has been read and found valid.
 *
 * @param now what times default to that the body does not tell
 */
record Reading<B extends Record & PostBody>(
        Post<B> post,
        Door door,
        Actor actor,
        UUID key,
        @Nullable Integer ifMatch,
        B body,
        Instant now) {
    private static final Pattern STRONG_TAG = Pattern.compile("\"([0-9]{1,9})\"");
    private static final String ANY = "*";

    /** @throws InvalidInput with all that is wrong: parameters, headers and body */
    static <B extends Record & PostBody> Reading<B> of(Post<B> post, Door door, Actor actor, Instant now) {
        var given = post.given();
        var errors = new ArrayList<InputError>();
        door.strayParameters().forEach(name -> errors.add(new InputError(InputError.shown(name), "unknown-parameter")));
        var key = key(door.key(), errors);
        var ifMatch = version(door.version(), errors);
        return new Reading<>(
                post, door, actor, key, ifMatch, Binder.bind(post.body(), given, now, post.terms(), errors), now);
    }

    private static UUID key(Door.Said said, List<InputError> errors) {
        var key = said.value() == null ? Ids.next() : Ids.read(said.value().strip());
        if (key == null) {
            errors.add(new InputError(said.name(), "not-a-uuid"));
            return Ids.next();
        }
        return key;
    }

    private static @Nullable Integer version(Door.Said said, List<InputError> errors) {
        if (said.value() == null || ANY.equals(said.value().strip())) {
            return null;
        }
        var tag = STRONG_TAG.matcher(said.value().strip());
        if (!tag.matches()) {
            errors.add(new InputError(said.name(), "not-a-version"));
            return null;
        }
        return Integer.valueOf(tag.group(1));
    }

    ResponseEntity<Answer> take(Commands commands, UUID subject, boolean creation, Intent<B> intent) {
        var submission =
                new Submission(key, actor, door.origin(), path(), subject, creation, Canonical.json(body), Ids.next());
        var outcome = commands.take(submission, ifMatch, () -> intent.command(subject, body, now));
        post.saved(actor.account());
        return door.taken(outcome, creation);
    }

    /** Ids in a path may be written in capitals; everything else of it is lower-case anyway. */
    private String path() {
        return post.request().getRequestURI().toLowerCase(Locale.ROOT);
    }
}
