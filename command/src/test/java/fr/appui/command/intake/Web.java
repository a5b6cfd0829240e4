package fr.appui.command.intake;

import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Endpoints behind HTTP, with whoever is said to be signed in. */
public final class Web {
    public static final Actor HOTLINE = actor(Role.HOTLINE, Centre.ARA);
    public static final Actor ADMIN = actor(Role.ADMIN, null);

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc mvc;
    private final DraftBox drafts = new DraftBox();
    private Actor signedIn = HOTLINE;

    public Web(Object endpoint) {
        this(endpoint, Register.FOUNDING);
    }

    public Web(Object endpoint, Terms terms) {
        mvc = MockMvcBuilders.standaloneSetup(endpoint)
                .setCustomArgumentResolvers(new PostResolver(drafts, terms), new SignedIn())
                .build();
    }

    public static Actor actor(Role role, @Nullable Centre centre) {
        return new Actor(UUID.randomUUID(), role, centre, null);
    }

    /** What people have typed and not sent. */
    public DraftBox drafts() {
        return drafts;
    }

    public Web as(Actor actor) {
        signedIn = actor;
        return this;
    }

    /** A program's POST; header names and values in turn. */
    public Told json(String path, String body, String... headers) throws Exception {
        var post = MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        for (var i = 0; i < headers.length; i += 2) {
            post.header(headers[i], headers[i + 1]);
        }
        return send(post);
    }

    /** A page's POST; field names and values in turn. */
    public Told form(String path, String... fields) throws Exception {
        var post = MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var i = 0; i < fields.length; i += 2) {
            post.param(fields[i], fields[i + 1]);
        }
        return send(post);
    }

    public Told send(MockHttpServletRequestBuilder request) throws Exception {
        return new Told(mvc.perform(request).andReturn());
    }

    /** What came back. */
    public record Told(MvcResult result) {
        public MockHttpServletResponse response() {
            return result.getResponse();
        }

        public int status() {
            return response().getStatus();
        }

        public JsonNode body() {
            return JSON.readTree(response().getContentAsByteArray());
        }

        public String code() {
            return body().path("code").asString("");
        }

        /** Codes by field. */
        public Map<String, String> errors() {
            var errors = new HashMap<String, String>();
            body().path("errors")
                    .forEach(error -> errors.put(
                            error.get("field").asString(), error.get("code").asString()));
            return errors;
        }

        public @Nullable Object attribute(String name) {
            return result.getRequest().getAttribute(name);
        }
    }

    private final class SignedIn implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            return signedIn;
        }
    }
}
