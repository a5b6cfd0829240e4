package fr.appui.query.audit;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.audit.ReplayPage.Field;
import fr.appui.query.audit.ReplayPage.Now;
import fr.appui.query.audit.ReplayPage.Step;
import fr.appui.query.counter.WrittenLines;
import fr.appui.query.page.Address;
import fr.appui.query.page.Days;
import fr.appui.query.page.Filters;
import fr.appui.query.page.Links;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Told;
import fr.appui.query.reading.OpenTo;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Unknown;
import fr.appui.shared.party.Actor;
import fr.appui.shared.party.Role;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** History gone through step by step: what each event did to its case, and to which figures. */
@Page
@OpenTo({Role.HOTLINE, Role.LIAISON, Role.COORDINATOR, Role.EVALUATOR})
final class ReplayPages {
    /** Steps on one page. */
    private static final int MOST = 200;

    private static final int LONGEST = 200;

    private final AuditTrail trail;
    private final WrittenLines lines;
    private final Accounts accounts;
    private final Speech speech;

    ReplayPages(AuditTrail trail, WrittenLines lines, Accounts accounts, Speech speech) {
        this.trail = trail;
        this.lines = lines;
        this.accounts = accounts;
        this.speech = speech;
    }

    /**
     * @param subject number or id of a case
     * @param centre with {@code day}, in place of a case
     * @param event position of the step to stand at; the first one unless told
     */
    @GetMapping("/rejeu")
    ModelAndView replay(
            Actor actor,
            Locale locale,
            @RequestParam(name = "case", required = false) @Nullable String subject,
            @RequestParam(name = "centre", required = false) @Nullable String centre,
            @RequestParam(name = "day", required = false) @Nullable String day,
            @RequestParam(name = "event", required = false) @Nullable String event) {
        var in = new Parameters();
        var one = in.text("case", subject, LONGEST);
        var of = one == null ? in.code("centre", centre, Centre.class) : null;
        var on = one == null ? in.day("day", Days.iso(day)) : null;
        if (of != null && on == null && !Days.wrong(day)) {
            in.wrong("day", "missing");
        }
        var position = in.number("event", event);
        var wrong = Filters.wrong(in);
        var asked = one != null || of != null;
        var found = wrong.isEmpty() && asked ? events(actor, one, of, on, position) : null;
        var stretch = found == null ? AuditTrail.Stretch.NONE : found;
        var rows = stretch.rows();
        var told = new Told(speech.in(locale), Names.of(actor, accounts)::of);
        var page = new ReplayPage(
                new Filters()
                        .and("case", subject)
                        .and("centre", centre)
                        .and("day", day)
                        .typed(),
                wrong,
                wrong.isEmpty() && asked && found == null,
                Scope.of(CaseKind.SIGNALEMENT, actor).centres(),
                rows.stream().map(ReplayPages::step).toList(),
                stretch,
                rows.isEmpty() ? null : now(actor, rows, position, told));
        return new ModelAndView(
                "audit/replay", Map.of("page", page), page.unknown() ? HttpStatus.NOT_FOUND : Filters.status(wrong));
    }

    /** {@code null}: there is no such case for this person. */
    private AuditTrail.@Nullable Stretch events(
            Actor actor,
            @Nullable String subject,
            @Nullable Centre centre,
            @Nullable LocalDate day,
            @Nullable Long position) {
        try {
            if (centre != null) {
                Scope.of(CaseKind.SIGNALEMENT, actor).mustHold(centre, null);
            }
            return trail.inOrder(actor, subject, centre, day, position, MOST);
        } catch (Unknown _) {
            return null;
        }
    }

    private static Step step(AuditTrail.Row row) {
        return new Step(row.position(), row.type(), row.number() == null ? "" : row.number(), row.recordedAt());
    }

    private Now now(Actor actor, List<AuditTrail.Row> rows, @Nullable Long position, Told told) {
        var place = 0;
        while (position != null && place + 1 < rows.size() && rows.get(place).position() < position) {
            place++;
        }
        var row = rows.get(place);
        var own = told.of(row.type());
        var created = JournalPages.isCreation(row);
        var changed = created
                ? Set.of()
                : row.changes().stream().map(fr.appui.query.audit.Change::field).collect(Collectors.toSet());
        var link = Links.subject(row.type(), row.number(), row.caseId());
        return new Now(
                place + 1,
                row.position(),
                row.type(),
                row.number() == null ? "" : row.number(),
                row.actorId() == null ? "" : told.names().apply(row.actorId()),
                row.occurredAt(),
                row.recordedAt(),
                row.reasonCode(),
                link == null
                        ? null
                        : Address.of(link).with("asOf", row.position()).toString(),
                created ? List.of() : JournalPages.changes(row, told),
                trail.after(actor, row).stream()
                        .map(field -> new Field(
                                own.field(field.field()),
                                own.value(field.field(), field.after()),
                                changed.contains(field.field())))
                        .toList(),
                lines.by(actor, row.position()));
    }
}
