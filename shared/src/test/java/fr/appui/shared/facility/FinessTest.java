package fr.appui.shared.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinessTest {
    @ParameterizedTest
    @ValueSource(strings = {"010000024", "010780054", "750100125", "970100012"})
    void numbers_of_the_public_file_end_in_their_check_digit(String number) {
        assertThat(Finess.hasCheckDigit(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010000025", "01000002", "0100000244", "01000002é", ""})
    void others_do_not(String number) {
        assertThat(Finess.hasCheckDigit(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"69 0000 013", "690.000.013", "690000013…", " 690000013"})
    void signs_between_the_digits_are_passed_over(String typed) {
        assertThat(Finess.bare(typed)).isEqualTo("690000013");
    }
}
