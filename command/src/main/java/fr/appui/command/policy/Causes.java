package fr.appui.command.policy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what causes something, so that the same cause never has two effects. */
final class Causes {
    private Causes() {}

    static UUID idOf(String policy, Object... cause) {
        var named = new StringBuilder(policy);
        for (var part : cause) {
            named.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(named.toString().getBytes(StandardCharsets.UTF_8));
    }
}
