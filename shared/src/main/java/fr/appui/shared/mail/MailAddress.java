package fr.appui.shared.mail;

import java.util.regex.Pattern;

/** How a mail address must look: narrower than the standards, so that nothing else than an address fits in. */
public final class MailAddress {
    /** One address without a name; no space, no line break, no list, no quotes. */
    public static final String PATTERN =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}";

    /** Characters of the longest address (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final Pattern ONE = Pattern.compile(PATTERN);

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ONE.matcher(text).matches();
    }
}
