package fr.appui.query.reading;

import fr.appui.shared.party.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what a GET of this module, or of any program's, does not know: a filter that is silently passed over makes a
 * wrong figure. What it knows are the {@link RequestParam}s of its handler, those {@link AskedTogether} among them; one
 * of a collection type may be repeated. Programs may not send an empty one; browsers do, for every field of a form that
 * was left blank.
 */
@Component
final class ParameterGuard implements HandlerInterceptor, WebMvcConfigurer {
    /** Request attribute under which the machine lays the signed-in {@link Actor}. */
    private static final String ACTOR = "appui.actor";

    /** Every page may be asked for in the other language. */
    private static final String LANGUAGE = "lang";

    /** Every page may be looked at as it was known at a moment of the past, but for those that are {@link OnlyNow}. */
    private static final String AS_OF = "asOf";

    /** Along which axis the bar of a page that is {@link OverDays} moves: what was known, unless told. */
    private static final String AXIS = "axis";

    private static final String HAPPENED = "happened";

    private static final String MODULE = "fr.appui.query.";

    private static final String HOUSE = "fr.appui.";

    /** From a parameter's name to whether it may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    private final Moments moments;
    private final Lens lens;

    ParameterGuard(Moments moments, Lens lens) {
        this.moments = moments;
        this.lens = lens;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(request, method)) {
            checkRole(request, method);
            checkParameters(request, method);
            lookBack(request, method);
        }
        return true;
    }

    /** Whether this GET can be asked as of a moment of the past. */
    static boolean takesAsOf(Method handler, Class<?> type) {
        return parameters(handler).containsKey(AS_OF) || isPage(type, handler) && onlyNow(handler, type) == null;
    }

    private static @Nullable OnlyNow onlyNow(Method handler, Class<?> type) {
        var told = AnnotatedElementUtils.findMergedAnnotation(handler, OnlyNow.class);
        return told == null ? AnnotatedElementUtils.findMergedAnnotation(type, OnlyNow.class) : told;
    }

    private static boolean isPage(Class<?> type, Method handler) {
        return type.getName().startsWith(MODULE) && !isApi(type, handler);
    }

    /** A handler that reads the moment by itself tells by itself what is wrong with it, beside all else that is. */
    private void lookBack(HttpServletRequest request, HandlerMethod handler) {
        var asked = request.getParameter(AS_OF);
        if (!takesAsOf(handler.getMethod(), handler.getBeanType())) {
            return;
        }
        lens.offer();
        if (isOverDays(handler)) {
            lens.over(null, null);
        }
        if (asked == null || asked.isBlank()) {
            return;
        }
        try {
            var in = new Parameters();
            var when = When.asked(in, asked, null);
            in.check();
            var past = moments.past(asked, when);
            if (past != null) {
                lens.look(past);
            }
        } catch (WrongParameters e) {
            if (!parameters(handler.getMethod()).containsKey(AS_OF)) {
                throw e;
            }
        }
    }

    private static boolean isOverDays(HandlerMethod handler) {
        return handler.hasMethodAnnotation(OverDays.class);
    }

    private static boolean isOurs(HttpServletRequest request, HandlerMethod handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (handler.getBeanType().getName().startsWith(MODULE)
                        || (handler.getBeanType().getName().startsWith(HOUSE) && isApi(handler)));
    }

    private static void checkRole(HttpServletRequest request, HandlerMethod handler) {
        var open = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), OpenTo.class);
        if (open == null) {
            open = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenTo.class);
        }
        if (open != null
                && request.getAttribute(ACTOR) instanceof Actor actor
                && !Arrays.asList(open.value()).contains(actor.role())) {
            throw OutOfReach.notAllowed();
        }
    }

    private void checkParameters(HttpServletRequest request, HandlerMethod handler) {
        var allowed = known.computeIfAbsent(handler.getMethod(), ParameterGuard::parameters);
        var api = isApi(handler);
        var past = takesAsOf(handler.getMethod(), handler.getBeanType());
        var in = new Parameters();
        request.getParameterMap().forEach((name, values) -> {
            var repeatable = allowed.get(name);
            if (repeatable == null && name.equals(AS_OF) && !api) {
                if (!past) {
                    in.wrong(name, "only-now");
                } else if (values.length > 1) {
                    in.wrong(name, "repeated");
                }
            } else if (repeatable == null && name.equals(AXIS) && isOverDays(handler)) {
                if (values.length > 1 || !values[0].equals(HAPPENED)) {
                    in.wrong(name, "unknown-code", HAPPENED);
                }
            } else if (repeatable == null) {
                if (api || !name.equals(LANGUAGE)) {
                    in.wrong(printable(name), "unknown-parameter");
                }
            } else if (values.length > 1 && !repeatable) {
                in.wrong(name, "repeated");
            } else if (api && name.equals(AS_OF) && Parameters.isAsPeopleWriteIt(values[0])) {
                in.wrong(name, "not-a-moment");
            } else if (api && Arrays.stream(values).anyMatch(String::isBlank)) {
                in.wrong(name, "empty");
            }
        });
        in.check();
    }

    private static boolean isApi(HandlerMethod handler) {
        return isApi(handler.getBeanType(), handler.getMethod());
    }

    private static boolean isApi(Class<?> type, Method handler) {
        return AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(handler, ResponseBody.class);
    }

    private static Map<String, Boolean> parameters(Method handler) {
        var names = new HashMap<String, Boolean>();
        AskedTogether.parameters(handler)
                .forEach(parameter ->
                        names.put(AskedTogether.nameOf(parameter), AskedTogether.mayBeRepeated(parameter)));
        return names;
    }

    /** An unknown name is somebody's text: it goes back short and without control characters. */
    private static String printable(String name) {
        var plain = name.replaceAll("\\p{C}", "");
        return plain.length() <= 60 ? plain : plain.substring(0, 60);
    }
}
