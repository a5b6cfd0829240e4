package fr.appui.query;

import fr.appui.shared.party.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API as a signed-in person does, without a server around it. */
public final class Asking {
    private static final String ACTOR = Arguments.ACTOR;

    /** @param problem the stable code of a problem document; empty for an answer */
    public record Answer(int status, String text, MockHttpServletResponse response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        public String code() {
            return json().path("code").asString("");
        }

        /** Codes of the errors of a problem, each after its field. */
        public List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.get("field").asString() + " "
                            + error.get("code").asString())
                    .toList();
        }

        public List<JsonNode> rows() {
            return json().get("rows").valueStream().toList();
        }

        public List<String> all(String field) {
            return rows().stream().map(row -> row.get(field).asString()).toList();
        }
    }

    private final MockMvc api;

    Asking(Views views) {
        var context = views.context();
        api = MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(RestController.class).values().stream()
                        .filter(bean -> !bean.getClass().isAnnotationPresent(RestControllerAdvice.class))
                        .toArray())
                .setControllerAdvice(context.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .addInterceptors(context.getBeansOfType(HandlerInterceptor.class)
                        .values()
                        .toArray(HandlerInterceptor[]::new))
                .setCustomArgumentResolvers(Arguments.of(context))
                .build();
    }

    /** @param address with its query, encoded as in a browser's address line */
    public Answer get(Actor actor, String address) {
        return get(actor, address, Locale.ENGLISH);
    }

    public Answer inFrench(Actor actor, String address) {
        return get(actor, address, Locale.FRENCH);
    }

    private Answer get(Actor actor, String address, Locale language) {
        try {
            var response = api.perform(MockMvcRequestBuilders.get(java.net.URI.create(address))
                            .locale(language)
                            .requestAttr(ACTOR, actor))
                    .andReturn()
                    .getResponse();
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }
}
