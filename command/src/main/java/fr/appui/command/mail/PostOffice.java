package fr.appui.command.mail;

/** Whether mail goes out at all, and what mails need to know of where the register stands. */
public interface PostOffice {
    /** False where no mail server is configured: then nothing is prepared. */
    boolean isOpen();

    /** The whole address of a page, as it stands in a mail. */
    String address(String page);
}
