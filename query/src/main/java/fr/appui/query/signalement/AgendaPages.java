package fr.appui.query.signalement;

import fr.appui.query.page.Page;
import fr.appui.query.page.Place;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.signalement.AgendaDeadlines.Open;
import fr.appui.query.workspace.AgendaReaders;
import fr.appui.query.workspace.AgendaWriter;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The deadlines of a person as a calendar that programs fetch: its address is all they have. What it may hold is asked
 * anew at each fetch, of the account as it stands then; it never holds a word that somebody wrote.
 */
@Page
@OnlyNow(Reason.LIVE)
final class AgendaPages {
    private final AgendaReaders readers;
    private final AgendaDeadlines deadlines;
    private final Speech speech;
    private final Lens clock;

    AgendaPages(AgendaReaders readers, AgendaDeadlines deadlines, Speech speech, Lens clock) {
        this.readers = readers;
        this.deadlines = deadlines;
        this.speech = speech;
        this.clock = clock;
    }

    /** @param all {@code oui}: of the whole region or centre, not only of what the person holds */
    @GetMapping("/agenda/{key:[A-Za-z0-9_-]{32,86}}.ics")
    ResponseEntity<byte[]> feed(
            Locale locale,
            @PathVariable("key") String key,
            @RequestParam(name = "tout", required = false) @Nullable String all) {
        return readers.feed(
                key,
                actor -> actor.follows(CaseKind.SIGNALEMENT),
                actor -> calendar(actor, "oui".equals(all), speech.in(locale)));
    }

    private AgendaWriter calendar(Actor actor, boolean all, Words words) {
        var calendar = new AgendaWriter(words.say(all ? "agenda.name.all" : "agenda.name"), clock.instant());
        deadlines.of(actor, all).forEach(open -> write(calendar, open, words));
        return calendar;
    }

    private static void write(AgendaWriter calendar, Open open, Words words) {
        var facts = open.facts();
        var due = open.deadline();
        var request = due.informationRequest();
        var facility = facts.facility() == null ? null : facts.facility().name();
        calendar.day(
                facts.id() + "-" + due.step() + (request == null ? "" : "-" + request) + "@appui",
                open.version(),
                due.dueOn(),
                words.say(
                        "agenda.summary",
                        words.code(due.step()) + (request == null ? "" : " " + request),
                        facts.number(),
                        words.code(facts.about()),
                        facility == null ? "" : ", " + facility,
                        facts.department() == null ? "" : " (" + facts.department() + ")"),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(Place.SIGNALEMENTS.path() + "/" + facts.id())
                        .toUriString());
    }
}
