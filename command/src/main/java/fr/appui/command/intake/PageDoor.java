package fr.appui.command.intake;

import fr.appui.shared.log.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * People: hidden fields, a redirect to the page that follows, or the same page again with what is wrong.
 *
 * @param subject the case that the form is about; {@code null} for a creation
 */
record PageDoor(Post<?> post, Pages pages, @Nullable UUID subject) implements Door {
    private static final String LANGUAGE = "lang";

    @Override
    public Origin origin() {
        return Origin.PAGE;
    }

    @Override
    public Said key() {
        return new Said(FormBody.KEY, said(FormBody.KEY));
    }

    @Override
    public Said version() {
        var seen = said(FormBody.VERSION);
        return new Said(FormBody.VERSION, seen == null ? null : "\"" + seen + "\"");
    }

    private @Nullable String said(String name) {
        var value = post.request().getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public List<String> strayParameters() {
        return QueryNames.of(post.request()).stream()
                .filter(name -> !name.equals(LANGUAGE))
                .toList();
    }

    @Override
    public ResponseEntity<Answer> taken(Commands.Outcome outcome, boolean creation) {
        var answer = outcome.answer();
        var next = pages.after(answer, creation, said(FormBody.NEXT));
        var page = next + (next.contains("?") ? "&" : "?") + "minPosition=" + answer.position();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(post.request().getContextPath() + page))
                .build();
    }

    @Override
    public void denied(Denial denial) {
        switch (denial) {
            case InvalidInput _ -> again(422, denial);
            case Refused no -> again(no.code().equals(Refused.STALE) || no.status() == 503 ? no.status() : 422, denial);
            case NotAllowed _, UnknownCase _, Unreadable _ -> errorPage(denial.status());
        }
    }

    private void errorPage(int status) {
        try {
            post.response().sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void again(int status, Denial denial) {
        var request = post.request();
        PageAgain.refuse(
                pages.again(subject),
                lastPart(request.getRequestURI()),
                status,
                Problem.of(denial, post.locale()),
                request,
                post.response());
    }

    private static String lastPart(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
