package fr.appui.ops.eventstore;

import fr.appui.command.intake.Submission;
import fr.appui.ops.eventstore.SealingKeys.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a command's content to recognise a repeat: an HMAC under a key derived from the case's own, so that
 * it tells nothing to a reader of the log and nothing to anyone once that key is destroyed.
 */
public final class CommandDigest {
    private static final byte[] PURPOSE = "appui command digest v1".getBytes(StandardCharsets.UTF_8);

    private final SealingKeys keys;

    public CommandDigest(SealingKeys keys) {
        this.keys = keys;
    }

    /** @throws IllegalStateException if the subject has no active key */
    byte[] of(Submission submission) {
        var key = keys.find(submission.subject(), Kind.TEXT)
                .orElseThrow(() -> new IllegalStateException("no active key for " + submission));
        return hmac(derived(key), submission.content().getBytes(StandardCharsets.UTF_8));
    }

    private static SecretKey derived(SecretKey key) {
        return new SecretKeySpec(hmac(key, PURPOSE), "HmacSHA256");
    }

    private static byte[] hmac(SecretKey key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
