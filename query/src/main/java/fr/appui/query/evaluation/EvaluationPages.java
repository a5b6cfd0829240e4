package fr.appui.query.evaluation;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.counter.Figures;
import fr.appui.query.counter.Period;
import fr.appui.query.counter.Selection;
import fr.appui.query.evaluation.EvaluationPage.Way;
import fr.appui.query.finding.Findings;
import fr.appui.query.page.Page;
import fr.appui.query.page.Register;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.finding.FindingStatus;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.Measure;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an evaluator begins: until when, what is open, which figures, where to. */
@Page
@OpenTo(Role.EVALUATOR)
final class EvaluationPages {
    private static final int PENDING = 50;

    private static final Set<Measure> MEASURES = EnumSet.of(
            Measure.SUPPORT_REQUESTS,
            Measure.SIGNALEMENTS,
            Measure.ON_SITE_ACTIONS,
            Measure.REMOTE_CONFERENCES,
            Measure.CRISIS_MEETINGS,
            Measure.WEBINARS,
            Measure.PRACTICE_DOCUMENTS,
            Measure.COMMUNICATION_TOOLS);

    private static final List<Way> WAYS = List.of(
            new Way("comparison", "/chiffres/comparaison"),
            new Way("late", "/tardifs"),
            new Way("definitions", "/definitions"),
            new Way("replay", "/rejeu"),
            new Way("journal", "/journal"),
            new Way("months", "/consolidation"));

    private final Findings findings;
    private final Figures figures;
    private final Accounts accounts;
    private final Register register;
    private final InstantSource clock;

    EvaluationPages(Findings findings, Figures figures, Accounts accounts, Register register, InstantSource clock) {
        this.findings = findings;
        this.figures = figures;
        this.accounts = accounts;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/evaluation")
    ModelAndView start(
            Actor actor,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        var period = Period.usual(register.now().demonstration(), today);
        var selection = Selection.of(period.from(), period.to());
        var pending = Findings.Filter.of(FindingStatus.OPEN, FindingStatus.ANSWERED);
        var page = new EvaluationPage(
                until(actor),
                today,
                findings.list(actor, pending, when, null, PENDING).rows(),
                period,
                figures.plain(actor, selection, MEASURES, Set.of(), when).rows(),
                WAYS);
        return new ModelAndView("evaluation/start", Map.of("page", page));
    }

    /** The access is that of today, whatever moment is looked at. */
    private @Nullable LocalDate until(Actor actor) {
        return accounts.all(When.NOW).value().stream()
                .filter(account -> account.id().equals(actor.account()))
                .map(Account::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
