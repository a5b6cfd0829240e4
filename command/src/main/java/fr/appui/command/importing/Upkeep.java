package fr.appui.command.importing;

import fr.appui.command.intake.CreationBody;
import fr.appui.shared.party.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How lines keep cases up to date that the register may know already: by the name that another register gave them. The
 * first line with a name makes the case, each later one brings it up to date.
 */
public interface Upkeep<B extends Record & CreationBody> {
    /**
     * What the other register calls the case; {@code null} where a line bears no name: then it is a case of its own.
     */
    @Nullable
    String name(B body);

    /** Which cases have a name now, however they came into the register. */
    Known<B> known();

    /** Judges the lines of one file in order, as if each of those before had been taken. */
    Rehearsal<B> rehearsal(Actor actor, Instant now);

    /** As it was when the reading of a file began. */
    @FunctionalInterface
    interface Known<B extends Record & CreationBody> {
        Optional<UUID> caseOf(B body);
    }

    /** May be asked by several threads, but never by two about the same case. */
    @FunctionalInterface
    interface Rehearsal<B extends Record & CreationBody> {
        /**
         * @throws fr.appui.command.intake.Denial the command would be refused
         * @throws fr.appui.command.intake.InvalidInput it makes no sense for this case
         */
        Effect of(UUID id, B body);
    }
}
