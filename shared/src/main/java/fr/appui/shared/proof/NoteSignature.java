package fr.appui.shared.proof;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * One line under a note.
 *
 * @param name of the key
 * @param written the key's id and the signature, in base64
 */
public record NoteSignature(String name, String written) {
    private static final String DASH = "— ";
    private static final int ID_LENGTH = 4;

    public NoteSignature {
        NoteKey.mustBeAName(name);
        if (Base64Strict.decoded(written).length <= ID_LENGTH) {
            throw new NotProven("a signature follows the id of its key");
        }
    }

    static NoteSignature of(NoteKey key, byte[] signature) {
        var bytes = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(key.id())
                .put(signature);
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** Reads a line, without its end. */
    public static NoteSignature parse(String line) {
        var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new NotProven("no line of a signature: " + line);
        }
        return new NoteSignature(parts[0], parts[1]);
    }

    /** Whether it names that key: it holds or the note is refused. */
    boolean isBy(NoteKey key) {
        return name.equals(key.name())
                && ByteBuffer.wrap(Base64Strict.decoded(written)).getInt() == key.id();
    }

    byte[] signature() {
        var bytes = Base64Strict.decoded(written);
        return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    }

    /** When a witness signed; of cosignatures only. */
    public Instant hour() {
        return Instant.ofEpochSecond(NoteKey.hour(signature()).longValueExact());
    }

    /** The line, with its end. */
    public String line() {
        return DASH + name + " " + written + "\n";
    }
}
