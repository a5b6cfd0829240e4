package fr.appui.command.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences behind codes, and those of mails, in French unless English is asked for. */
public final class Wording {
    private static final String BUNDLE = "fr.appui.command.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** What a code of a refusal, or of any other problem, means to a person; the code itself if nobody worded it. */
    public static String ofCode(String code, Locale locale) {
        return of("code." + code, code, List.of(), locale);
    }

    /** What is wrong with a field, as a person is told. */
    public static String of(InputError error, Locale locale) {
        return of("input." + error.code(), error.code(), error.limits(), locale);
    }

    /** A sentence or text of its own, such as a part of a mail; its key if nobody worded it. */
    public static String say(String key, Locale locale, Object... arguments) {
        return of(key, key, List.of(arguments), locale);
    }

    private static String of(String key, String otherwise, List<Object> limits, Locale locale) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale, Wording.class.getClassLoader(), NO_FALLBACK);
        return bundle.containsKey(key)
                ? new MessageFormat(bundle.getString(key), locale).format(limits.toArray())
                : otherwise;
    }
}
