package fr.appui.command.intake;

import fr.appui.shared.party.Actor;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Where the POSTs of one feature are taken: permission first, then reading, then the command, then the answer by the
 * door it came in.
 */
public final class Desk {
    private final Commands commands;
    private final InstantSource clock;
    private final Pages pages;

    public Desk(Commands commands, InstantSource clock, Pages pages) {
        this.commands = commands;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * Takes a POST that creates its subject.
     *
     * @param permission throws {@link NotAllowed}
     * @return {@code null} when it was denied: then the response has been written
     */
    public <B extends Record & CreationBody> @Nullable ResponseEntity<Answer> create(
            Post<B> post, Actor actor, Runnable permission, Intent<B> intent) {
        var door = door(post, null);
        return unlessDenied(door, permission, () -> {
            var reading = Reading.of(post, door, actor, clock.instant());
            var own = reading.body().id();
            return reading.take(commands, own == null ? Ids.next() : own, true, intent);
        });
    }

    /**
     * Takes a POST that changes what is there.
     *
     * @param id as the path has it
     * @param permission throws {@link NotAllowed}
     * @return {@code null} when it was denied: then the response has been written
     */
    public <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            Post<B> post, Actor actor, String id, Runnable permission, Intent<B> intent) {
        var subject = Ids.read(id);
        var door = door(post, subject);
        return unlessDenied(door, permission, () -> {
            if (subject == null) {
                throw new UnknownCase();
            }
            return Reading.of(post, door, actor, clock.instant()).take(commands, subject, false, intent);
        });
    }

    /**
     * Takes a POST that changes what its body names.
     *
     * @param subject asked once permission is given
     * @param permission throws {@link NotAllowed}
     * @return {@code null} when it was denied: then the response has been written
     */
    public <B extends Record & PostBody> @Nullable ResponseEntity<Answer> change(
            Post<B> post, Actor actor, Supplier<UUID> subject, Runnable permission, Intent<B> intent) {
        var door = door(post, null);
        return unlessDenied(
                door,
                permission,
                () -> Reading.of(post, door, actor, clock.instant()).take(commands, subject.get(), false, intent));
    }

    /**
     * Takes a form that is about several subjects: each gets a command of its own under a key of its own, so that the
     * form may be sent again. What is refused to one is done to the others all the same.
     *
     * @param report address of the page that tells what became of each
     * @return {@code null} when it was denied as a whole: then the response has been written, and nothing done
     */
    public <B extends Record & PostBody> @Nullable ResponseEntity<Answer> each(
            Post<B> post, Actor actor, Runnable permission, Each<B> each, Function<List<Each.Result>, String> report) {
        var door = door(post, null);
        return unlessDenied(door, permission, () -> {
            var results = Reading.of(post, door, actor, clock.instant()).takeEach(commands, each);
            var last = results.stream().mapToLong(Each.Result::position).max().orElse(0);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(
                            post.request().getContextPath() + report.apply(results) + "&minPosition=" + last))
                    .build();
        });
    }

    /**
     * Takes a form that only leads on to another page, which depends on what was chosen: nothing is done.
     *
     * @param page its address, escaped as addresses are
     * @return {@code null} when it was denied: then the response has been written
     */
    public <B extends Record & PostBody> @Nullable ResponseEntity<Answer> lead(
            Post<B> post, Actor actor, Runnable permission, Function<B, String> page) {
        var door = door(post, null);
        return unlessDenied(door, permission, () -> {
            var next = page.apply(Reading.of(post, door, actor, clock.instant()).body());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(post.request().getContextPath() + next))
                    .build();
        });
    }

    private Door door(Post<?> post, @Nullable UUID subject) {
        return post.isFromPage() ? new PageDoor(post, pages, subject) : new ApiDoor(post);
    }

    private static @Nullable ResponseEntity<Answer> unlessDenied(
            Door door, Runnable permission, Supplier<ResponseEntity<Answer>> taking) {
        try {
            permission.run();
            return taking.get();
        } catch (Denial denial) {
            door.denied(denial);
            return null;
        }
    }
}
