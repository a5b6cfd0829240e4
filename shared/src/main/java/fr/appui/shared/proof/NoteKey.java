package fr.appui.shared.proof;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signatures of notes are checked with (C2SP signed-note). Its text, the "verifier key", is what is handed
 * over on paper: {@code name+id+key}, the id as eight hexadecimal digits, the key in base64 with its type before it.
 *
 * @param name of who signs; no spaces and no plus sign
 * @param key 32 bytes in base64 (RFC 8032)
 */
public record NoteKey(String name, Use use, String key) {
    /** What is signed with it, and so which bytes stand in the signature. */
    public enum Use {
        /** The text of the note. */
        NOTE(1),
        /** A checkpoint and the hour, by a witness (C2SP tlog-cosignature, Ed25519). */
        COSIGNATURE(4);

        private final byte number;

        Use(int number) {
            this.number = (byte) number;
        }

        byte number() {
            return number;
        }
    }

    /** What a public key begins with in X.509, before its 32 bytes (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;
    private static final int HOUR_LENGTH = 8;

    public NoteKey {
        mustBeAName(name);
        if (Base64Strict.decoded(key).length != KEY_LENGTH) {
            throw new NotProven("a key of Ed25519 has " + KEY_LENGTH + " bytes");
        }
    }

    static void mustBeAName(String name) {
        if (name.isEmpty()
                || name.indexOf('+') >= 0
                || name.codePoints().anyMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) || c < ' ')) {
            throw new NotProven("a key's name has no spaces and no plus sign: \"" + name + "\"");
        }
    }

    /** @throws NotProven if it is no such key, or its id is not the one that follows from it */
    public static NoteKey parse(String written) {
        var parts = written.split("\\+", 3);
        if (parts.length != 3) {
            throw new NotProven("a key is written as name+id+key");
        }
        var bytes = Base64Strict.decoded(parts[2]);
        var key = new NoteKey(
                parts[0], use(bytes), Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!key.toString().equals(written)) {
            throw new NotProven("the id of the key is " + "%08x".formatted(key.id()) + ", not " + parts[1]);
        }
        return key;
    }

    static Use use(byte[] typed) {
        return Arrays.stream(Use.values())
                .filter(use -> typed.length > 0 && use.number == typed[0])
                .findFirst()
                .orElseThrow(() -> new NotProven("a key of a type that is not known here"));
    }

    static NoteKey of(String name, Use use, PublicKey key) {
        var encoded = key.getEncoded();
        return new NoteKey(
                name,
                use,
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, X509.length, encoded.length)));
    }

    /** Tells keys of one name apart; short, and no proof of anything. */
    public int id() {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        var typed = typed();
        var all = ByteBuffer.allocate(named.length + typed.length).put(named).put(typed);
        return ByteBuffer.wrap(Hash.of(all.array()).bytes()).getInt();
    }

    /** Whether a signature of that text was made with it. */
    boolean verifies(String text, byte[] signature) {
        var hours = use == Use.COSIGNATURE ? HOUR_LENGTH : 0;
        if (signature.length != hours + SIGNATURE_LENGTH) {
            return false;
        }
        var signed = use == Use.COSIGNATURE ? cosigned(text, hour(signature)) : text;
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(signed.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature, hours, SIGNATURE_LENGTH);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** What a witness signs. */
    static String cosigned(String text, BigInteger seconds) {
        return "cosignature/v1\ntime " + seconds + "\n" + text;
    }

    /** Seconds since 1970 that stand before a cosignature. */
    static BigInteger hour(byte[] signature) {
        return new BigInteger(1, Arrays.copyOf(signature, HOUR_LENGTH));
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var raw = Base64Strict.decoded(key);
        var encoded = ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array()));
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + KEY_LENGTH)
                .put(use.number)
                .put(Base64Strict.decoded(key))
                .array();
    }

    @Override
    public String toString() {
        return "%s+%08x+%s".formatted(name, id(), Base64.getEncoder().encodeToString(typed()));
    }
}
