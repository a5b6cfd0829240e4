package fr.appui.query.importing;

import java.util.List;
import java.util.Map;

/** What a file holds, before it is taken. */
record Overview(
        String fileName,
        String charset,
        String separator,
        List<Field> fields,
        List<String> headings,
        List<List<String>> samples,
        Map<String, Integer> columns) {
    record Field(String path, boolean required) {}
}
