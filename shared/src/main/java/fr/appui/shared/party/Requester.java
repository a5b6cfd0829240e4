package fr.appui.shared.party;

import org.jspecify.annotations.Nullable;

/**
 * The person who asked, sealed as a whole in the log under a key of its own, apart from the key of the case's text.
 *
 * @param function what the person does there, in words (infirmière coordinatrice, directeur…)
 */
public record Requester(
        @Nullable String name,
        @Nullable String function,
        @Nullable String phone,
        @Nullable String email) {
    @Override
    public String toString() {
        return "Requester[sealed]";
    }
}
