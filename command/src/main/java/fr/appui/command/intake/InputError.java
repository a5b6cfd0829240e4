package fr.appui.command.intake;

import java.util.List;

/**
 * One thing wrong with one field of a body.
 *
 * @param field JSON path, dotted, list items by index: {@code facility.finess}, {@code themes[2]}
 * @param code stable; its wording stands in the messages of this module as {@code input.CODE}
 * @param limits what the wording quotes, such as the greatest length
 */
public record InputError(String field, String code, List<Object> limits) {
    public InputError(String field, String code, Object... limits) {
        this(field, code, List.of(limits));
    }
}
