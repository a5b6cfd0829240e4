package fr.appui.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of the parameters in a request's URL, told apart from those of its body. */
final class QueryNames {
    private QueryNames() {}

    static Set<String> of(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> decoded(pair.split("=", 2)[0]))
                        .collect(Collectors.toSet());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
