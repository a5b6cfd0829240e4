package fr.appui.command.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.InputError;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import fr.appui.shared.workspace.SingleKeys;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeSettingsTest {
    private static final UUID ME = new UUID(7, 1);
    private static final Instant NOW = Instant.parse("2020-03-02T08:00:00Z");
    private static final ChangeSettings OFF = chosen(SingleKeys.OFF, Colours.DARK, null, Notices.NOT_WANTED);

    @Test
    void what_is_chosen_first_is_told_even_if_it_is_what_everybody_has() {
        var usual = chosen(SingleKeys.ON, Colours.AS_THE_MACHINE, null, Notices.NOT_WANTED);

        assertThat(usual.decide(null))
                .containsExactly(new Changed(
                        OFF.id(),
                        ME,
                        SingleKeys.ON,
                        Colours.AS_THE_MACHINE,
                        null,
                        Notices.NOT_WANTED,
                        Notices.NOT_WANTED,
                        NOW));
    }

    @Test
    void choosing_the_same_again_changes_nothing() {
        var before = new Changed(OFF.id(), ME, SingleKeys.OFF, Colours.DARK, null, null, null, NOW.minusSeconds(60));

        assertThat(OFF.decide(before)).isEmpty();
        assertThat(chosen(SingleKeys.ON, Colours.DARK, null, Notices.NOT_WANTED).decide(before))
                .hasSize(1);
    }

    @Test
    void an_address_and_what_is_to_be_sent_to_it_are_settings_like_the_others() {
        var address = new SealedText("camille@example.org");
        var before = new Changed(OFF.id(), ME, SingleKeys.OFF, Colours.DARK, null, null, null, NOW.minusSeconds(60));

        var wanted = chosen(SingleKeys.OFF, Colours.DARK, address, Notices.WANTED);
        assertThat(wanted.decide(before)).hasSize(1);
        assertThat(wanted.decide((Changed) wanted.decide(before).getFirst())).isEmpty();
    }

    @Test
    void nothing_can_be_sent_to_nobody() {
        var body = new ChangeSettings.Body(SingleKeys.ON, Colours.DARK, null, Notices.WANTED, null, null);

        assertThat(body.contradictions()).extracting(InputError::field).containsExactly("mailAddress");
    }

    private static ChangeSettings chosen(
            SingleKeys keys, Colours colours, @Nullable SealedText address, Notices digest) {
        return new ChangeSettings(
                SettingsEvent.streamOf(ME), ME, keys, colours, address, digest, Notices.NOT_WANTED, NOW);
    }

    @Test
    void each_account_has_a_stream_of_its_own() {
        assertThat(SettingsEvent.streamOf(ME))
                .isEqualTo(SettingsEvent.streamOf(ME))
                .isNotEqualTo(SettingsEvent.streamOf(new UUID(7, 2)))
                .isNotEqualTo(ME);
    }
}
