package fr.appui.query.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of a list as they stand in its address, by name.
 *
 * @param <Q> the list's own record of them
 */
public interface Asked<Q extends Asked<Q>> {
    /** As typed; those left blank are not there. */
    Map<String, String> values();

    /** In the order in which an address names them. */
    List<String> names();

    /** Of the list's page. */
    String path();

    /** The same list asked with other values. */
    Q like(Map<String, String> values);

    /** Those that choose how it is shown, not what. */
    default List<String> looks() {
        return List.of("sort");
    }

    default String value(String name) {
        return values().getOrDefault(name, "");
    }

    default boolean filters() {
        return values().keySet().stream().anyMatch(name -> !looks().contains(name));
    }

    default Q without(String name) {
        var fewer = new LinkedHashMap<>(values());
        fewer.remove(name);
        return like(fewer);
    }

    default Q with(String name, String value) {
        var more = new LinkedHashMap<>(values());
        more.put(name, value);
        return like(more);
    }

    default Address address() {
        return onto(Address.of(path()));
    }

    /** Another page with the same values. */
    default Address onto(Address page) {
        var address = page;
        for (var name : names()) {
            address = address.with(name, values().get(name));
        }
        return address;
    }

    /** The values as an address has them after its question mark. */
    default String query() {
        return onto(Address.of("")).query();
    }

    /** @param typed one for each name, in their order */
    static Map<String, String> typed(List<String> names, @Nullable String... typed) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            var value = typed[i];
            if (value != null && !value.isBlank()) {
                values.put(names.get(i), value.strip());
            }
        }
        return values;
    }

    /** Reads the part of an address after its question mark; names that the list has not are passed over. */
    static Map<String, String> parsed(List<String> names, String query) {
        var found = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                found.putIfAbsent(pair[0], decoded(pair[1]));
            }
        }
        return typed(names, names.stream().map(found::get).toArray(String[]::new));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
