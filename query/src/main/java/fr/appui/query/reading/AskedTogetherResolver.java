package fr.appui.query.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands handlers what is {@link AskedTogether}. Spring's own binding of such records would read headers and parts of
 * the path as well, which nobody has checked.
 */
@Component
final class AskedTogetherResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final RequestParamMethodArgumentResolver each = new RequestParamMethodArgumentResolver(false);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return AskedTogether.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var constructor = AskedTogether.constructor(parameter.getParameterType());
        var values = new @Nullable Object[constructor.getParameterCount()];
        for (var i = 0; i < values.length; i++) {
            values[i] = each.resolveArgument(new MethodParameter(constructor, i), model, request, binders);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
