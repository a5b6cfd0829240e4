package fr.appui.command.mail;

import java.util.UUID;

/** Which mails there are: spares a watch the work that it has done, and decides nothing. */
public interface KnownMails {
    boolean isPrepared(UUID mail);
}
