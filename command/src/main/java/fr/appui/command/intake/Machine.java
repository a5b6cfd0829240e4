package fr.appui.command.intake;

import fr.appui.shared.log.Origin;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.UUID;

/** The machine itself, where no person acts: the log names nobody beside what a policy caused. */
public final class Machine {
    public static final Actor ACTOR = new Actor(new UUID(0, 2), Role.ADMIN, null, null);

    private Machine() {}

    /**
     * A command that follows from what has happened, or from the time that has passed.
     *
     * @param policy its name; stands where the path of a POST stands
     * @param correlation what it belongs to
     */
    public static Submission submission(String policy, UUID subject, UUID correlation) {
        return new Submission(
                UUID.randomUUID(), ACTOR, Origin.POLICY, "policy/" + policy, subject, false, "", correlation);
    }
}
