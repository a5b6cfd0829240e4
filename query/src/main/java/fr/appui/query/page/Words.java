package fr.appui.query.page;

import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.Term;
import fr.appui.shared.signalement.Criterion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the pages say, in one language: sentences, codes, numbers, times of Paris.
 *
 * <p>Texts stand in {@code messages_fr} and {@code messages_en}; {@code {0}} in a text is replaced by the first
 * argument, written as this language writes numbers, days and times. Nothing here is HTML: templates escape it.
 */
public final class Words {
    private static final Map<String, Words> SPOKEN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle texts;
    private final Vocabulary vocabulary;
    private final Map<String, String> labels;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter clock;

    private Words(Locale locale, Vocabulary vocabulary) {
        var english = locale.getLanguage().equals("en");
        this.locale = locale;
        this.vocabulary = vocabulary;
        this.labels = vocabulary.labels(locale.getLanguage());
        this.texts = ResourceBundle.getBundle("fr.appui.query.page.messages", locale);
        this.day = pattern(english ? "dd MMM yyyy" : "dd/MM/yyyy");
        this.dayOfMonth = pattern(english ? "dd MMM" : "dd/MM");
        this.month = pattern("LLLL yyyy");
        this.minute = pattern(english ? "dd MMM yyyy HH:mm" : "dd/MM/yyyy HH:mm");
        this.second = pattern(english ? "dd MMM yyyy HH:mm:ss" : "dd/MM/yyyy HH:mm:ss");
        this.clock = pattern("HH:mm:ss");
    }

    /** English for an English locale, French for every other. */
    public static Words in(Locale locale) {
        return SPOKEN.computeIfAbsent(
                locale.getLanguage().equals("en") ? "en" : "fr",
                tag -> new Words(Locale.forLanguageTag(tag), Vocabulary.FOUNDING));
    }

    /** The same language, with the reference data as it stands. */
    Words with(Vocabulary current) {
        return new Words(locale, current);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(Definitions.PARIS);
    }

