package fr.appui.command.intake;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** One form for what people type: trimmed, NFC, lines ended by a line feed alone. */
public final class Text {
    private Text() {}

    /** Whatever is compared with something typed, such as a password, goes through this on both sides. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
    }

    /** @return the code of what makes this text unfit, {@code null} if nothing does */
    static @Nullable String unfit(String normal) {
        if (normal.chars().anyMatch(Text::isControl)) {
            return "control-character";
        }
        return normal.codePoints().anyMatch(Text::isLoneSurrogate) ? "lone-surrogate" : null;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n';
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
