package fr.appui.command.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import fr.appui.shared.workspace.SingleKeys;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeSettingsTest {
    private static final UUID ME = new UUID(7, 1);
    private static final Instant NOW = Instant.parse("2020-03-02T08:00:00Z");
    private static final ChangeSettings OFF =
            new ChangeSettings(SettingsEvent.streamOf(ME), ME, SingleKeys.OFF, Colours.DARK, NOW);

    @Test
    void what_is_chosen_first_is_told_even_if_it_is_what_everybody_has() {
        var usual = new ChangeSettings(OFF.id(), ME, SingleKeys.ON, Colours.AS_THE_MACHINE, NOW);

        assertThat(usual.decide(null))
                .containsExactly(new Changed(OFF.id(), ME, SingleKeys.ON, Colours.AS_THE_MACHINE, NOW));
    }

    @Test
    void choosing_the_same_again_changes_nothing() {
        var before = new Changed(OFF.id(), ME, SingleKeys.OFF, Colours.DARK, NOW.minusSeconds(60));

        assertThat(OFF.decide(before)).isEmpty();
        assertThat(new ChangeSettings(OFF.id(), ME, SingleKeys.ON, Colours.DARK, NOW).decide(before))
                .hasSize(1);
    }

    @Test
    void each_account_has_a_stream_of_its_own() {
        assertThat(SettingsEvent.streamOf(ME))
                .isEqualTo(SettingsEvent.streamOf(ME))
                .isNotEqualTo(SettingsEvent.streamOf(new UUID(7, 2)))
                .isNotEqualTo(ME);
    }
}
