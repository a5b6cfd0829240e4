package fr.appui.command.signalement;

import fr.appui.command.intake.InputError;
import fr.appui.shared.party.SealedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what looks like a patient's identity: a signalement never holds one.
 *
 * <p>A text is refused for a birth that is dated in words ("née le 3 mai 1940", "DDN 12/03/1938"), for a name beside a
 * day of the last century ("Mme DUPONT Jeanne 12/03/1938"), and for a national health number. Events of the register
 * happen after 2000, so that a name beside the day of an event ("Mme Martin, rappelée le 12/03/2020") is left alone.
 * This warns honest people; it cannot stop those who mean to get around it.
 */
final class PatientIdentity {
    static final String CODE = "patient-identity";

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;

    private static final String MONTH = "(?i:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre"
            + "|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september"
            + "|october|november|december|janv\\.?|févr?\\.?|fevr?\\.?|avr\\.?|juil\\.?|sept\\.?|oct\\.?|nov\\.?|déc\\.?|dec\\.?)";
    private static final String OF_THE_LAST_CENTURY = "(?:18[89]\\d|19\\d\\d)";
    private static final String DAY_AND_MONTH =
            "(?:(?:0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?"
                    + "|(?:0?[1-9]|[12]\\d|3[01])(?:er|st|nd|rd|th)?\\s" + MONTH + "\\s)";

    private static final String OLD_DAY = "(?:\\b" + DAY_AND_MONTH + "(?:" + OF_THE_LAST_CENTURY + "|[3-9]\\d)(?!\\d)"
            + "|\\b" + OF_THE_LAST_CENTURY + "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d))";
    private static final String ANY_DAY =
            "(?:" + DAY_AND_MONTH + "\\d{2}(?:\\d{2})?(?!\\d)|\\d{4}-\\d{2}-\\d{2}(?!\\d))";

    private static final Pattern BIRTH = Pattern.compile(
            "(?:(?<![\\p{L}-])(?:née?\\s?(?:\\(e?\\))?s?|NEE?|Nee?)(?:\\s(?:le|LE|en|on)|\\s?:)?"
                    + "|(?<!\\p{L})(?i:ddn|d\\.d\\.n\\.?|dob|date\\sde\\snaissance|naissance|birth\\s?date|date\\sof\\sbirth"
                    + "|born(?:\\son)?))\\s?[:=(]?\\s?(?:le\\s)?" + ANY_DAY,
            FLAGS);

    /** Things are born too, in the words of newspapers. */
    private static final Pattern BIRTH_OF_A_THING = Pattern.compile(
            "(?i:épidémie|situation|alerte|crise|question|demande|polémique|rumeur)s?\\snées?\\s", FLAGS);

    /** Capitals that are no surname. */
    private static final Set<String> NO_SURNAME = Set.of(
            "ARS", "AES", "BHRE", "BMR", "CAT", "CH", "CHU", "CHR", "CHRU", "CHS", "CLIN", "CHSCT", "COVID", "CPIAS",
            "CRATB", "DASRI", "DES", "DT", "DU", "EHPAD", "EMH", "EMS", "EOH", "EPC", "ERG", "ERV", "ES", "ESAT", "FAM",
            "FINESS", "GEA", "HAD", "IDE", "IFSI", "IME", "IRA", "LA", "LE", "LES", "MAS", "MCO", "PCR", "PSL", "PUI",
            "RPPS", "SAMU", "SIRET", "SLD", "SMR", "SPF", "SSIAD", "SSR", "TIAC", "UHCD", "USLD", "USI", "VMC", "VRE",
            "DGS", "HAS", "JO");

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’-]+";
    private static final String CAPITALISED = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*";
    private static final String TITLED = "(?<!\\p{L})(?:M\\.|M|Mr\\.?|MR|Mme\\.?|MME|Mlle\\.?|MLLE|Monsieur|Madame"
            + "|Mademoiselle|Mrs\\.?|Ms\\.?|Miss)\\s\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}[\\p{L}'’.-]*){0,3}";
    private static final String PATIENT =
            "(?<!\\p{L})(?i:patiente?|résidente?|residente?|usagère?|malade)\\s(?!(?:du|de|des|le|en|au)\\s)[\\p{L}'’-]+"
                    + "(?:\\s(?!(?:du|le|en|au)\\s)[\\p{L}'’-]+){0,2}";
    private static final String NAMED = "(?:" + TITLED + "|" + PATIENT + "|(?<!\\p{L})(?<caps>" + CAPITALS + ")(?:\\s"
            + CAPITALS + ")*(?:\\s" + CAPITALISED + "){1,2}|(?<!\\p{L})" + CAPITALISED + "(?:\\s" + CAPITALISED
            + ")?\\s(?<last>" + CAPITALS + ")|(?<!\\p{L})(?<first>" + CAPITALS + ")\\s(?<second>" + CAPITALS + "))";

    /** What may stand between a name and a birth date, an age for one. */
    private static final String BETWEEN =
            "\\s?[,;:/(–—-]?\\s?(?:\\d{1,3}\\s?ans\\s?[,;:/(–—-]?\\s?)?(?:née?\\s)?(?:(?:le|en)\\s)?";

    private static final Pattern NAME_THEN_DAY = Pattern.compile(NAMED + BETWEEN + OLD_DAY, FLAGS);
    private static final Pattern TWO_NAMES_THEN_DAY =
            Pattern.compile("(?<!\\p{L})" + CAPITALISED + "\\s" + CAPITALISED + "\\s?[,;:/(–—-]?\\s?" + OLD_DAY, FLAGS);
    private static final Pattern DAY_THEN_NAME = Pattern.compile(OLD_DAY + "\\s?[,;:/)–—-]?\\s?" + NAMED, FLAGS);
    private static final Pattern NAME_AND_YEAR_OF_BIRTH = Pattern.compile(
            NAMED + "\\s?[,;:(–—-]?\\s?(?:\\d{1,3}\\s?ans\\s?[,;:(–—-]?\\s?)?née?\\sen\\s(?:19|20)\\d\\d(?!\\d)",
            FLAGS);

    private static final Pattern HEALTH_NUMBER = Pattern.compile(
            "(?<!\\d)[1-478][\\s.-]?\\d{2}[\\s.-]?(?:0[1-9]|1[0-2]|[2-9]\\d)[\\s.-]?(?:\\d{2}|2[ABab])[\\s.-]?\\d{3}[\\s.-]?\\d{3}"
                    + "[\\s./-]{0,3}\\d{2}(?!\\d)");

    private PatientIdentity() {}

    /** @return at most one error */
    static List<InputError> in(String field, @Nullable SealedText text) {
        return in(field, text == null ? null : text.value());
    }

    /** @return at most one error */
    static List<InputError> in(String field, @Nullable String text) {
        return text != null && isTold(text) ? List.of(new InputError(field, CODE)) : List.of();
    }

    static boolean isTold(String text) {
        var line = text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ");
        return HEALTH_NUMBER.matcher(line).find()
                || BIRTH.matcher(BIRTH_OF_A_THING.matcher(line).replaceAll("")).find()
                || finds(NAME_THEN_DAY, line)
                || TWO_NAMES_THEN_DAY.matcher(line).find()
                || finds(DAY_THEN_NAME, line)
                || finds(NAME_AND_YEAR_OF_BIRTH, line);
    }

    private static boolean finds(Pattern pattern, String line) {
        return pattern.matcher(line)
                .results()
                .anyMatch(found -> found.namedGroups().keySet().stream()
                        .map(found::group)
                        .allMatch(capitals -> capitals == null || !NO_SURNAME.contains(capitals)));
    }
}
