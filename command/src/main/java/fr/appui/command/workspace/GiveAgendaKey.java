package fr.appui.command.workspace;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.PostBody;
import fr.appui.shared.workspace.AgendaKeyEvent;
import fr.appui.shared.workspace.AgendaKeyEvent.Given;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's calendar feed gets a key, in the place of any other.
 *
 * @param hash SHA-256 of the key, in hexadecimal
 */
public record GiveAgendaKey(UUID id, UUID account, String hash, Instant occurredAt) implements AgendaKeyCommand {

    @Override
    public List<AgendaKeyEvent> decide(@Nullable String before) {
        return hash.equals(before) ? List.of() : List.of(new Given(id, account, hash, occurredAt));
    }

    /** What the POST may say: whoever asks brings the key, so that the register never has to tell it. */
    record Body(
            @Size(max = 86) @Pattern(regexp = "[A-Za-z0-9_-]{32,86}", message = "not-a-key")
            String key,

            @Nullable Instant occurredAt)
            implements PostBody {}

    static GiveAgendaKey of(UUID account, UUID id, Body body, Instant now) {
        return new GiveAgendaKey(id, account, hash(body.key()), requireNonNullElse(body.occurredAt(), now));
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
