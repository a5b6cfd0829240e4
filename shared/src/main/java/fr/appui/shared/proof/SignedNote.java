package fr.appui.shared.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text and the signatures under it (C2SP signed-note). Nothing may be read from it before {@link #signedBy} has said
 * that a key one trusts has signed it.
 *
 * @param text ends with a new line
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final int LONGEST = 1_000_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
        mustBeText(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new NotProven("a note has between 1 and " + MOST_SIGNATURES + " signatures");
        }
    }

    private static void mustBeText(String text) {
        if (!text.endsWith("\n") || text.length() < 2) {
            throw new NotProven("the text of a note ends with a new line");
        }
        if (text.length() > LONGEST) {
            throw new NotProven("a note of more than " + LONGEST + " characters");
        }
        if (text.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NotProven("a note has no control characters");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new NotProven("a note is valid UTF-8");
        }
    }

    /** @throws NotProven if it is no note */
    public static SignedNote parse(String written) {
        mustBeText(written);
        var end = written.lastIndexOf("\n\n");
        if (end < 0) {
            throw new NotProven("no empty line between text and signatures");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : written.substring(end + 2).split("\n")) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(written.substring(0, end + 1), signatures);
    }

    /**
     * Which of these keys have signed. Signatures of other keys are passed over.
     *
     * @throws NotProven if a signature that names one of these keys was not made with it
     */
    public Set<NoteKey> signedBy(Collection<NoteKey> keys) {
        var signers = new HashSet<NoteKey>();
        for (var signature : signatures) {
            for (var key : keys) {
                if (signature.isBy(key) && !signers.contains(key)) {
                    if (!key.verifies(text, signature.signature())) {
                        throw new NotProven("the signature of " + key.name() + " does not hold");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    /** The same note with one more line. */
    public SignedNote with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** As it is written and read again. */
    public String written() {
        var all = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> all.append(signature.line()));
        return all.toString();
    }
}
