package fr.appui.query.supportrequest;

import fr.appui.query.page.Page;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was answered before to the question that is being typed: a piece of a page. */
@Page
@OnlyNow(Reason.WRITES)
@OpenTo({Role.HOTLINE, Role.COORDINATOR})
final class SimilarPages {
    private static final int MOST = 5;
    private static final int READY = 2;

    private final SimilarRequests similar;
    private final ReferenceTerms terms;
    private final ReadyAnswers ready;

    SimilarPages(SimilarRequests similar, ReferenceTerms terms, ReadyAnswers ready) {
        this.similar = similar;
        this.terms = terms;
        this.ready = ready;
    }

    @GetMapping("/demandes/semblables")
    ModelAndView similar(
            Actor actor,
            @RequestParam(name = "question", required = false) @Nullable String question,
            @RequestParam(name = "themes", required = false) @Nullable List<String> themes,
            @RequestParam(name = "centre", required = false) @Nullable String centre) {
        var in = new Parameters();
        var about = (themes == null ? List.<String>of() : themes)
                .stream()
                        .map(theme -> in.term("themes", theme, terms::themes))
                        .filter(Objects::nonNull)
                        .toList();
        var own = in.code("centre", centre, Centre.class);
        in.check();
        var told = SimilarApi.oneLine(question);
        var prepared = ready.fitting(actor, told, about, own, READY);
        var before = similar.to(actor, told, about, own, MOST - prepared.size());
        return new ModelAndView("supportrequest/similar", Map.of("ready", prepared, "similar", before));
    }
}
