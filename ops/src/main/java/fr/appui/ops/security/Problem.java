package fr.appui.ops.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Problem documents (RFC 9457) for what happens before a controller is reached. */
final class Problem {
    private Problem() {}

    /** @param code stable, lower-case ASCII; {@code title} plain ASCII without quotes */
    static void write(HttpServletResponse response, int status, String code, String title) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write("""
                {"type":"about:blank","title":"%s","status":%d,"code":"%s"}\
                """.formatted(title, status, code).getBytes(StandardCharsets.UTF_8));
    }
}
