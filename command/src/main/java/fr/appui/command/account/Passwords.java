package fr.appui.command.account;

import fr.appui.command.intake.InputError;
import fr.appui.shared.party.SealedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which passwords people may choose: long ones, and not those that everybody tries first. */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Without digits, signs and capitals: whatever is put around these words, they are guessed. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "",
            "password",
            "passwordpassword",
            "motdepasse",
            "motdepassemotdepasse",
            "azerty",
            "azertyuiop",
            "azertyuiopqsdfghjklm",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "abcdefghijkl",
            "abcdefghijklmnopqrstuvwxyz",
            "administrateur",
            "administrator",
            "admin",
            "adminadmin",
            "bonjour",
            "bonjourbonjour",
            "bienvenue",
            "welcome",
            "letmein",
            "iloveyou",
            "jetaime",
            "soleil",
            "doudou",
            "permanence",
            "coordination",
            "evaluation",
            "hygiene",
            "cpias",
            "appui",
            "demo",
            "changeme",
            "secret");

    private Passwords() {}

    static List<InputError> errors(@Nullable SealedText password) {
        return password == null || !isGuessed(password.value())
                ? List.of()
                : List.of(new InputError("password", "too-common"));
    }

    private static boolean isGuessed(String password) {
        var letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return TRIED_FIRST.contains(letters) || password.codePoints().distinct().count() < 4;
    }
}
