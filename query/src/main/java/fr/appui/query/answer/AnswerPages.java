package fr.appui.query.answer;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.answer.ReusableAnswers.Filter;
import fr.appui.query.export.Format;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.reading.History;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Shown;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.query.reference.ReferenceTerms;
import fr.appui.shared.answer.AnswerEvent;
import fr.appui.shared.answer.AnswerStatus;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.wire.StoredType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reusable answers for people: the list, one with its history, the form that proposes one. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR, Role.ADMIN})
final class AnswerPages {
    private static final int ROWS = 50;
    private static final int CANDIDATES = 500;

    private final ReusableAnswers answers;
    private final ReferenceTerms terms;
    private final Accounts accounts;
    private final History history;
    private final AnswerTable table;

    AnswerPages(ReusableAnswers answers, ReferenceTerms terms, Accounts accounts, History history, AnswerTable table) {
        this.answers = answers;
        this.terms = terms;
        this.accounts = accounts;
        this.history = history;
        this.table = table;
    }

    /** @param request the request that an answer is looked for */
    @GetMapping("/reponses")
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "for", required = false) @Nullable String request,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = filter(in, q, status, theme, centre);
        var lookedFor = in.id("for", request);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? answers.list(actor, filter, when, cursor, ROWS) : null;
        var page = new AnswerListPage(
                AnswersApi.asked(q, status, theme, centre),
                wrong,
                centres(actor),
                found == null ? List.of() : found.rows(),
                actor.worksOnSupportRequests(),
                lookedFor,
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView("answer/list", Map.of("page", page), Filters.status(wrong));
    }

    /** The list as a file. */
    @GetMapping("/reponses/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "centre", required = false) @Nullable String centre)
            throws IOException {
        var in = new Parameters();
        var filter = filter(in, q, status, theme, centre);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, When.NOW, AnswersApi.asked(q, status, theme, centre), wanted, response);
    }

    private Filter filter(
            Parameters in,
            @Nullable String q,
            @Nullable String status,
            @Nullable String theme,
            @Nullable String centre) {
        var state = in.code("status", status, AnswerStatus.class);
        return AnswersApi.filter(in, terms::themes, q, centre, theme, state == null ? List.of() : List.of(state));
    }

    /**
     * The form that proposes one, empty or begun.
     *
     * @param from a request whose last answer is worth giving again
     * @param replaces a reusable answer whose text is to be renewed
     */
    @OnlyNow(Reason.WRITES)
    @GetMapping("/reponses/nouvelle")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView propose(
            Actor actor,
            HttpServletRequest http,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "replaces", required = false) @Nullable String replaces) {
        var begun = new HashMap<String, List<String>>();
        if (actor.centre() != null) {
            begun.put("centre", List.of(actor.centre().name()));
        }
        var earlier = from == null ? null : Earlier.of(actor, Parameters.knownId(from), history);
        if (earlier != null) {
            begun.put("centre", List.of(earlier.centre().name()));
            begun.put("text", List.of(earlier.text()));
            begun.put("themes", codes(earlier.themes()));
        }
        if (replaces != null) {
            begin(
                    begun,
                    answers.one(actor, Parameters.knownId(replaces), When.NOW).value());
        }
        var form = Form.of(http, "reponses", Map.of());
        var page = new NewAnswerPage(form.refused() ? form : form.begun(begun), centres(actor), actor.centre() == null);
        return new ModelAndView("answer/new", Map.of("page", page));
    }

    private static void begin(Map<String, List<String>> begun, AnswerEntry old) {
        begun.put(
                "centre",
                old.centre() == null ? List.of() : List.of(old.centre().name()));
        begun.put("shortcut", List.of(old.shortcut()));
        begun.put("title", List.of(old.name()));
        begun.put(
                "text",
                old.text().value() == null ? List.of() : List.of(old.text().value()));
        begun.put("themes", codes(old.themes()));
    }

    private static List<String> codes(List<Theme> themes) {
        return themes.stream().map(Theme::code).toList();
    }

    /** What may be meant by the letters typed after {@code ::}. */
    @OnlyNow(Reason.WRITES)
    @GetMapping("/reponses/options")
    @OpenTo({Role.HOTLINE, Role.COORDINATOR})
    ModelAndView options(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "centre", required = false) @Nullable String centre) {
        var in = new Parameters();
        var typed = in.text("q", q, 200);
        var own = in.code("centre", centre, Centre.class);
        in.check();
        var reached = own != null && actor.reaches(own) ? own : null;
        return new ModelAndView("answer/options", Map.of("answers", answers.offered(actor, typed, reached)));
    }

    @GetMapping("/reponses/{id}")
    ModelAndView one(
            Actor actor,
            HttpServletRequest http,
            @PathVariable("id") String typed,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var id = Parameters.knownId(typed);
        var found = answers.one(actor, id, when);
        var answer = found.value();
        var names = Names.of(actor, accounts);
        var speaks = speaksFor(actor, answer.centre());
        var page = new AnswerPage(
                answer,
                answer.supersededBy() == null ? null : other(actor, answer.supersededBy()),
                history.stream(id, found.asOf().position()).stream()
                        .flatMap(recorded -> step(actor, recorded, names))
                        .toList(),
                speaks && actor.role() == Role.COORDINATOR,
                speaks && (actor.role() == Role.COORDINATOR || answer.status() == AnswerStatus.PROPOSED),
                actor.worksOnSupportRequests(),
                Form.of(http, "approvals", Map.of()),
                Form.of(http, "supersessions", Map.of()),
                Form.of(http, "withdrawals", Map.of()),
                speaks ? candidates(actor, answer) : List.of(),
                minPosition != null && !minPosition.isBlank());
        return new ModelAndView("answer/answer", Map.of("page", page));
    }

    private @Nullable AnswerEntry other(Actor actor, UUID id) {
        try {
            return answers.one(actor, id, When.NOW).value();
        } catch (Unknown _) {
            return null;
        }
    }

    /** Those that may take over: approved ones of the same centre, or of the network. */
    private List<AnswerEntry> candidates(Actor actor, AnswerEntry answer) {
        return answers.list(actor, Filter.APPROVED, When.NOW, null, CANDIDATES).rows().stream()
                .filter(other -> !other.id().equals(answer.id()))
                .filter(other -> other.centre() == null || other.centre() == answer.centre())
                .toList();
    }

    private static Stream<AnswerPage.Step> step(Actor actor, Recorded<Event> recorded, Names names) {
        if (!(recorded.event() instanceof AnswerEvent event)) {
            return Stream.of();
        }
        var by = recorded.provenance();
        return Stream.of(new AnswerPage.Step(
                recorded.position(),
                StoredType.of(event).storedName(),
                event.occurredAt(),
                recorded.recordedAt(),
                by.actor() == null ? "" : names.of(by.actor()),
                by.role(),
                event instanceof AnswerEvent.Withdrawn e
                        ? Shown.to(ReusableAnswers.opens(actor), e.reason().value())
                        : null));
    }

    private static boolean speaksFor(Actor actor, @Nullable Centre centre) {
        return actor.worksOnSupportRequests() && (centre == null ? actor.centre() == null : actor.reaches(centre));
    }

    private static List<Centre> centres(Actor actor) {
        return actor.role() == Role.ADMIN
                ? Centre.network()
                : Scope.ofSupportRequests(actor).centres();
    }
}
