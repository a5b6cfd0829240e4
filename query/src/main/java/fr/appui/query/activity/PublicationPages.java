package fr.appui.query.activity;

import fr.appui.query.activity.DiffusionPage.Column;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Page;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.OverDays;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What publications mean to the whole network: who covers a subject, who passed a message on. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class PublicationPages {
    private static final int ROWS = 25;

    private final Diffusion diffusion;
    private final SameSubject subjects;
    private final ReferenceTerms terms;

    PublicationPages(Diffusion diffusion, SameSubject subjects, ReferenceTerms terms) {
        this.diffusion = diffusion;
        this.subjects = subjects;
        this.terms = terms;
    }

    @OverDays
    @GetMapping("/activites/diffusion")
    ModelAndView diffusion(
            Actor actor,
            @RequestParam(name = "silent", required = false) @Nullable String silent,
            @RequestParam(name = "incomplete", required = false) @Nullable String incomplete,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var typed = new Filters()
                .and("silent", silent)
                .and("incomplete", incomplete)
                .and("from", from)
                .and("to", to)
                .typed();
        var in = new Parameters();
        var filter = PublicationsApi.filter(in, silent, incomplete, Days.iso(from), Days.iso(to));
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? diffusion.messages(actor, filter, when, cursor, ROWS) : null;
        var page = new DiffusionPage(
                typed,
                wrong,
                found == null ? List.of() : found.rows(),
                Column.of(found == null ? List.of() : found.rows()),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView("activity/diffusion", Map.of("page", page), Filters.status(wrong));
    }

    /** What other centres have on the subject of the publication that is being typed: a piece of a page. */
    @OnlyNow(Reason.WRITES)
    @GetMapping("/activites/publications/meme-sujet")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView sameSubject(
            Actor actor,
            @RequestParam(name = "title", required = false) @Nullable String title,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "themes", required = false) @Nullable List<String> themes,
            @RequestParam(name = "centre", required = false) @Nullable String centre) {
        var in = new Parameters();
        var about = PublicationsApi.themes(in, themes, terms);
        var own = in.code("centre", centre, Centre.class);
        in.check();
        var named = title == null ? "" : title.substring(0, Math.min(title.length(), SameSubject.LONGEST_TITLE));
        var isCovering = kind == null || kind.isBlank() || SameSubject.isCovering(kind);
        var found = isCovering
                ? subjects.to(actor, new SameSubject.Subject(own, named, about), SameSubject.SHOWN)
                : List.<SameSubject.Covering>of();
        return new ModelAndView("activity/same-subject", Map.of("publications", found));
    }
}
