package fr.appui.command.intake;

import fr.appui.shared.log.Origin;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Programs: headers, statuses, problem documents. */
record ApiDoor(Post<?> post) implements Door {

    @Override
    public Origin origin() {
        return Origin.API;
    }

    @Override
    public Said key() {
        return header("Idempotency-Key");
    }

    @Override
    public Said version() {
        return header("If-Match");
    }

    private Said header(String name) {
        return new Said(name, post.request().getHeader(name));
    }

    @Override
    public List<String> strayParameters() {
        return List.copyOf(QueryNames.of(post.request()));
    }

    @Override
    public ResponseEntity<Answer> taken(Commands.Outcome outcome, boolean creation) {
        var answer = outcome.answer();
        var created = creation && !outcome.repeated();
        var response = ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag("\"" + answer.version() + "\"");
        if (created) {
            response.location(URI.create(post.request().getRequestURI() + "/" + answer.id()));
        }
        return response.body(answer);
    }

    @Override
    public void denied(Denial denial) {
        Problem.of(denial, post.locale()).write(post.response());
    }
}
