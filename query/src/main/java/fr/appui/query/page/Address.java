package fr.appui.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link to one of our own pages, built part by part; a parameter without value is left out. */
public final class Address {
    private final String path;
    private final List<String> parameters;

    private Address(String path, List<String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** The same address with one more parameter; unchanged if the value is {@code null} or empty. */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(parameters);
        more.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return new Address(path, List.copyOf(more));
    }

    /** What stands after its question mark; empty without parameters. */
    public String query() {
        return String.join("&", parameters);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
