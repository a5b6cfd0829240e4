package fr.appui.query.signalement;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.page.Page;
import fr.appui.query.page.Paper;
import fr.appui.query.page.Pdf;
import fr.appui.query.page.Speech;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The closing report of a signalement: one document to print, or to send as an accessible PDF. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class ReportPages {
    private final SignalementFiles files;
    private final Accounts accounts;
    private final Speech speech;
    private final Paper paper;
    private final Pdf pdf;
    private final InstantSource clock;

    ReportPages(SignalementFiles files, Accounts accounts, Speech speech, Paper paper, Pdf pdf, InstantSource clock) {
        this.files = files;
        this.accounts = accounts;
        this.speech = speech;
        this.paper = paper;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/signalements/{id}/rapport")
    ModelAndView page(
            Actor actor,
            Locale locale,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        return new ModelAndView(
                "signalement/report", Map.of("report", report(actor, locale, id, when(asOf, minPosition))));
    }

    @GetMapping(path = "/signalements/{id}/rapport.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            Actor actor,
            Locale locale,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var report = report(actor, locale, id, when(asOf, minPosition));
        var xhtml = paper.render("signalement/report-pdf", Map.of("words", speech.in(locale), "report", report));
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(report.file().number() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(xhtml));
    }

    private static When when(@Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return when;
    }

    private Report report(Actor actor, Locale locale, String id, When when) {
        var told = files.tell(actor, Parameters.knownId(id), when);
        var open = actor.opens(CaseKind.SIGNALEMENT);
        var file = told.file(open);
        var names = FilePages.names(Names.of(actor, accounts), told.mentioned());
        return new Report(
                file,
                file.assignedTo() == null ? null : names.apply(file.assignedTo()),
                FileCurve.of(file.curve(), file.caseCounts()),
                FilePages.timeline(speech.in(locale), names, told.mentioned(), open)
                        .of(told.events()),
                clock.instant());
    }
}