    /** {@code fr} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    public boolean knows(String key) {
        return labels.containsKey(key) || texts.containsKey(key);
    }

    /** The text under this key; a key without text is shown as it is, so that it is seen and mended. */
    public String say(String key, @Nullable Object... arguments) {
        String text;
        try {
            text = labels.containsKey(key) ? labels.get(key) : texts.getString(key);
        } catch (MissingResourceException _) {
            return key;
        }
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", written(arguments[i]));
        }
        return text;
    }

    /** The text {@code key.one} or {@code key.many}, with the number as its first argument. */
    public String count(String key, long n) {
        var one = locale.getLanguage().equals("en") ? n == 1 : Math.abs(n) < 2;
        return say(key + (one ? ".one" : ".many"), n);
    }

    /** The same of a number with decimals: 1.5 of a thing is one in French and many in English. */
    public String count(String key, BigDecimal n) {
        var one = locale.getLanguage().equals("en")
                ? n.compareTo(BigDecimal.ONE) == 0
                : n.abs().compareTo(BigDecimal.TWO) < 0;
        return say(key + (one ? ".one" : ".many"), n);
    }

    /** A code of the contract in words, such as {@code Sector.EMS}; empty for none. */
    public String code(@Nullable Enum<?> code) {
        return code == null ? "" : code(family(code), code.name());
    }

    /** A term of the reference data in words; empty for none. */
    public String code(@Nullable Term term) {
        return term == null ? "" : say(key(term));
    }

    /** All that a term is called, in any language. */
    public static Stream<String> names(Term term, Vocabulary vocabulary) {
        return Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .map(spoken -> vocabulary
                        .labels(spoken.getLanguage())
                        .getOrDefault(key(term), in(spoken).code(term)));
    }

    /** Where the founding words of a term stand in the messages. */
    public static String key(Term term) {
        return family(term.getClass()) + "." + term.code();
    }

    /** As {@link #code(Enum)} for a code that is only known by its name. */
    public String code(String family, String name) {
        return say(family + "." + name);
    }

    /** The short form of a code where there is one, its words otherwise. */
    public String brief(Enum<?> code) {
        var key = family(code) + "." + code.name() + ".brief";
        return knows(key) ? say(key) : code(code);
    }

    /** A filter of a figure in words: {@code centre}, {@code ARA} is "Auvergne-Rhône-Alpes". */
    public String filter(String name, String value) {
        if (name.equals("criterion") && value.contains(":")) {
            var colon = value.indexOf(':');
            return Told.criterion(this, new Criterion(value.substring(0, colon), value.substring(colon + 1)));
        }
        return Stream.of(name + "." + value, "signalementOrigin." + value)
                .filter(this::knows)
                .findFirst()
                .map(key -> say(key))
                .orElseGet(() -> say("filter.as", say("filter." + name), value));
    }

    private static String family(Enum<?> code) {
        return family(code.getDeclaringClass());
    }

    private static String family(Class<?> type) {
        var name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private String written(@Nullable Object argument) {
        return switch (argument) {
            case null -> "";
            case Integer n -> number(n);
            case Long n -> number(n);
            case BigDecimal n -> number(n);
            case LocalDate date -> day(date);
            case Instant instant -> moment(instant);
            case Enum<?> code -> code(code);
            case Term term -> code(term);
            default -> argument.toString();
        };
    }

    /** Grouped by threes with a narrow no-break space; a true minus sign. */
    public String number(BigDecimal n) {
        var size = n.abs();
        var whole = (n.signum() < 0 ? "−" : "") + number(size.longValue());
        return size.stripTrailingZeros().scale() <= 0
                ? whole
                : whole
                        + say("number.comma")
                        + size.remainder(BigDecimal.ONE)
                                .stripTrailingZeros()
                                .toPlainString()
                                .substring(2);
    }

    public String number(long n) {
        var digits = new StringBuilder(Long.toString(Math.abs(n)));
        for (var i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, '\u202f');
        }
        return n < 0 ? "−" + digits : digits.toString();
    }

    /** A number that always bears its sign, for what is added to a figure. */
    public String signed(long n) {
        return n > 0 ? "+" + number(n) : number(n);
    }

    public String signed(BigDecimal n) {
        return n.signum() > 0 ? "+" + number(n) : number(n);
    }

    /** How many times {@code before} goes into {@code now}, with one decimal; a dash when it cannot be said. */
    public String times(long now, long before) {
        return before == 0 ? "–" : "×\u202f" + String.format(locale, "%.1f", (double) now / before);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String dayOrNone(@Nullable LocalDate date) {
        return date == null ? "" : day(date);
    }

    /** Day and month alone, where the year is known. */
    public String shortDay(LocalDate date) {
        return dayOfMonth.format(date);
    }

    /** A month by its name when these are all its days, else the first day and the last. */
    public String days(LocalDate first, LocalDate last) {
        var isMonth = first.getDayOfMonth() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfMonth()));
        return isMonth ? month.format(first) : shortDay(first) + " – " + day(last);
    }

    /** Day, hour and minute in Paris. */
    public String moment(Instant instant) {
        return minute.format(instant);
    }

    /** Day and hour to the second in Paris, for what the machine recorded. */
    public String exactly(Instant instant) {
        return second.format(instant);
    }

    /** The hour alone, to the second. */
    public String clock(Instant instant) {
        return clock.format(instant);
    }

    /** As a person types it in a form, in both languages: {@code jj/mm/aaaa hh:mm}. */
    public static String typed(Instant instant) {
        return TYPED.format(LocalDateTime.ofInstant(instant, Definitions.PARIS));
    }

    /** As a person types a day in a form: {@code jj/mm/aaaa}. */
    public static String typed(@Nullable LocalDate date) {
        return date == null ? "" : TYPED_DAY.format(date);
    }

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Minutes as people say them: {@code 25 min}, {@code 2 h 05}, {@code 3 j 4 h}. */
    public String duration(@Nullable Long minutes) {
        if (minutes == null) {
            return "–";
        }
        if (minutes < 60) {
            return number(minutes) + "\u00a0min";
        }
        if (minutes < 48 * 60) {
            return "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
        }
        return say("duration.days", number(minutes / 1440), number(minutes % 1440 / 60));
    }
}
