package fr.appui.command.intake;

import fr.appui.shared.party.SealedText;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what looks like a patient's identity: but for support requests, no text of the register holds one.
 *
 * <p>A text is refused for a birth that is dated in words ("née le 3 mai 1940", "DDN 12/03/1938"), for a name beside a
 * day of the last century ("Mme DUPONT Jeanne 12/03/1938"), and for a national health number. Events of the register
 * happen after 2000, so that a name beside the day of an event ("Mme Martin, rappelée le 12/03/2020") is left alone.
 * This warns honest people; it cannot stop those who mean to get around it.
 */
public final class PatientIdentity {
    public static final String CODE = "patient-identity";

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;

    private static final String MONTH = "(?i:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre"
            + "|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september"
            + "|october|november|december|janv\\.?|févr?\\.?|fevr?\\.?|avr\\.?|juil\\.?|sept\\.?|oct\\.?|nov\\.?|déc\\.?|dec\\.?)";
    private static final String OF_THE_LAST_CENTURY = "(?:18[89]\\d|19\\d\\d)";
    private static final String DAY_AND_MONTH =
            "(?:(?:0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?"
                    + "|(?:0?[1-9]|[12]\\d|3[01])(?:er|st|nd|rd|th)?\\s" + MONTH + "\\s)";

    private static final Pattern OLD_DAY = Pattern.compile(
            "\\b" + DAY_AND_MONTH + "(?:" + OF_THE_LAST_CENTURY + "|[3-9]\\d)(?!\\d)" + "|\\b" + OF_THE_LAST_CENTURY
                    + "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)",
            FLAGS);
    private static final String ANY_DAY =
            "(?:" + DAY_AND_MONTH + "\\d{2}(?:\\d{2})?(?!\\d)|\\d{4}-\\d{2}-\\d{2}(?!\\d))";

    private static final String BORN = "(?:(?<![\\p{L}-])(?:(?i:né)(?:(?i:e)|\\s?\\((?i:e)\\))?(?i:s)?|NEE?|Nee?))";
    private static final Pattern BIRTH = Pattern.compile(
            "(?:" + BORN + "(?:\\s(?i:le|en|on))?|(?<!\\p{L})(?i:ddn|d\\.d\\.n\\.?|dob|naissance|birth\\s?date"
                    + "|date\\sof\\sbirth|born(?:\\son)?))\\s?[:=(]?\\s?(?:(?i:le)\\s)?" + ANY_DAY,
            FLAGS);

    /** Things are born too, in the words of newspapers. */
    private static final Pattern BIRTH_OF_A_THING = Pattern.compile(
            "(?i:épidémie|situation|alerte|crise|question|demande|polémique|rumeur)s?\\snées?\\s", FLAGS);

    private static final Pattern YEAR_OF_BIRTH =
            Pattern.compile("(?<![\\p{L}-])(?i:née?)\\s(?i:en)\\s(?:19|20)\\d\\d(?!\\d)", FLAGS);

