package fr.appui.shared.party;

/**
 * Free text that may speak of a person: sealed in the log under the key of its case, opened only for those allowed.
 *
 * <p>Its {@code toString} tells only a length, so that no log line and no exception can leak it.
 *
 * @param value the text as typed, trimmed and NFC; never empty
 */
public record SealedText(String value) {
    /** What is read where the key has been destroyed. */
    public static final SealedText ERASED = new SealedText("");

    @Override
    public String toString() {
        return "SealedText[" + value.length() + " characters]";
    }
}
