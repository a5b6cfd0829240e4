package fr.appui.query.evaluation;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.audit.AuditTrail;
import fr.appui.query.audit.EventFeed;
import fr.appui.query.counter.Recount;
import fr.appui.query.export.Format;
import fr.appui.query.finding.FindingState;
import fr.appui.query.finding.FindingTable;
import fr.appui.query.finding.Findings;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Form;
import fr.appui.query.page.JustDone;
import fr.appui.query.page.Page;
import fr.appui.query.page.Retelling;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Step;
import fr.appui.query.page.Told;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.finding.FindingEvent;
import fr.appui.shared.finding.FindingFacts;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.ReasonCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions and findings for people: the list, and one with all that was said. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.EVALUATOR})
final class FindingPages {
    private static final int ROWS = 50;

    /** What a step quotes in full. */
    private static final Pattern ELSEWHERE = Pattern.compile("answers\\[.*|remark|text");

    private final Findings findings;
    private final FindingTable table;
    private final Recount recount;
    private final EventFeed feed;
    private final AuditTrail trail;
    private final Accounts accounts;
    private final Speech speech;
    private final InstantSource clock;

    FindingPages(
            Findings findings,
            FindingTable table,
            Recount recount,
            EventFeed feed,
            AuditTrail trail,
            Accounts accounts,
            Speech speech,
            InstantSource clock) {
        this.findings = findings;
        this.table = table;
        this.recount = recount;
        this.feed = feed;
        this.trail = trail;
        this.accounts = accounts;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping("/constats")
    ModelAndView list(
            Actor actor,
            AskedList asked,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = asked.filter(in);
        var when = When.asked(in, asOf, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? findings.list(actor, filter, when, cursor, ROWS) : null;
        var page = new FindingListPage(
                asked.typed(),
                wrong,
                Findings.scope(actor),
                actor.evaluates(),
                findings.waitingFor(actor),
                Findings.waitingAs(actor),
                found == null ? List.of() : found.rows(),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView("evaluation/list", Map.of("page", page), Filters.status(wrong));
    }

    /** The list as a file. */
    @GetMapping("/constats/export")
    void export(
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            AskedList asked,
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf)
            throws IOException {
        var in = new Parameters();
        var filter = asked.filter(in);
        var when = When.asked(in, asOf, null);
        var wanted = Format.asked(in, format);
        in.check();
        table.send(actor, locale, filter, when, asked.typed(), wanted, response);
    }

    @GetMapping("/constats/{id}")
    ModelAndView one(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @PathVariable("id") String typed,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var id = Parameters.knownId(typed);
        var told = findings.tell(actor, id, when);
        var facts = told.state().facts();
        var figure = facts.figure();
        var recounted = figure == null ? null : recount.of(actor, figure).orElse(null);
        var found = facts.event() == null ? null : found(actor, facts.event().position());
        var page = new FindingPage(
                facts,
                told.version(),
                told.state().text().value(),
                steps(actor, told.events(), locale),
                figure == null ? found != null : recount.reaches(actor, figure),
                recounted,
                found,
                forms(actor, facts, http),
                JustDone.type(actor, told.events(), when.minPosition(), clock.instant()));
        return new ModelAndView("evaluation/finding", Map.of("page", page));
    }

    /** What stands there, as far as this person may see it. */
    private @Nullable CitedEvent found(Actor actor, long position) {
        try {
            var event = feed.at(actor, position, When.NOW);
            var ofCase = new AuditTrail.Filter(null, event.stream().toString(), event.type(), null, null);
            return trail.page(actor, ofCase, When.NOW, null, 1000).rows().stream()
                    .filter(row -> row.position() == position)
                    .map(row -> new CitedEvent(position, row.type(), row.number()))
                    .findFirst()
                    .orElse(null);
        } catch (Unknown _) {
            return null;
        }
    }

    private List<Step> steps(Actor actor, List<Recorded<Event>> events, Locale locale) {
        var words = new Told(speech.in(locale), Names.of(actor, accounts)::of, "finding");
        var how = new Retelling(words, true, _ -> true, ELSEWHERE);
        var steps = new ArrayList<Step>();
        @Nullable FindingState before = null;
        for (var recorded : events) {
            if (recorded.event() instanceof FindingEvent event) {
                var after = FindingState.after(before, event);
                steps.add(how.step(
                        recorded,
                        event.occurredAt(),
                        reasonCode(event),
                        said(event, how),
                        before == null ? null : before.fields(),
                        after.fields()));
                before = after;
            }
        }
        return steps;
    }

    /** What was raised stands on top of the page. */
    private static List<Step.Said> said(FindingEvent event, Retelling how) {
        return switch (event) {
            case FindingEvent.Raised _ -> List.of();
            case FindingEvent.Answered e -> how.said("answers", e.text());
            case FindingEvent.Settled e -> how.said("remark", e.text());
            case FindingEvent.Reopened e -> how.said("reason", e.reason());
            case FindingEvent.Withdrawn e -> how.said("reason", e.reason());
        };
    }

    private static @Nullable ReasonCode reasonCode(FindingEvent event) {
        return switch (event) {
            case FindingEvent.Reopened e -> e.reasonCode();
            case FindingEvent.Withdrawn e -> e.reasonCode();
            case FindingEvent.Raised _, FindingEvent.Answered _, FindingEvent.Settled _ -> null;
        };
    }

    /** What the rules would let pass now; the others are not offered. */
    private static Map<String, Form> forms(Actor actor, FindingFacts facts, HttpServletRequest http) {
        var offered = new ArrayList<String>();
        if (facts.status().isPending()) {
            if (actor.answersEvaluatorsFor(facts.centre())) {
                offered.add(FindingPage.ANSWER);
            }
            if (actor.evaluates()) {
                offered.add(FindingPage.SETTLE);
            }
        } else if (actor.evaluates()) {
            offered.add(FindingPage.REOPEN);
        }
        if (facts.by().equals(actor.account()) && facts.status() != FindingStatus.WITHDRAWN) {
            offered.add(FindingPage.WITHDRAW);
        }
        var forms = new LinkedHashMap<String, Form>();
        offered.forEach(name -> forms.put(name, Form.of(http, name, Map.of())));
        return forms;
    }
}
