package fr.appui.shared.proof;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Who signs notes, with a private key. It is kept as {@code PRIVATE+KEY+name+id+key}, as other programs of this kind
 * do; nobody but its owner may read that.
 */
public final class NoteSigner {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;

    private final NoteKey key;
    private final byte[] seed;
    private final KeyPair pair;

    private NoteSigner(String name, NoteKey.Use use, byte[] seed) {
        this.seed = seed;
        this.pair = pair(seed);
        this.key = NoteKey.of(name, use, pair.getPublic());
    }

    public static NoteSigner withNewKey(String name, NoteKey.Use use) {
        var seed = new byte[SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(name, use, seed);
    }

    /** @throws NotProven if it is no private key, or its id is not the one that follows from it */
    public static NoteSigner parse(String written) {
        var parts = written.startsWith(PRIVATE)
                ? written.substring(PRIVATE.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new NotProven("a private key is written as " + PRIVATE + "name+id+key");
        }
        var bytes = Base64Strict.decoded(parts[2]);
        if (bytes.length != 1 + SEED_LENGTH) {
            throw new NotProven("a private key of Ed25519 has " + SEED_LENGTH + " bytes");
        }
        var signer = new NoteSigner(parts[0], NoteKey.use(bytes), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!"%08x".formatted(signer.key.id()).equals(parts[1])) {
            throw new NotProven("the id of the private key does not follow from it");
        }
        return signer;
    }

    /** The key that others check with. */
    public NoteKey key() {
        return key;
    }

    public NoteSignature sign(String text) {
        mustSign(NoteKey.Use.NOTE);
        return NoteSignature.of(key, signature(text));
    }

    /** Says that a checkpoint was seen, and is consistent with all that was seen before. */
    public NoteSignature cosign(String text, Instant now) {
        mustSign(NoteKey.Use.COSIGNATURE);
        var seconds = now.getEpochSecond();
        var signed = signature(NoteKey.cosigned(text, BigInteger.valueOf(seconds)));
        return NoteSignature.of(
                key,
                ByteBuffer.allocate(Long.BYTES + signed.length)
                        .putLong(seconds)
                        .put(signed)
                        .array());
    }

    private void mustSign(NoteKey.Use use) {
        if (key.use() != use) {
            throw new IllegalStateException(key.name() + " is a key for " + key.use());
        }
    }

    private byte[] signature(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with Ed25519", e);
        }
    }

    /** The private key itself: for its owner's file, and nothing else. */
    public String secret() {
        var typed = ByteBuffer.allocate(1 + SEED_LENGTH).put(key.use().number()).put(seed);
        return PRIVATE
                + "%s+%08x+%s"
                        .formatted(key.name(), key.id(), Base64.getEncoder().encodeToString(typed.array()));
    }

    /** The pair that this seed gives: the generator asks for 32 random bytes, and takes them for its seed. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return key.toString();
    }
}