    /** Capitals that are no surname. */
    private static final Set<String> NO_SURNAME = Set.of(
            "AES", "ARS", "BHRE", "BMR", "CAT", "CH", "CHR", "CHRU", "CHS", "CHSCT", "CHU", "CLIN", "COVID", "CPIAS",
            "CRATB", "DASRI", "DES", "DGS", "DT", "DU", "EHPAD", "EMH", "EMS", "EOH", "EPC", "ERG", "ERV", "ES", "ESAT",
            "FAM", "FINESS", "GEA", "HAD", "HAS", "IDE", "IFSI", "IME", "IRA", "JO", "LA", "LE", "LES", "MAS", "MCO",
            "PCR", "PSL", "PUI", "RPPS", "SAMU", "SIRET", "SLD", "SMR", "SPF", "SSIAD", "SSR", "TIAC", "UHCD", "USI",
            "USLD", "VMC", "VRE");

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’-]{1,30}";
    private static final String CAPITALISED = "\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,30}";
    private static final String FIRST_NAME = "(?:" + CAPITALISED + "|\\p{Lu}\\.)";
    private static final String TITLED = "(?:M\\.|M|Mr\\.?|MR|Mme\\.?|MME|Mlle\\.?|MLLE|Monsieur|Madame|Mademoiselle"
            + "|Mrs\\.?|Ms\\.?|Miss)(?:\\s\\p{Lu}[\\p{L}'’.-]{0,30}){1,4}";
    private static final String PATIENT = "(?i:patiente?|résidente?|residente?|usagère?|malade)"
            + "(?:\\s(?!(?:du|de|des|le|la|en|au|aux|hospitalisée?|transférée?|admise?|décédée?|vue?)\\s)[\\p{L}'’-]{1,30}){1,3}";
    private static final String NAMED = "(?<!\\p{L})(?:" + TITLED + "|" + PATIENT
            + "|(?<caps>" + CAPITALS + ")(?:\\s" + CAPITALS + "){0,3}(?:\\s" + FIRST_NAME + "){1,2}"
            + "|" + FIRST_NAME + "(?:\\s" + CAPITALISED + ")?\\s(?<last>" + CAPITALS + ")"
            + "|(?<first>" + CAPITALS + ")\\s(?<second>" + CAPITALS + "))";

    /** What may stand between a name and a birth date: an age, a sex, a maiden name. */
    private static final String BETWEEN = "(?:\\s?[,;:/()–—-]{0,2}\\s?(?:\\d{1,3}\\s?ans|(?:sexe\\s)?[FHM]"
            + "|(?:née?|épouse|veuve)(?:\\s" + "\\p{Lu}[\\p{L}'’-]{1,30})?|le|en)?){0,4}\\s?";

    private static final Pattern ENDS_WITH_NAME = Pattern.compile(NAMED + BETWEEN + "$", FLAGS);
    private static final Pattern ENDS_WITH_TWO_NAMES = Pattern.compile(
            "(?<!\\p{L})(?!(?i:les?|la|des|du|foyer|résidence|villa|ehpad|clinique|hôpital|rue|centre)\\s)"
                    + CAPITALISED + "\\s" + CAPITALISED + "\\s?[;:/(–—-]?\\s?$",
            FLAGS);
    private static final Pattern BEGINS_WITH_NAME = Pattern.compile("^\\s?[,;:/)–—-]?\\s?" + NAMED, FLAGS);

    private static final Pattern HEALTH_NUMBER = Pattern.compile(
            "(?<!\\d)[1-478][\\s.-]?\\d{2}[\\s.-]?(?:0[1-9]|1[0-2]|[2-9]\\d)[\\s.-]?(?:\\d{2}|2[ABab])[\\s.-]?\\d{3}[\\s.-]?\\d{3}"
                    + "[\\s./-]{0,3}\\d{2}(?!\\d)");

    /** How far from a day its name is looked for. */
    private static final int NEAR = 100;

    private PatientIdentity() {}

    /** @return at most one error */
    public static List<InputError> in(String field, @Nullable SealedText text) {
        return in(field, text == null ? null : text.value());
    }

    /** Looks at every text of a body. @return one error for each text that names a patient */
    public static <B extends Record & PostBody> List<InputError> inTextsOf(B body) {
        return Reflected.texts(body).entrySet().stream()
                .flatMap(text -> in(text.getKey(), text.getValue()).stream())
                .toList();
    }

    /** @return at most one error */
    public static List<InputError> in(String field, @Nullable String text) {
        return text != null && isTold(text) ? List.of(new InputError(field, CODE)) : List.of();
    }

    static boolean isTold(String text) {
        var line = text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ");
        return HEALTH_NUMBER.matcher(line).find()
                || BIRTH.matcher(BIRTH_OF_A_THING.matcher(line).replaceAll("")).find()
                || OLD_DAY.matcher(line).results().anyMatch(day -> hasNameBeside(line, day))
                || YEAR_OF_BIRTH.matcher(line).results().anyMatch(year -> finds(ENDS_WITH_NAME, before(line, year)));
    }

    private static boolean hasNameBeside(String line, MatchResult day) {
        var before = before(line, day);
        var after = line.substring(day.end(), Math.min(line.length(), day.end() + NEAR));
        return finds(ENDS_WITH_NAME, before)
                || ENDS_WITH_TWO_NAMES.matcher(before).find()
                || finds(BEGINS_WITH_NAME, after);
    }

    private static String before(String line, MatchResult found) {
        return line.substring(Math.max(0, found.start() - NEAR), found.start());
    }

    private static boolean finds(Pattern pattern, String part) {
        return pattern.matcher(part)
                .results()
                .anyMatch(found -> found.namedGroups().keySet().stream()
                        .map(found::group)
                        .allMatch(capitals -> capitals == null || !NO_SURNAME.contains(capitals)));
    }
}
