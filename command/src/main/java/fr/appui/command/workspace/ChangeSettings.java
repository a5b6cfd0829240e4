package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.CaseCommand;
import fr.appui.command.intake.InputError;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.mail.MailAddress;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.workspace.Colours;
import fr.appui.shared.workspace.Notices;
import fr.appui.shared.workspace.SettingsEvent;
import fr.appui.shared.workspace.SettingsEvent.Changed;
import fr.appui.shared.workspace.SingleKeys;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person chooses how the pages are for her, and what is sent to her.
 *
 * @param mailAddress {@code null}: no mail
 */
public record ChangeSettings(
        UUID id,
        UUID account,
        SingleKeys singleKeys,
        Colours colours,
        @Nullable SealedText mailAddress,
        Notices digest,
        Notices assignments,
        Instant occurredAt)
        implements CaseCommand {
    static final String HANDLER = "settings";

    @Override
    public String handler() {
        return HANDLER;
    }

    /** @param before the last change; {@code null} when nothing was ever chosen */
    List<SettingsEvent> decide(@Nullable Changed before) {
        return before != null && isSo(before)
                ? List.of()
                : List.of(new Changed(id, account, singleKeys, colours, mailAddress, digest, assignments, occurredAt));
    }

    private boolean isSo(Changed before) {
        return before.singleKeys() == singleKeys
                && before.colours() == colours
                && Objects.equals(before.mailAddress(), mailAddress)
                && requireNonNullElse(before.digest(), Notices.NOT_WANTED) == digest
                && requireNonNullElse(before.assignments(), Notices.NOT_WANTED) == assignments;
    }

    /**
     * What the POST may say: all settings as they shall stand.
     *
     * @param mailAddress absent: none
     * @param digest absent: not wanted, like {@code assignments}
     */
    record Body(
            SingleKeys singleKeys,
            Colours colours,

            @Nullable
            @Size(max = MailAddress.LONGEST)
            @Pattern(regexp = MailAddress.PATTERN, message = "not-a-mail-address")
            SealedText mailAddress,

            @Nullable Notices digest,
            @Nullable Notices assignments,
            @Nullable Instant occurredAt)
            implements PostBody {

        @Override
        public List<InputError> contradictions() {
            return mailAddress == null && (digest == Notices.WANTED || assignments == Notices.WANTED)
                    ? List.of(new InputError("mailAddress", "required"))
                    : List.of();
        }
    }

    static ChangeSettings of(UUID account, UUID id, Body body, Instant now) {
        return new ChangeSettings(
                id,
                account,
                body.singleKeys(),
                body.colours(),
                body.mailAddress(),
                requireNonNullElse(body.digest(), Notices.NOT_WANTED),
                requireNonNullElse(body.assignments(), Notices.NOT_WANTED),
                requireNonNullElse(body.occurredAt(), now));
    }
}
