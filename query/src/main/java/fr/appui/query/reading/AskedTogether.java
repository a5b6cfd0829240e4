package fr.appui.query.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Parameters that several handlers take together: a record of nothing but {@link RequestParam}s. A handler that takes
 * the record takes each of them, exactly as if it declared them itself.
 */
public interface AskedTogether {

    /** All parameters of the address that a handler reads, those that it takes together among them. */
    static Stream<Parameter> parameters(Method handler) {
        return Stream.concat(
                Arrays.stream(handler.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class)),
                together(handler));
    }

    /** Those that it takes together. */
    static Stream<Parameter> together(Method handler) {
        return Arrays.stream(handler.getParameterTypes())
                .filter(AskedTogether.class::isAssignableFrom)
                .flatMap(type -> Arrays.stream(constructor(type).getParameters()));
    }

    static String nameOf(Parameter parameter) {
        return Objects.requireNonNull(AnnotationUtils.getAnnotation(parameter, RequestParam.class))
                .name();
    }

    static boolean mayBeRepeated(Parameter parameter) {
        return parameter.getType().isArray() || Collection.class.isAssignableFrom(parameter.getType());
    }

    /** The constructor whose parameters are the record's. */
    static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has it", e);
        }
    }
}
