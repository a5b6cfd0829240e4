package fr.appui.query.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of an answer begins: after the row with this key, as known when the first page was taken. It fits
 * the question that it was given for and no other. It opens nothing: whoever holds one is asked for scope and filters
 * anew.
 *
 * @param at position that all pages are taken at
 * @param key of the last row of the page before
 */
public record Cursor(long at, List<String> key) {
    private static final String SEPARATOR = "|";
    private static final int CHECK_BYTES = 12;

    /** @param question everything that decides which rows there are, and in which order, spelled in one way */
    public static String write(String question, long at, Object... key) {
        var body = at
                + SEPARATOR
                + String.join(
                        SEPARATOR, Arrays.stream(key).map(Object::toString).toList());
        var whole = body + SEPARATOR + check(question, body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the parameter {@code cursor}.
     *
     * @param keys number of parts that a key has
     * @throws WrongParameters {@code bad-cursor} if it is none, or one of another question
     */
    public static @Nullable Cursor read(String question, @Nullable String cursor, int keys) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            var whole = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var end = whole.lastIndexOf(SEPARATOR);
            var body = whole.substring(0, Math.max(0, end));
            var parts = List.of(body.split("\\|", -1));
            if (check(question, body).equals(whole.substring(end + 1)) && parts.size() == keys + 1) {
                return new Cursor(Long.parseLong(parts.getFirst()), parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new WrongParameters("cursor", "bad-cursor");
    }

    private static String check(String question, String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((question + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
