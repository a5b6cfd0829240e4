package fr.appui.query.export;

import fr.appui.query.page.Words;
import fr.appui.query.reading.Shown;
import fr.appui.shared.reference.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file.
 *
 * @param name as programs call it: the path of the field in the API's JSON
 * @param value what a row has in it
 * @param spoken a value that programs write as a code, as people say it
 */
public record Column<R>(
        String name, Type type, Function<R, @Nullable Object> value, BiFunction<Words, Object, String> spoken) {

    /** What stands in a column, as a Table Schema and a spreadsheet need to know. */
    public enum Type {
        TEXT("string"),
        CODE("string"),
        /** Several, each written after a {@link #BETWEEN} but the first. */
        CODES("string"),
        /** Somebody with an account. */
        PERSON("string"),
        /** Masked for those who may not read it. */
        SEALED("string"),
        WHOLE("integer"),
        DECIMAL("number"),
        YES_OR_NO("boolean"),
        DAY("date"),
        MOMENT("datetime");

        private final String schema;

        Type(String schema) {
            this.schema = schema;
        }

        /** Its name in a Table Schema. */
        String schema() {
            return schema;
        }

        boolean isText() {
            return schema.equals("string");
        }
    }

    static final String BETWEEN = "|";

    /** What a program reads where something is masked. */
    static final String MASKED = "sealed";

    public static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Type.TEXT, value, (_, text) -> text.toString());
    }

    /** An enum or a term, which the messages know by themselves. */
    public static <R> Column<R> code(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Type.CODE, value, Column::known);
    }

    /** @param family what stands before the code in the messages */
    public static <R> Column<R> code(String name, String family, Function<R, @Nullable Object> value) {
        return code(name, value, (words, code) -> words.code(family, code.toString()));
    }

    public static <R> Column<R> code(
            String name, Function<R, @Nullable Object> value, BiFunction<Words, Object, String> spoken) {
        return new Column<>(name, Type.CODE, value, spoken);
    }

    public static <R> Column<R> codes(String name, Function<R, List<?>> values) {
        return codes(name, values, Column::known);
    }

    public static <R> Column<R> codes(
            String name, Function<R, List<?>> values, BiFunction<Words, Object, String> spoken) {
        return new Column<>(name, Type.CODES, values::apply, spoken);
    }

    public static <R> Column<R> sealed(String name, Function<R, @Nullable Shown<String>> value) {
        return new Column<>(name, Type.SEALED, value::apply, (_, text) -> text.toString());
    }

    public static <R> Column<R> person(String name, Function<R, @Nullable UUID> value) {
        return new Column<>(name, Type.PERSON, value::apply, (_, account) -> account.toString());
    }

    public static <R> Column<R> whole(String name, Function<R, @Nullable Number> value) {
        return new Column<>(name, Type.WHOLE, value::apply, (_, number) -> number.toString());
    }

    public static <R> Column<R> decimal(String name, Function<R, @Nullable BigDecimal> value) {
        return new Column<>(name, Type.DECIMAL, value::apply, (_, number) -> number.toString());
    }

    /** @param decimals how many a value may have: with none all of them are whole */
    public static <R> Column<R> number(String name, int decimals, Function<R, @Nullable BigDecimal> value) {
        return decimals == 0 ? whole(name, value::apply) : decimal(name, value);
    }

    public static <R> Column<R> yesOrNo(String name, Function<R, @Nullable Boolean> value) {
        return new Column<>(
                name, Type.YES_OR_NO, value::apply, (words, yes) -> words.say(yes.equals(true) ? "yes" : "no"));
    }

    public static <R> Column<R> day(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, Type.DAY, value::apply, (_, day) -> day.toString());
    }

    public static <R> Column<R> moment(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, Type.MOMENT, value::apply, (_, moment) -> moment.toString());
    }

    private static String known(Words words, Object code) {
        return switch (code) {
            case Enum<?> one -> words.code(one);
            case Term term -> words.code(term);
            default -> code.toString();
        };
    }

    /** What a program reads in this row; empty where there is nothing. */
    String plain(R row) {
        return coded(value.apply(row));
    }

    private static String coded(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Shown<?> shown -> shown.isMasked() ? MASKED : coded(shown.value());
            case List<?> several -> several.stream().map(Column::coded).collect(Collectors.joining(BETWEEN));
            case Enum<?> code -> code.name();
            case Term term -> term.code();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** What a person reads in this row: a text, a number, a {@link LocalDate} or an {@link Instant}. */
    @Nullable
    Object told(R row, Words words, Function<UUID, String> people) {
        return switch (value.apply(row)) {
            case null -> null;
            case Shown<?> shown -> shown.value() == null ? words.say("masked") : shown.value();
            case List<?> several ->
                several.stream().map(one -> spoken.apply(words, one)).collect(Collectors.joining(", "));
            case UUID account when type == Type.PERSON -> people.apply(account);
            case Number number -> number;
            case LocalDate day -> day;
            case Instant moment -> moment;
            case Object other -> spoken.apply(words, other);
        };
    }
}
