package fr.appui.ops.eventstore;

import fr.appui.ops.eventstore.SealingKeys.Kind;
import fr.appui.ops.eventstore.SealingKeys.Seal;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Whole pieces of bytes, sealed like the fields of events: under the text key of what they belong to. */
public final class SealedBytes {
    private final SealingKeys keys;

    public SealedBytes(SealingKeys keys) {
        this.keys = keys;
    }

    /** Makes the subject's keys if it has none. */
    public byte[] seal(UUID subject, String name, byte[] plain) {
        return Seal.encrypt(key(subject), plain, context(subject, name)).joined();
    }

    /** Nothing when the key was destroyed. */
    public Optional<byte[]> open(UUID subject, String name, byte[] sealed) {
        return keys.find(subject, Kind.TEXT).map(key -> Seal.split(sealed).decrypt(key, context(subject, name)));
    }

    /** HMAC-SHA-256 under the text key of a subject that serves nothing else. */
    public byte[] mac(UUID subject, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(subject));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }

    private SecretKey key(UUID subject) {
        return keys.find(subject, Kind.TEXT).orElseGet(() -> {
            keys.mint(subject);
            return keys.find(subject, Kind.TEXT)
                    .orElseThrow(() -> new IllegalStateException("no active key for " + subject));
        });
    }

    private static String context(UUID subject, String name) {
        return subject + "/" + name;
    }
}
