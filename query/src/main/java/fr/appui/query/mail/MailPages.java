package fr.appui.query.mail;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.mail.Mails.Filter;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Form;
import fr.appui.query.page.Page;
import fr.appui.query.reading.History;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.When;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.mail.MailEvent;
import fr.appui.shared.mail.MailEvent.Prepared;
import fr.appui.shared.mail.MailFacts;
import fr.appui.shared.mail.MailKind;
import fr.appui.shared.mail.MailState;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.wire.StoredType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mails of the cases that a person follows: what went out, what waits, what somebody must decide on. */
@Page
@OpenTo({Role.HOTLINE, Role.COORDINATOR, Role.LIAISON})
final class MailPages {
    private static final int ROWS = 50;

    private final Mails mails;
    private final MailSwitch mail;
    private final MailTexts texts;
    private final History history;
    private final Accounts accounts;

    MailPages(Mails mails, MailSwitch mail, MailTexts texts, History history, Accounts accounts) {
        this.mails = mails;
        this.texts = texts;
        this.mail = mail;
        this.history = history;
        this.accounts = accounts;
    }

    @GetMapping("/courriers")
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var filter = new Filter(in.code("kind", kind, MailKind.class), in.code("state", state, MailState.class), null);
        var when = When.asked(in, null, minPosition);
        var wrong = Filters.wrong(in);
        var found = wrong.isEmpty() ? mails.page(actor, filter, when, cursor, ROWS) : null;
        var page = new MailListPage(
                new Filters().and("kind", kind).and("state", state).typed(),
                wrong,
                found == null ? List.of() : lines(actor, found.rows()),
                mail.isOn(),
                mails.toDecide(actor),
                cursor == null || cursor.isBlank(),
                found == null ? null : found.next());
        return new ModelAndView("mail/list", Map.of("page", page), Filters.status(wrong));
    }

    private List<MailListPage.Line> lines(Actor actor, List<Mails.Row> rows) {
        var names = Names.of(actor, accounts);
        var prepared = texts.of(rows.stream()
                .map(Mails.Row::mail)
                .filter(mail -> mail.account() == null)
                .map(MailFacts::id)
                .toList());
        return rows.stream()
                .map(row -> new MailListPage.Line(
                        row.mail(), to(row.mail(), prepared.get(row.mail().id()), names)))
                .toList();
    }

    /** A person of the register by name, anybody else by address. */
    private static String to(MailFacts mail, @Nullable Prepared prepared, Names names) {
        if (mail.account() != null) {
            return names.of(mail.account());
        }
        return prepared == null ? "" : prepared.to().value();
    }

    @GetMapping("/courriers/{id}")
    ModelAndView one(
            Actor actor,
            HttpServletRequest request,
            @PathVariable("id") String typed,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var when = When.asked(in, null, minPosition);
        in.check();
        var row = mails.one(actor, Parameters.knownId(typed), when).value();
        var events = history.stream(row.mail().id(), Long.MAX_VALUE);
        var prepared = texts.of(row.mail().id());
        var names = Names.of(actor, accounts);
        var page = new MailPage(
                row.mail(),
                row.version(),
                to(row.mail(), prepared, names),
                prepared.subject().value(),
                prepared.text().value(),
                events.stream()
                        .filter(recorded -> recorded.event() instanceof MailEvent)
                        .map(recorded -> step(recorded, names))
                        .toList(),
                Form.of(request, "resends", Map.of()),
                Form.of(request, "abandonments", Map.of()),
                mail.isOn(),
                minPosition != null && !minPosition.isBlank());
        return new ModelAndView("mail/mail", Map.of("page", page));
    }

    private static MailPage.Step step(Recorded<Event> recorded, Names names) {
        var by = recorded.provenance();
        return new MailPage.Step(
                recorded.position(),
                StoredType.of(recorded.event()).storedName(),
                recorded.event().occurredAt(),
                recorded.recordedAt(),
                by.actor() == null ? "" : names.of(by.actor()),
                by.role());
    }
}
