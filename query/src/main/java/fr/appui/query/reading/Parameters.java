package fr.appui.query.reading;

import fr.appui.query.reading.WrongParameters.Wrong;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Term;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one question and notes all that is wrong with them; {@link #check} then refuses them
 * together. What is absent or blank reads as {@code null}, what is wrong as well.
 */
public final class Parameters {
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;
    private static final Pattern FINESS = Pattern.compile("[0-9A-Za-z]{9}");
    private static final Pattern DAY = Pattern.compile("(19|2\\d)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern ISO_DAY = Pattern.compile("((?:19|2\\d)\\d\\d-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d))?");
    private static final Pattern TYPED_DAY =
            Pattern.compile("(\\d\\d)/(\\d\\d)/((?:19|2\\d)\\d\\d)(?: (\\d\\d:\\d\\d))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final List<Wrong> wrong = new ArrayList<>();

    /** Notes something wrong; see the messages for what {@code code} says. */
    public void wrong(String name, String code, Object... limits) {
        wrong.add(new Wrong(name, code, List.of(limits)));
    }

    /** @throws WrongParameters if anything was wrong so far */
    public void check() {
        if (!wrong.isEmpty()) {
            throw new WrongParameters("invalid", wrong);
        }
    }

    public <E extends Enum<E>> @Nullable E code(String name, @Nullable String value, Class<E> codes) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        for (var code : codes.getEnumConstants()) {
            if (code.name().equals(typed)) {
                return code;
            }
        }
        wrong(name, "unknown-code", String.join(", ", names(codes)));
        return null;
    }

    /**
     * A term of the reference data.
     *
     * @param all asked only when there is something to read
     */
    public <T extends Term> @Nullable T term(String name, @Nullable String value, Supplier<List<T>> all) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        var known = all.get();
        for (var term : known) {
            if (term.code().equals(typed)) {
                return term;
            }
        }
        wrong(name, "unknown-code", known.stream().map(Term::code).collect(Collectors.joining(", ")));
        return null;
    }

    /** Several codes, as repeated parameters or separated by commas; in the order of their declaration. */
    public <E extends Enum<E>> List<E> codes(String name, @Nullable List<String> values, Class<E> codes) {
        return items(name, values)
                .map(value -> code(name, value, codes))
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }

    /** The values of a parameter that may be repeated or hold several, separated by commas. */
    public Stream<String> items(String name, @Nullable List<String> values) {
        var whole = values == null ? "" : String.join(",", values);
        if (whole.isBlank()) {
            return Stream.of();
        }
        var items = List.of(whole.split(",", -1));
        if (items.stream().anyMatch(String::isBlank)) {
            wrong(name, "empty");
        }
        return items.stream().filter(item -> !item.isBlank());
    }

    public @Nullable LocalDate day(String name, @Nullable String value) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        try {
            if (DAY.matcher(typed).matches()) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException _) {
            // told below
        }
        wrong(name, "not-a-day");
        return null;
    }

    /** Notes a period that ends before it begins. */
    public void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            wrong("from", "after-the-end");
        }
    }

    /** Notes beside that one that goes on for too long. */
    public void period(@Nullable LocalDate from, @Nullable LocalDate to, int mostYears) {
        period(from, to);
        if (from != null && to != null && from.plusYears(mostYears).isBefore(to)) {
            wrong("to", "period-too-long", mostYears);
        }
    }

    /** How many rows a page holds: 50 unless told. */
    public int limit(@Nullable String value, int most) {
        var number = number("limit", value);
        if (number != null && (number < 1 || number > most)) {
            wrong("limit", "out-of-range", 1, most);
        }
        return number == null || number < 1 || number > most ? 50 : number.intValue();
    }

    /** A number without sign, such as a position. */
    public @Nullable Long number(String name, @Nullable String value) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        if (NUMBER.matcher(typed).matches()) {
            return Long.parseLong(typed);
        }
        wrong(name, "not-a-number");
        return null;
    }

    /**
     * A moment of the register: an instant with offset (a plus sign that was not encoded has become a space on its
     * way), an hour of Paris to the minute, which is meant whole, or a day of Paris, which means its end;
     * {@code 2020-07-31} or as people type it, {@code 31/07/2020}.
     */
    @Nullable
    Instant moment(String name, String typed) {
        var value = typed.strip();
        try {
            var day = TYPED_DAY.matcher(value);
            if (day.matches()) {
                return end(day.group(3) + "-" + day.group(2) + "-" + day.group(1), day.group(4));
            }
            day = ISO_DAY.matcher(value);
            if (day.matches()) {
                return end(day.group(1), day.group(2));
            }
            var moment = OffsetDateTime.parse(value.replace(' ', '+'));
            if (moment.getYear() >= 1900 && moment.getYear() <= 2999) {
                return moment.toInstant();
            }
        } catch (DateTimeException _) {
            // told below
        }
        wrong(name, "not-a-moment");
        return null;
    }

    /** Whether a moment is told by its day alone: people do; a program must say at which hour, and of which place. */
    static boolean isAsPeopleWriteIt(String moment) {
        return ISO_DAY.matcher(moment.strip()).matches()
                || TYPED_DAY.matcher(moment.strip()).matches();
    }

    /** @param minute {@code null}: the whole day */
    private static Instant end(String day, @Nullable String minute) {
        var next = minute == null
                ? LocalDate.parse(day).plusDays(1).atStartOfDay()
                : LocalDateTime.parse(day + "T" + minute).plusMinutes(1);
        return next.atZone(Definitions.PARIS).toInstant().minus(1, ChronoUnit.MICROS);
    }

    public @Nullable UUID id(String name, @Nullable String value) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        var id = idOrNull(typed);
        if (id == null) {
            wrong(name, "not-an-id");
        }
        return id;
    }

    /** A number without sign; 0 when it is none. */
    public static long numberOrZero(String value) {
        return NUMBER.matcher(value).matches() ? Long.parseLong(value) : 0;
    }

    /** The UUID in its only spelling; {@code null} when it is none. */
    public static @Nullable UUID idOrNull(String value) {
        try {
            var id = UUID.fromString(value);
            return id.toString().equalsIgnoreCase(value) ? id : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The id in a path: what is no id names nothing. @throws Unknown if it is none */
    public static UUID knownId(String value) {
        var id = idOrNull(value);
        if (id == null) {
            throw new Unknown();
        }
        return id;
    }

    /** Free text to search for, on one line. */
    public @Nullable String text(String name, @Nullable String value, int most) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        if (typed.length() > most) {
            wrong(name, "too-long", most);
            return null;
        }
        if (UNPRINTABLE.matcher(typed).find()) {
            wrong(name, "unprintable");
            return null;
        }
        return typed.strip();
    }

    /** Words to search for in a list. */
    public @Nullable String words(String name, @Nullable String value) {
        var words = text(name, value, LONGEST_SEARCH);
        if (words != null && Folding.patterns(words).size() > MOST_WORDS) {
            wrong(name, "too-many-words", MOST_WORDS);
        }
        return words;
    }

    public @Nullable String finess(String name, @Nullable String value) {
        return matching(name, value, FINESS);
    }

    /** INSEE code of a region that a centre serves. */
    public @Nullable String region(String name, @Nullable String value) {
        var regions = Centre.network().stream()
                .flatMap(centre -> centre.regions().stream())
                .sorted()
                .toList();
        if (typed(value) == null || regions.contains(value)) {
            return typed(value);
        }
        wrong(name, "unknown-code", String.join(", ", regions));
        return null;
    }

    /**
     * One of a few things that have a name in addresses.
     *
     * @param otherwise where nothing or something else is typed; the latter is noted
     */
    public <T> T oneOf(
            String name, @Nullable String value, List<? extends T> all, Function<T, String> called, T otherwise) {
        if (typed(value) == null) {
            return otherwise;
        }
        for (var one : all) {
            if (called.apply(one).equals(value)) {
                return one;
            }
        }
        wrong(name, "unknown-code", all.stream().map(called).collect(Collectors.joining(", ")));
        return otherwise;
    }

    public @Nullable String matching(String name, @Nullable String value, Pattern pattern) {
        var typed = typed(value);
        if (typed == null) {
            return null;
        }
        if (pattern.matcher(typed).matches()) {
            return typed;
        }
        wrong(name, "malformed");
        return null;
    }

    /** The value that was read; where there is none, noted as missing unless it was noted as wrong, a stand-in. */
    public <T> T required(String name, @Nullable String typed, @Nullable T value, T standIn) {
        if (typed(typed) == null) {
            wrong(name, "missing");
        }
        return value == null ? standIn : value;
    }

    /** What was typed; {@code null} for nothing. */
    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static List<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }
}
