package fr.appui.shared.log;

import java.util.UUID;

/** Streams whose id follows from what they are about: there is never a second one. */
public final class Streams {
    private Streams() {}

    /** @param name of letters, digits and signs of ASCII; the same for ever */
    public static UUID named(String name) {
        var bytes = new byte[name.length()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) name.charAt(i);
        }
        return UUID.nameUUIDFromBytes(bytes);
    }
}
