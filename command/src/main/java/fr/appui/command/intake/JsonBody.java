package fr.appui.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ObjectNode;

/** The body that a program sends: JSON in UTF-8 of at most 1 MiB; no body at all says nothing. */
final class JsonBody {
    static final int MOST = 1 << 20;

    private JsonBody() {}

    static ObjectNode read(HttpServletRequest request) {
        var body = bytes(request);
        if (body.length == 0 && request.getContentType() == null) {
            return StrictJson.empty();
        }
        if (!isJson(request.getContentType()) || isEncoded(request)) {
            throw Unreadable.unsupportedMediaType();
        }
        return StrictJson.object(body);
    }

    private static byte[] bytes(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST) {
            throw Unreadable.tooLarge();
        }
        try {
            var body = request.getInputStream().readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw Unreadable.tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJson(String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isEncoded(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        return encoding != null && !"identity".equalsIgnoreCase(encoding);
    }
}
