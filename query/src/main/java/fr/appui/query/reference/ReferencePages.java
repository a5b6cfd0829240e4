package fr.appui.query.reference;

import fr.appui.query.facility.DirectoryState;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reference data, for those who administer it. */
@Page
@OpenTo(Role.ADMIN)
final class ReferencePages {
    private final ReferenceTerms terms;
    private final DirectoryState directory;
    private final Lens clock;

    ReferencePages(ReferenceTerms terms, DirectoryState directory, Lens clock) {
        this.terms = terms;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param chosen the term whose versions are shown, and to which another can be added */
    @GetMapping("/administration/referentiels")
    ModelAndView reference(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "term", required = false) @Nullable String chosen,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var id = in.id("term", chosen);
        var when = When.asked(in, null, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var lists = Arrays.stream(TermKind.values())
                .map(kind -> new ReferencePage.Terms(
                        kind, terms.all(kind, when).value(), Form.of(http, kind.path(), Map.of())))
                .toList();
        var term = find(lists, id);
        var page = new ReferencePage(
                lists,
                today,
                term,
                Form.of(http, "versions", term == null ? Map.of() : begun(term, today)),
                directory.last().orElse(null),
                minPosition != null && !minPosition.isBlank());
        return new ModelAndView("reference/reference", Map.of("page", page));
    }

    private static @Nullable TermEntry find(List<ReferencePage.Terms> lists, @Nullable UUID id) {
        return lists.stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Another version begins as what holds today, from today on. */
    private static Map<String, String> begun(TermEntry term, LocalDate today) {
        var values = new HashMap<String, String>();
        var version = term.wordedOn(today);
        if (version != null) {
            values.put("labelFr", version.labelFr());
            values.put("labelEn", version.labelEn());
        }
        values.put("validFrom", Words.typed(today));
        return values;
    }
}
