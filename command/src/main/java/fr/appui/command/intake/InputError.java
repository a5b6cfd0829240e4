package fr.appui.command.intake;

import java.util.List;

/**
 * One thing wrong with one field of a body, with a header or with a parameter.
 *
 * @param field JSON path, dotted, list items by index: {@code facility.finess}, {@code themes[2]}; {@code body} for the
 *     whole
 * @param code stable; all codes and their wording stand in the messages of this module, as {@code input.CODE}
 * @param limits what the wording quotes, such as the greatest length
 */
public record InputError(String field, String code, List<Object> limits) {
    private static final int SHOWN = 64;

    public InputError(String field, String code, Object... limits) {
        this(field, code, List.of(limits));
    }

    /**
     * A name that came from outside, fit to be said again: short, and no more than letters, digits and {@code ._-[]}.
     */
    static String shown(String name) {
        var head = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        return head.replaceAll("[^\\p{L}\\p{N}._\\[\\]…-]", "?");
    }
}
