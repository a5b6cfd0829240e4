package fr.appui.query.reading;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What can be asked of the read side, and which of it has a past. */
@Component
public final class GetRoutes {
    public enum Past {
        /** Takes {@code asOf}. */
        TAKEN,
        /** Refuses it. */
        REFUSED,
        /** No route of the read side: a file, a page of the machine. */
        ELSEWHERE
    }

    private static final String MODULE = "fr.appui.query.";

    private record Route(PathPattern pattern, boolean takesAsOf) {}

    private final ListableBeanFactory beans;
    private volatile List<Route> routes = List.of();

    public GetRoutes(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @param path without parameters */
    public Past of(String path) {
        var asked = PathContainer.parsePath(path);
        return all().stream()
                .filter(route -> route.pattern.matches(asked))
                .findFirst()
                .map(route -> route.takesAsOf ? Past.TAKEN : Past.REFUSED)
                .orElse(Past.ELSEWHERE);
    }

    /** The most particular pattern first, as requests are matched. */
    private List<Route> all() {
        var found = routes;
        if (found.isEmpty()) {
            found = Arrays.stream(BeanFactoryUtils.beanNamesForAnnotationIncludingAncestors(beans, Controller.class))
                    .map(name -> ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(name))))
                    .distinct()
                    .filter(type -> type.getName().startsWith(MODULE))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(handler -> of(type, handler)))
                    .sorted(Comparator.comparing(Route::pattern))
                    .toList();
            routes = found;
        }
        return found;
    }

    private static Stream<Route> of(Class<?> type, Method handler) {
        if (!AnnotatedElementUtils.hasAnnotation(handler, GetMapping.class)) {
            return Stream.of();
        }
        var takes = ParameterGuard.takesAsOf(handler, type);
        var below = paths(AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class));
        var own = paths(AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class));
        return below.stream()
                .flatMap(prefix -> own.stream().map(path -> prefix + path))
                .map(path -> new Route(PathPatternParser.defaultInstance.parse(path), takes));
    }

    private static List<String> paths(@Nullable RequestMapping mapping) {
        var paths = new ArrayList<String>();
        if (mapping != null) {
            paths.addAll(List.of(mapping.path()));
        }
        return paths.isEmpty() ? List.of("") : paths;
    }
}
