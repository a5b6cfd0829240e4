package fr.appui.command.intake;

import fr.appui.shared.log.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** By which door a POST came in: all that a program and a page are told differently. */
sealed interface Door permits ApiDoor, PageDoor {
    Origin origin();

    /** What names the submission, and under which name that is found; {@code null}: nothing does. */
    Said key();

    /** The version that the caller has seen, still in its double quotes. */
    Said version();

    /** Names of the query parameters that the URL may not have. */
    List<String> strayParameters();

    ResponseEntity<Answer> taken(Commands.Outcome outcome, boolean creation);

    /** Answers by itself. */
    void denied(Denial denial);

    /** A header or a hidden field. */
    record Said(String name, @Nullable String value) {}
}
