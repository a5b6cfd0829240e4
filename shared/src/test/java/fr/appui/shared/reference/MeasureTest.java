package fr.appui.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    @ParameterizedTest
    @CsvSource({
        "STAFF_FTE, 6.5, 650, 6.5",
        "STAFF_FTE, 6.25, 625, 6.25",
        "STAFF_FTE, 112.00, 11200, 112",
        "STAFF_FTE_SPECIALISTS, 0.00, 0, 0",
        "STAFF_FTE_SPECIALISTS, -1.75, -175, -1.75",
        "EMH_TEAMS, 130, 130, 130",
        "WEB_VISITS, 1000000000, 1000000000, 1000000000"
    })
    void a_value_is_so_many_units_and_is_shown_without_needless_zeros(
            Measure measure, BigDecimal value, long units, String shown) {
        assertThat(measure.units(value)).isEqualTo(units);
        assertThat(measure.value(units)).hasToString(shown);
    }

    @Test
    void what_is_finer_than_a_unit_is_not_rounded() {
        assertThatThrownBy(() -> Measure.STAFF_FTE.units(new BigDecimal("6.125")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Measure.EMH_TEAMS.units(new BigDecimal("6.5")))
                .isInstanceOf(ArithmeticException.class);
    }
}
