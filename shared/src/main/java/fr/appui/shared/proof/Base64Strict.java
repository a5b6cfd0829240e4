package fr.appui.shared.proof;

import java.util.Base64;

/** Standard base64 with padding, where each content has one spelling: what was signed cannot be written otherwise. */
final class Base64Strict {
    private Base64Strict() {}

    /** @throws NotProven if it is no base64, or not as an encoder would write it */
    static byte[] decoded(String written) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException _) {
            throw new NotProven("no base64: " + written);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(written)) {
            throw new NotProven("base64 that could be written otherwise: " + written);
        }
        return bytes;
    }
}
