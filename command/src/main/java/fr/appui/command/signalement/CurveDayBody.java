package fr.appui.command.signalement;

import fr.appui.command.intake.InputError;
import fr.appui.command.intake.Limits;
import fr.appui.shared.signalement.CurveDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** New cases of one day of an epidemic curve, as a body tells them. What is not said is 0. */
record CurveDayBody(
        LocalDate day,
        @Nullable @Min(0) @Max(Limits.CASES) Integer residents,
        @Nullable @Min(0) @Max(Limits.CASES) Integer staff) {

    static @Nullable List<CurveDay> curve(@Nullable List<CurveDayBody> days) {
        return days == null
                ? null
                : days.stream()
                        .map(it -> new CurveDay(it.day, CasesBody.orZero(it.residents), CasesBody.orZero(it.staff)))
                        .toList();
    }

    /** Days follow one another, each at most once. */
    static List<InputError> contradictions(@Nullable List<CurveDayBody> days) {
        return days == null
                ? List.of()
                : IntStream.range(1, days.size())
                        .filter(i -> !days.get(i).day.isAfter(days.get(i - 1).day))
                        .mapToObj(i -> new InputError("curve[" + i + "].day", "not-in-order"))
                        .toList();
    }
}
