package fr.appui.command.intake;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands endpoints their {@link Post}. */
@Component
public class PostResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Drafts drafts;
    private final Terms terms;

    PostResolver(Drafts drafts, Terms terms) {
        this.drafts = drafts;
        this.terms = terms;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Post.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory) {
        var request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        return post(bodyOf(parameter), request, response);
    }

    private static Class<?> bodyOf(MethodParameter parameter) {
        return requireNonNull(
                ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve());
    }

    @SuppressWarnings("unchecked") // the type's own bound says that it is a body
    private <B extends Record & PostBody> Post<B> post(
            Class<?> body, HttpServletRequest request, HttpServletResponse response) {
        return new Post<>((Class<B>) body, request, response, RequestContextUtils.getLocale(request), drafts, terms);
    }
}
