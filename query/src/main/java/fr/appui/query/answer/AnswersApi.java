package fr.appui.query.answer;

import fr.appui.query.answer.ReusableAnswers.Filter;
import fr.appui.query.export.Format;
import fr.appui.query.page.Filters;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reusable answers for programs. */
@RestController
@RequestMapping("/api/answers")
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
final class AnswersApi {
    private static final String NETWORK = "NAT";

    private final ReusableAnswers answers;
    private final ReferenceTerms terms;
    private final AnswerTable table;

    AnswersApi(ReusableAnswers answers, ReferenceTerms terms, AnswerTable table) {
        this.answers = answers;
        this.terms = terms;
        this.table = table;
    }

    /** Newest first; withdrawn ones only when {@code status} says so; {@code centre=NAT}: those of the network. */
    @GetMapping
    ReusableAnswers.Page list(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = filter(in, terms::themes, q, centre, theme, in.codes("status", status, AnswerStatus.class));
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return answers.list(actor, filter, when, cursor, most);
    }

    /** All of them as a file: {@code format} is {@code xlsx}, {@code csv}, {@code csv-excel} or {@code datapackage}. */
    @GetMapping("/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "status", required = false) @Nullable List<String> status,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws IOException {
        var in = new Parameters();
        var filter = filter(in, terms::themes, q, centre, theme, in.codes("status", status, AnswerStatus.class));
        var when = When.asked(in, asOf, minPosition);
        var wanted = Format.asked(in, format);
        in.check();
        var states = status == null ? null : String.join(",", status);
        table.send(actor, locale, filter, when, asked(q, states, theme, centre), wanted, response);
    }

    /** The filters of the list by name, as typed. */
    static Map<String, String> asked(
            @Nullable String q, @Nullable String status, @Nullable String theme, @Nullable String centre) {
        return new Filters()
                .and("q", q)
                .and("status", status)
                .and("theme", theme)
                .and("centre", centre)
                .typed();
    }

    @GetMapping("/{id}")
    ResponseEntity<AnswerEntry> one(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var answer = answers.one(actor, Parameters.knownId(id), when).value();
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }

    static Filter filter(
            Parameters in,
            Supplier<List<Theme>> themes,
            @Nullable String q,
            @Nullable String centre,
            @Nullable String theme,
            List<AnswerStatus> statuses) {
        var ofNetwork = NETWORK.equals(centre);
        var words = in.words("q", q);
        return new Filter(
                words,
                ofNetwork ? null : in.code("centre", centre, Centre.class),
                ofNetwork,
                in.term("theme", theme, themes),
                statuses);
    }
}
