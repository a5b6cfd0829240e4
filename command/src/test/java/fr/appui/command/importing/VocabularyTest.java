package fr.appui.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Register;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words for codes, as people write them. */
class VocabularyTest {
    private final Vocabulary words =
            Vocabulary.beside(Register.class, "/fr/appui/command/supportrequest/import.properties");

    @ParameterizedTest
    @CsvSource({"Téléphone,PHONE", "telephone,PHONE", "PHONE,PHONE", "  Tél. ,PHONE", "E-mail,EMAIL", "courriel,EMAIL"})
    void accents_capitals_and_punctuation_make_no_difference(String said, String code) {
        assertThat(words.code(Channel.class, said)).contains(code);
    }

    @Test
    void themes_are_told_apart_by_bars_or_commas_though_a_label_may_hold_a_comma() {
        assertThat(words.codes(Theme.class, "Eau, légionelles, Gale | EPI"))
                .containsExactly("WATER_LEGIONELLA", "SCABIES", "PPE");
        assertThat(words.codes(Theme.class, "COVID19|PPE")).containsExactly("COVID19", "PPE");
    }

    @Test
    void what_nobody_says_is_left_for_the_rules_to_refuse() {
        assertThat(words.code(Channel.class, "Pigeon")).isEmpty();
        assertThat(words.codes(Theme.class, "Gale, Astrologie")).isEqualTo(List.of("SCABIES", "Astrologie"));
    }

    @Test
    void labels_given_since_are_understood_and_take_no_word_from_another_code() {
        var since = words.with(Map.of(new Theme("MPOX"), List.of("Variole simienne, mpox", "Gale")));

        assertThat(since.codes(Theme.class, "Variole simienne, mpox | gale")).containsExactly("MPOX", "SCABIES");
        assertThat(words.code(Theme.class, "Variole simienne, mpox")).isEmpty();
    }
}
