package fr.appui.query.export;

import fr.appui.shared.count.Definition;
import java.util.List;
import java.util.Map;

/**
 * What is asked for as a file.
 *
 * @param asked filters by name, as typed
 * @param definitions of the measures that are in it, each as it counts today
 * @param path of the table within a Data Package
 * @param more what else the description of a Data Package says
 */
public record Export<R>(
        Table<R> table,
        Map<String, String> asked,
        Pages<R> pages,
        List<Definition> definitions,
        String path,
        Map<String, Object> more) {
    public Export(Table<R> table, Map<String, String> asked, Pages<R> pages, List<Definition> definitions) {
        this(table, asked, pages, definitions, table.name() + ".csv", Map.of());
    }

    public Export(Table<R> table, Map<String, String> asked, Pages<R> pages) {
        this(table, asked, pages, List.of());
    }
}
