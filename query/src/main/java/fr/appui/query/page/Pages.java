package fr.appui.query.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
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

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String ASSETS = "/assets/";

    private final Language language = new Language();

    /** Looked up by name by Spring's dispatcher. */
    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Bean
    ViewResolver pageViews(
            Visitors visitors,
            Register register,
            Speech speech,
            Settings settings,
            Waiting waiting,
            ResourceUrlProvider assets,
            LookingBack looking,
            PastPages past) {
        return new PageViews(
                templates(),
                past,
                request -> frame(request, visitors, register, speech, settings, waiting, assets, looking));
    }

    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    }

    private Frame frame(
            HttpServletRequest request,
            Visitors visitors,
            Register register,
            Speech speech,
            Settings settings,
            Waiting waiting,
            ResourceUrlProvider assets,
            LookingBack looking) {
        var state = state(register);
        var path = Here.path(request);
        var from = looking.from(request, path, state);
        var visitor = visitors.of(request);
        var words = speech.in(language.resolveLocale(request));
        return new Frame(
                words,
                path,
                Here.otherLanguage(request, words),
                visitor,
                state,
                from,
                chosen(settings, visitor),
                from == null || from.past() == null ? waitingFor(waiting, visitor) : 0,
                name -> {
                    var plain = ASSETS + name;
                    var hashed = assets.getForLookupPath(plain);
                    return hashed == null ? plain : hashed;
                });
    }

    /** A page that tells of a breakdown is shown all the same. */
    private static Register.@Nullable State state(Register register) {
        try {
            return register.now();
        } catch (RuntimeException e) {
            LOG.warn(
                    "a page is shown without the state of the register: {}",
                    e.getClass().getName());
            return null;
        }
    }

    /** As is a page that does not know what its reader has chosen. */
    private static Settings.Chosen chosen(Settings settings, Visitors.Visitor visitor) {
        var actor = visitor.actor();
        try {
            return actor == null ? Settings.Chosen.USUAL : settings.of(actor);
        } catch (RuntimeException e) {
            LOG.warn("a page is shown without settings: {}", e.getClass().getName());
            return Settings.Chosen.USUAL;
        }
    }

    /** As is a page that does not know what waits for its reader. */
    private static long waitingFor(Waiting waiting, Visitors.Visitor visitor) {
        var actor = visitor.actor();
        try {
            return actor == null ? 0 : waiting.waitingFor(actor);
        } catch (RuntimeException e) {
            LOG.warn("a page is shown without what waits: {}", e.getClass().getName());
            return 0;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
    }

    /**
     * Every file stands below one prefix that changes with any of them: a script's own imports, which are relative,
     * stay below it.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var assets = Assets.found();
        registry.addResourceHandler(ASSETS + "**")
                .addResourceLocations(assets.folders().toArray(Resource[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"));
    }
}
