package fr.appui.command.mail;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.SealedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To whom mail may go: open accounts that follow signalements and have given an address. */
public interface Recipients {
    /** @param actor what the person may reach now */
    record Recipient(Actor actor, SealedText address) {}

    /** The person, if she wants to be told what is given to her. */
    Optional<Recipient> toldOfAssignments(UUID account);

    /** All who want a digest of the day. */
    List<Recipient> readersOfTheDigest();
}
