package fr.appui.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One POST as it came in, by the API or from a page: the parameter of every endpoint's method. Nothing of it has been
 * looked at yet, so that who may not do a thing is told so before the input is judged.
 *
 * @param <B> what the body may say; the description of the API is drawn from it
 */
public final class Post<B extends Record & PostBody> {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Class<B> body;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Locale locale;
    private final Drafts drafts;
    private final Terms terms;
    private @Nullable ObjectNode given;

    Post(
            Class<B> body,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Drafts drafts,
            Terms terms) {
        this.body = body;
        this.request = request;
        this.response = response;
        this.locale = locale;
        this.drafts = drafts;
        this.terms = terms;
    }

    /**
     * What the body says there, a text or a whole number taken as it is: for what must be known before the body is
     * judged.
     *
     * @param path dotted: {@code facility.department}
     */
    public Optional<String> told(String path) {
        @Nullable JsonNode value = given();
        for (var name : path.split("\\.")) {
            value = value == null ? null : value.get(name);
        }
        return value != null && (value.isString() || value.isIntegralNumber())
                ? Optional.of(value.asString().strip())
                : Optional.empty();
    }

    /** The body as an object of JSON, read once. */
    ObjectNode given() {
        if (given == null) {
            given = isFromPage() ? FormBody.read(request, body) : JsonBody.read(request);
        }
        return given;
    }

    /** Forgets the draft of this form, now that the form is saved; failing to must not hide that it is. */
    void saved(UUID account) {
        var typed = isFromPage() ? request.getParameter(FormBody.DRAFT) : null;
        var draft = typed == null ? null : Ids.read(typed.strip());
        if (draft == null) {
            return;
        }
        try {
            drafts.discard(account, draft);
        } catch (RuntimeException e) {
            LOG.warn("the draft of a saved form stays: {}", e.getClass().getName());
        }
    }

    boolean isFromPage() {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    Class<B> body() {
        return body;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    Locale locale() {
        return locale;
    }

    Terms terms() {
        return terms;
    }
}
