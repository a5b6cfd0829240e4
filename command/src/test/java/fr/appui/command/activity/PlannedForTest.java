package fr.appui.command.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedForTest {
    @ParameterizedTest
    @CsvSource({
        "2020-03-19,                2020-03-19,",
        "19/03/2020,                2020-03-19,",
        "2020-03-19T23:30:00Z,      2020-03-20, 2020-03-19T23:30:00Z",
        "19/03/2020 09:30,          2020-03-19, 2020-03-19T08:30:00Z",
        "2020-07-19T09:30,          2020-07-19, 2020-07-19T07:30:00Z",
    })
    void a_day_and_an_hour_are_read_as_programs_and_people_write_them(String text, String day, String at) {
        assertThat(PlannedFor.read(text)).hasValueSatisfying(planned -> {
            assertThat(planned.day()).hasToString(day);
            assertThat(planned.at() == null ? null : planned.at().toString()).isEqualTo(at);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeudi", "31/02/2020", "1999-12-31", "2200-01-01", "2020-03-19 09:30"})
    void what_is_no_day_of_our_time_is_not_read(String text) {
        assertThat(PlannedFor.read(text)).isEmpty();
    }
}
