package fr.appui.command.importing;

import java.util.List;
import java.util.Map;

/**
 * What people are shown of a file before it is taken.
 *
 * @param columns guessed or remembered, by field
 */
public record Overview(
        String fileName,
        String charset,
        String separator,
        List<Field> fields,
        List<String> headings,
        List<List<String>> samples,
        Map<String, Integer> columns) {

    /** A field that a column may hold. */
    public record Field(String path, boolean required) {}

    @Override
    public String toString() {
        return "Overview[" + headings.size() + " columns]";
    }
}
