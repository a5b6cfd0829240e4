package fr.appui.query.mail;

/** Whether mail goes out at all; where it does not, pages say so. */
public interface MailSwitch {
    boolean isOn();
}
