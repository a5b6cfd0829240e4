package fr.appui.query.activity;

import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What publications mean to the whole network, for programs: who covers a subject, who passed a message on. */
@RestController
@RequestMapping("/api/publications")
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class PublicationsApi {
    private static final int MOST = 20;

    record OnOneSubject(List<SameSubject.Covering> rows) {}

    private final SameSubject subjects;
    private final Diffusion diffusion;
    private final ReferenceTerms terms;

    PublicationsApi(SameSubject subjects, Diffusion diffusion, ReferenceTerms terms) {
        this.subjects = subjects;
        this.diffusion = diffusion;
        this.terms = terms;
    }

    /**
     * Practice documents and communication tools of other centres on the same subject, closest first; five unless told.
     */
    @GetMapping("/same-subject")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    OnOneSubject sameSubject(
            Actor actor,
            @RequestParam(name = "title", required = false) @Nullable String title,
            @RequestParam(name = "themes", required = false) @Nullable List<String> themes,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var in = new Parameters();
        var most = in.limit(limit, MOST);
        var named = in.required("title", title, in.text("title", title, SameSubject.LONGEST_TITLE), "");
        var subject =
                new SameSubject.Subject(in.code("centre", centre, Centre.class), named, themes(in, themes, terms));
        in.check();
        return new OnOneSubject(subjects.to(actor, subject, limit == null ? SameSubject.SHOWN : most));
    }

    static List<Theme> themes(Parameters in, @Nullable List<String> typed, ReferenceTerms terms) {
        return (typed == null ? List.<String>of() : typed)
                .stream()
                        .map(theme -> in.term("themes", theme, terms::themes))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * Official messages, newest first, with who passed them on and who has not.
     *
     * @param silent those only that this centre has not passed on
     * @param incomplete {@code true}: those only that some centre has not passed on
     */
    @GetMapping("/diffusion")
    Diffusion.Page diffusion(
            Actor actor,
            @RequestParam(name = "silent", required = false) @Nullable String silent,
            @RequestParam(name = "incomplete", required = false) @Nullable String incomplete,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = filter(in, silent, incomplete, from, to);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return diffusion.messages(actor, filter, when, cursor, most);
    }

    static Diffusion.Filter filter(
            Parameters in,
            @Nullable String silent,
            @Nullable String incomplete,
            @Nullable String from,
            @Nullable String to) {
        var filter = new Diffusion.Filter(
                in.code("silent", silent, Centre.class),
                in.oneOf("incomplete", incomplete, List.of(false, true), String::valueOf, false),
                in.day("from", from),
                in.day("to", to));
        in.period(filter.from(), filter.to());
        return filter;
    }
}
