package fr.appui.query.search;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over all cases, for programs. */
@RestController
@RequestMapping("/api/search")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class SearchApi {
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /**
     * The best hits of each kind of case, and of the findings of an evaluation for who reads them, at most
     * {@code limit} of each; all pages of one {@code kind} with {@code cursor}. {@code q} is a number, the beginning of
     * one, or words that must all be found; accents and endings are forgiven always, beginnings of words and typing
     * errors where that finds little. What is withdrawn or merged is found by its number. With {@code asOf}, of each
     * kind the newest 300 that say the words, or once said them, are judged by what they said then.
     */
    @GetMapping
    Search.Found search(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var typed = in.required("q", q, in.words("q", q), "");
        var only = in.code("kind", kind, HitKind.class);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return search.find(actor, typed, only, when, cursor, most);
    }
}
