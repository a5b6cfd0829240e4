package fr.appui.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ObjectNode;

/** What a page's form sends: its fields, and beside them names with an underscore that are about the sending itself. */
final class FormBody {
    static final String KEY = "_key";
    static final String VERSION = "_version";
    static final String NEXT = "_next";
    static final String DRAFT = "_draft";

    private static final String STEP = "_step";
    private static final String CSRF = "_csrf";

    private FormBody() {}

    static ObjectNode read(HttpServletRequest request, Class<? extends Record> type) {
        if (request.getContentLengthLong() > JsonBody.MOST) {
            throw Unreadable.tooLarge();
        }
        if (!isForm(request.getContentType())) {
            throw Unreadable.unsupportedMediaType();
        }
        return FormAsJson.of(type, fields(request));
    }

    /** The fields as typed, without what is about the sending. */
    private static Map<String, String[]> fields(HttpServletRequest request) {
        var fields = new HashMap<>(request.getParameterMap());
        for (var aside : new String[] {KEY, VERSION, NEXT, DRAFT, STEP, CSRF}) {
            fields.remove(aside);
        }
        QueryNames.of(request).forEach(fields::remove);
        return fields;
    }

    /** All that was typed, to be shown again: never a token, never a password. */
    static Map<String, String[]> typed(HttpServletRequest request) {
        var typed = new HashMap<>(request.getParameterMap());
        typed.remove(CSRF);
        typed.remove("password");
        return typed;
    }

    private static boolean isForm(String contentType) {
        try {
            return MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
