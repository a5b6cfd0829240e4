package fr.appui.command.importing;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param centre of the account that imports; {@code null}: the whole network
 * @param sha256 of the file, in hexadecimal
 * @param headings hash of its headings
 * @param wish {@code null} until somebody has said how to read it
 * @param updated lines that change cases which were in the register before; like {@code known} told by the check
 * @param known lines that were in the register when the file was judged
 */
public record ImportJob(
        UUID id,
        String kind,
        UUID account,
        @Nullable Centre centre,
        String sha256,
        String flavour,
        String headings,
        int rows,
        State state,
        Stage stage,
        @Nullable Outcome outcome,
        @Nullable Wish wish,
        int added,
        int updated,
        int known,
        int refused,
        Instant createdAt) {

    /** Whose turn it is: a person's, the machine's, nobody's. */
    public enum State {
        DRAFT,
        RUNNING,
        ENDED
    }

    /** How far the machine has come. */
    public enum Stage {
        CHECK,
        TAKE
    }

    /** How the last run ended: judged only, refused as a whole, taken. */
    public enum Outcome {
        CHECKED,
        NOTHING,
        DONE
    }

    Actor actor() {
        return new Actor(account, Role.COORDINATOR, centre, null);
    }
}
