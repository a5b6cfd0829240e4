package fr.appui.query.export;

import java.util.List;
import java.util.Map;

/**
 * What the file of one list has in its columns.
 *
 * @param name of the list in addresses, and in the messages
 * @param families what stands in the messages before the codes of a filter, where it is not the filter's own name
 */
public record Table<R>(String name, List<Column<R>> columns, Map<String, String> families) {
    public Table(String name, List<Column<R>> columns) {
        this(name, columns, Map.of());
    }
}
