package fr.appui.command.intake;

import fr.appui.shared.party.Actor;
import java.nio.charset.StandardCharsets;
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

    /** One command for each subject, none of them held up by what is refused to another. */
    List<Each.Result> takeEach(Commands commands, Each<B> each) {
        return each.subjects().apply(body).stream()
                .map(subject -> takeOne(commands, subject, each))
                .toList();
    }

    private Each.Result takeOne(Commands commands, UUID subject, Each<B> each) {
        var one = each.about().apply(body, subject);
        var content = Canonical.json(one);
        var submission = new Submission(
                derived(content), actor, door.origin(), path() + "/" + subject, subject, false, content, key);
        try {
            var outcome = commands.take(submission, null, () -> each.intent().command(subject, one, now));
            return new Each.Result(
                    subject, outcome.changed(), null, outcome.answer().position());
        } catch (Refused | UnknownCase | NotAllowed denial) {
            return new Each.Result(subject, false, denial.code(), 0);
        }
    }

    /** The same form sent again makes the same key; with another choice made in it, another. */
    private UUID derived(String content) {
        return UUID.nameUUIDFromBytes((key + " " + actor.account() + " " + content).getBytes(StandardCharsets.UTF_8));
    }

    /** Ids in a path may be written in capitals; everything else of it is lower-case anyway. */
    private String path() {
        return post.request().getRequestURI().toLowerCase(Locale.ROOT);
    }
}
