package fr.appui.query.mail;

import fr.appui.query.mail.Mails.Filter;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.mail.MailState;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails for programs. */
@RestController
@RequestMapping("/api/mails")
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class MailsApi {
    /** @param next cursor of the page that follows; {@code null} on the last one */
    record Page(List<ShownMail> rows, @Nullable String next, AsOf asOf, Scope.Told scope) {}

    /** All of them: a mail has few. */
    record Events(List<JsonEvent> rows, @Nullable String next) {}

    private final Mails mails;
    private final MailTexts texts;
    private final History history;

    MailsApi(Mails mails, MailTexts texts, History history) {
        this.mails = mails;
        this.texts = texts;
        this.history = history;
    }

    /** The list, newest first. */
    @GetMapping
    Page list(
            Actor actor,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = new Filter(in.code("kind", kind, MailKind.class), in.code("state", state, MailState.class), null);
        var most = in.limit(limit, 1000);
        var when = When.asked(in, asOf, minPosition);
        in.check();
        var page = mails.page(actor, filter, when, cursor, most);
        var prepared = texts.of(page.rows().stream().map(row -> row.mail().id()).toList());
        var shown = page.rows().stream()
                .flatMap(row -> Stream.ofNullable(prepared.get(row.mail().id()))
                        .map(said -> ShownMail.inList(row, said, opens(actor))))
                .toList();
        return new Page(shown, page.next(), page.asOf(), page.scope());
    }

    @GetMapping("/{id}")
    ResponseEntity<ShownMail> one(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var found = mails.one(actor, Parameters.knownId(id), when(asOf, minPosition));
        var row = found.value();
        var mail = ShownMail.whole(row, texts.of(row.mail().id()), opens(actor), found.asOf());
        return ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(mail);
    }

    @GetMapping("/{id}/events")
    Events events(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var found = mails.one(actor, Parameters.knownId(id), when(asOf, minPosition));
        var positions = history.stream(found.value().mail().id(), found.asOf().position()).stream()
                .map(Recorded::position)
                .toList();
        return new Events(history.events(positions, opens(actor)), null);
    }

    private static boolean opens(Actor actor) {
        return actor.opens(CaseKind.SIGNALEMENT);
    }

    private static When when(@Nullable String asOf, @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, asOf, minPosition);
        in.check();
        return when;
    }
}
