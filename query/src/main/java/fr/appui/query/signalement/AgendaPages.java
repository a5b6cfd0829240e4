package fr.appui.query.signalement;

import fr.appui.query.account.Account;
import fr.appui.query.account.Accounts;
import fr.appui.query.page.Page;
import fr.appui.query.page.Place;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.When;
import fr.appui.query.signalement.AgendaDeadlines.Open;
import fr.appui.query.workspace.AgendaKeys;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.CaseKind;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
final class AgendaPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AgendaKeys keys;
    private final Accounts accounts;
    private final AgendaDeadlines deadlines;
    private final Speech speech;
    private final InstantSource clock;

    AgendaPages(AgendaKeys keys, Accounts accounts, AgendaDeadlines deadlines, Speech speech, InstantSource clock) {
        this.keys = keys;
        this.accounts = accounts;
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
        var answer = ResponseEntity.status(200).cacheControl(CacheControl.noStore());
        return reader(key)
                .map(actor -> answer.contentType(CALENDAR)
                        .header("Content-Disposition", "inline; filename=\"appui.ics\"")
                        .header("X-Robots-Tag", "noindex")
                        .body(calendar(actor, "oui".equals(all), speech.in(locale))))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    /** The owner of a key, if the account may still see anything. */
    private Optional<Actor> reader(String key) {
        var today = LocalDate.ofInstant(clock.instant(), Definitions.PARIS);
        return keys.owner(key)
                .flatMap(owner -> accounts.all(When.NOW).value().stream()
                        .filter(account -> account.id().equals(owner))
                        .findFirst())
                .filter(account -> isOpen(account, today))
                .map(account -> new Actor(account.id(), account.role(), account.centre(), account.region()))
                .filter(actor -> actor.follows(CaseKind.SIGNALEMENT));
    }

    private static boolean isOpen(Account account, LocalDate today) {
        return !account.disabled()
                && (account.until() == null || !account.until().isBefore(today));
    }

    private byte[] calendar(Actor actor, boolean all, Words words) {
        var calendar = new AgendaWriter(words.say(all ? "agenda.name.all" : "agenda.name"), clock.instant());
        deadlines.of(actor, all).forEach(open -> write(calendar, open, words));
        return calendar.end().getBytes(StandardCharsets.UTF_8);
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
