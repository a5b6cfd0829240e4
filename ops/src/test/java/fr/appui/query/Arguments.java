package fr.appui.query;

import fr.appui.shared.party.Actor;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What handlers are handed: the signed-in person by the test, all else as in the house. */
final class Arguments {
    static final String ACTOR = "appui.actor";

    private Arguments() {}

    static HandlerMethodArgumentResolver[] of(ApplicationContext context) {
        return Stream.concat(
                        Stream.of(new SignedIn()),
                        context.getBeansOfType(HandlerMethodArgumentResolver.class).values().stream())
                .toArray(HandlerMethodArgumentResolver[]::new);
    }

    private static final class SignedIn implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
