package fr.appui.command.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the form around a list leads back to: the list as it was.
 *
 * @param path of the list
 * @param list its filters and which page of it, as its address has them after the question mark
 */
public record ListPages(String path, String list) implements Pages {
    private static final String QUERY = "(?:[A-Za-z0-9&=+.,_*~-]|%[0-9A-Fa-f]{2})*";

    /** @param post its body tells the list as {@code list}; what no address looks like is passed over */
    public static ListPages of(String path, Post<?> post) {
        return new ListPages(
                path, post.told("list").filter(told -> told.matches(QUERY)).orElse(""));
    }

    @Override
    public String again(@Nullable UUID subject) {
        return list.isEmpty() ? path : path + "?" + list;
    }

    @Override
    public String after(Answer answer, boolean creation, @Nullable String wish) {
        throw new IllegalStateException("what is done to several has no answer of its own");
    }
}
