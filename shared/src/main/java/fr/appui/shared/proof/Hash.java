package fr.appui.shared.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 digest: of bytes, of a leaf of a tree, or of what stands under a node (RFC 6962, section 2.1). */
public final class Hash {
    public static final int LENGTH = 32;

    /** Of the empty tree. */
    public static final Hash NOTHING = of(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of bytes as they are. */
    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** Of a leaf that holds this record. A leaf is never mistaken for a node: they begin otherwise. */
    public static Hash ofLeaf(byte[] record) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(record));
    }

    public static Hash ofNode(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** @throws NotProven unless there are 32 bytes */
    public static Hash from(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new NotProven("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @throws NotProven unless this is standard base64 (RFC 4648, section 4) of 32 bytes, in its only spelling */
    public static Hash fromBase64(String written) {
        return from(Base64Strict.decoded(written));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
