package fr.appui.query.counter;

import fr.appui.query.counter.GapPage.Part;
import fr.appui.query.export.Format;
import fr.appui.query.page.Page;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Measure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a difference to the lines that make it, by cause; its address can be cited. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class GapPages {
    private static final int ROWS = 100;

    private final Differences differences;
    private final Lines lines;
    private final ReferenceTerms terms;
    private final CounterTables tables;

    GapPages(Differences differences, Lines lines, ReferenceTerms terms, CounterTables tables) {
        this.differences = differences;
        this.lines = lines;
        this.terms = terms;
        this.tables = tables;
    }

    /** With {@code since} what happened between two moments, with {@code otherFrom} the lines of two periods. */
    @GetMapping("/chiffres/ecart")
    ModelAndView gap(
            Actor actor,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            AskedFigures asked,
            @RequestParam(name = "otherFrom", required = false) @Nullable String otherFrom,
            @RequestParam(name = "otherTo", required = false) @Nullable String otherTo,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var wanted = AskedFigures.measure(in, measure);
        var selection = asked.onAPage().selection(in, terms::themes);
        var sides = Sides.asked(in, otherFrom, otherTo, since, Set.of());
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var page = sides.other() == null
                ? ofMoments(
                        actor,
                        wanted,
                        selection,
                        asked,
                        sides.since() == null ? Since.BEGINNING : sides.since(),
                        when,
                        cursor)
                : ofPeriods(actor, wanted, selection, asked, sides.other(), when);
        return new ModelAndView("counter/gap", Map.of("page", page));
    }

    /** The lines between two moments as a file. */
    @GetMapping("/chiffres/ecart/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            AskedFigures asked,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var wanted = AskedFigures.measure(in, measure);
        var selection = asked.onAPage().selection(in, terms::themes);
        var earlier = in.required("since", since, Since.asked(in, since), Since.BEGINNING);
        var when = When.asked(in, asOf, null);
        var file = Format.asked(in, format);
        in.check();
        tables.lines(
                actor,
                locale,
                selection,
                wanted,
                earlier,
                when,
                asked.told(CountersApi.one(measure), null),
                file,
                response);
    }

    private GapPage ofMoments(
            Actor actor,
            Measure measure,
            Selection selection,
            AskedFigures asked,
            Since since,
            When when,
            @Nullable String cursor) {
        var answer = differences.of(actor, selection, Set.of(measure), Set.of(), Sides.ofMoments(since), when);
        var from = answer.since() == null ? 0 : answer.since().position();
        var found = lines.byCause(actor, selection, measure, new Since(from, null), at(answer.asOf()), cursor, ROWS);
        var page = new GapPage(
                Definitions.of(measure),
                answer.period(),
                null,
                asked.filters().typed(),
                answer.since(),
                answer.asOf(),
                List.of());
        var first = page.at("/chiffres/ecart", page.period())
                .with("since", from)
                .with("asOf", answer.asOf().position());
        return page.with(List.of(new Part(
                page.period(),
                gap(answer, measure),
                found.rows(),
                cursor == null || cursor.isBlank() ? null : first.toString(),
                found.next() == null ? null : first.with("cursor", found.next()).toString())));
    }

    /** Of each period the first lines; the figure itself opens them all. */
    private GapPage ofPeriods(
            Actor actor, Measure measure, Selection selection, AskedFigures asked, Period other, When when) {
        var at = when;
        var parts = new ArrayList<Part>();
        var page = new GapPage(
                Definitions.of(measure),
                new Period(selection.from(), selection.to()),
                other,
                asked.filters().typed(),
                null,
                new AsOf(0, null),
                List.of());
        for (var days : List.of(page.period(), other)) {
            var those = selection.during(days);
            var answer = differences.of(actor, those, Set.of(measure), Set.of(), Sides.ofMoments(Since.BEGINNING), at);
            at = at(answer.asOf());
            var found = lines.byCause(actor, those, measure, Since.BEGINNING, at, null, ROWS);
            page = page.at(answer.asOf());
            parts.add(new Part(
                    days,
                    gap(answer, measure),
                    found.rows(),
                    null,
                    found.next() == null
                            ? null
                            : page.at("/chiffres/ecart", days)
                                    .with("since", 0)
                                    .with("asOf", answer.asOf().position())
                                    .with("cursor", found.next())
                                    .toString()));
        }
        return page.with(parts);
    }

    private static Difference gap(Differences.Answer answer, Measure measure) {
        return answer.rows().isEmpty()
                ? Difference.ofNothing(measure)
                : answer.rows().getFirst();
    }

    private static When at(AsOf moment) {
        return new When(moment.position(), null, null);
    }
}
