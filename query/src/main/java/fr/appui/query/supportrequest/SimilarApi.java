package fr.appui.query.supportrequest;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Earlier requests about the same problem, for programs. */
@RestController
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class SimilarApi {
    /** More would not fit into an address. */
    private static final int MOST_CHARACTERS = 2000;

    private static final int MOST = 20;

    record Answer(List<SimilarRequests.Similar> rows) {}

    private final SimilarRequests similar;

    SimilarApi(SimilarRequests similar) {
        this.similar = similar;
    }

    /** Answered requests about the same problem, in other words too, the most alike first; five unless told. */
    @GetMapping("/api/support-requests/similar")
    Answer similar(
            Actor actor,
            @RequestParam(name = "question", required = false) @Nullable String question,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var in = new Parameters();
        var most = in.limit(limit, MOST);
        in.required("question", question, question, "");
        in.check();
        return new Answer(similar.to(actor, oneLine(question), List.of(), null, limit == null ? 5 : most));
    }

    /** What was typed in several lines, and perhaps cut in the middle. */
    static String oneLine(@Nullable String typed) {
        var line = typed == null ? "" : typed.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
    }
}
