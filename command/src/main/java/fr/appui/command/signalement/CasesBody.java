package fr.appui.command.signalement;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts as a body tells them. What is not said is 0, but a day alone counts nothing.
 *
 * @param asOfDay last day that the counts cover
 */
record CasesBody(
        @Nullable LocalDate asOfDay,
        @Nullable @Min(0) @Max(Limits.CASES) Integer residents,
        @Nullable @Min(0) @Max(Limits.CASES) Integer staff,
        @Nullable @Min(0) @Max(Limits.CASES) Integer deaths) {

    static @Nullable ToldCount told(@Nullable CasesBody body) {
        return body == null
                        || Stream.of(body.residents, body.staff, body.deaths).allMatch(Objects::isNull)
                ? null
                : new ToldCount(body.asOfDay, orZero(body.residents), orZero(body.staff), orZero(body.deaths));
    }

    /** The dead are counted among residents. */
    static List<InputError> contradictions(@Nullable CasesBody body) {
        return body == null ? List.of() : contradictions("cases.deaths", body.residents, body.deaths);
    }

    static List<InputError> contradictions(String field, @Nullable Integer residents, @Nullable Integer deaths) {
        return orZero(deaths) > orZero(residents) ? List.of(new InputError(field, "more-than-residents")) : List.of();
    }

    static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
