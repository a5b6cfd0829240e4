package fr.appui.query.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Sets the pages up: compiled templates, the reader's language, static files kept for a year under a hashed name. */
@Configuration
public class Pages implements WebMvcConfigurer {
    /** The package below which the build puts the compiled templates: each beside the records that it shows. */
    static final String TEMPLATES = "fr.appui.query";

    private static final String STATIC = "/static/";

    private final Language language = new Language();

    /** Looked up by name by Spring's dispatcher. */
    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Bean
    ViewResolver pageViews(Register register, ResourceUrlProvider assets) {
        return new PageViews(templates(), request -> frame(request, register, assets));
    }

    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    }

    private Frame frame(HttpServletRequest request, Register register, ResourceUrlProvider assets) {
        var words = Words.in(language.resolveLocale(request));
        return new Frame(
                words,
                Here.path(request),
                Here.otherLanguage(request, words),
                Visitor.of(request),
                register.now(),
                name -> {
                    var path = STATIC + name;
                    var hashed = assets.getForLookupPath(path);
                    return hashed == null ? path : hashed;
                });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(STATIC + "**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
