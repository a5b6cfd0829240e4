package fr.appui.query.audit;

import fr.appui.query.account.Accounts;
import fr.appui.query.account.Names;
import fr.appui.query.audit.EventPage.Opened;
import fr.appui.query.finding.Raisings;
import fr.appui.query.link.Unmentioned;
import fr.appui.query.page.Links;
import fr.appui.query.page.Page;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Told;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.JsonEvent;
import fr.appui.query.reading.Parameters;
import fr.appui.query.reading.Unknown;
import fr.appui.query.reading.When;
import fr.appui.shared.finding.CitedEvent;
import fr.appui.shared.party.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event as the log holds it: the end of every way down from a figure. */
@Page
final class EventPages {
    /** More than any case has events. */
    private static final int WHOLE_CASE = 1000;

    private final EventFeed feed;
    private final AuditTrail trail;
    private final History history;
    private final Accounts accounts;
    private final Speech speech;
    private final Unmentioned unmentioned;
    private final Raisings raisings;
    private final JsonMapper json = JsonMapper.shared();

    EventPages(
            EventFeed feed,
            AuditTrail trail,
            History history,
            Accounts accounts,
            Speech speech,
            Unmentioned unmentioned,
            Raisings raisings) {
        this.feed = feed;
        this.trail = trail;
        this.history = history;
        this.accounts = accounts;
        this.speech = speech;
        this.unmentioned = unmentioned;
        this.raisings = raisings;
    }

    @GetMapping("/evenements/{position}")
    ModelAndView event(
            Actor actor,
            Locale locale,
            HttpServletRequest http,
            @PathVariable("position") String typed,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        var in = new Parameters();
        var position = in.number("position", typed);
        var when = When.asked(in, null, minPosition);
        in.check();
        if (position == null) {
            throw new Unknown();
        }
        var event = feed.at(actor, position, when);
        var ofCase = new AuditTrail.Filter(null, event.stream().toString(), null, null, null);
        var rows = trail.page(actor, ofCase, When.NOW, null, WHOLE_CASE).rows();
        var index = index(rows, position);
        var row = rows.get(index);
        var told = new Told(speech.in(locale), Names.of(actor, accounts)::of);
        var page = page(
                actor,
                event,
                row,
                told,
                index + 1 < rows.size() ? rows.get(index + 1).position() : null,
                index > 0 ? rows.get(index - 1).position() : null);
        var cited = new CitedEvent(position, row.type(), row.number());
        return new ModelAndView(
                "audit/event",
                Map.of("page", page, "raising", raisings.about(actor, http, cited, row.caseCentre(), when)));
    }

    private static int index(List<AuditTrail.Row> rows, long position) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).position() == position) {
                return i;
            }
        }
        throw new Unknown();
    }

    private EventPage page(
            Actor actor, JsonEvent event, AuditTrail.Row row, Told told, @Nullable Long previous, @Nullable Long next) {
        var stored = history.stored(event.position()).orElseThrow(Unknown::new);
        return new EventPage(
                event.position(),
                event.type(),
                event.revision(),
                event.id(),
                event.stream(),
                event.version(),
                row.occurredAt(),
                row.recordedAt(),
                row.actorId() == null ? "" : told.names().apply(row.actorId()),
                row.role(),
                row.centre(),
                row.origin(),
                row.number() == null ? "" : row.number(),
                Links.subject(row.type(), row.number(), event.stream()),
                unmentioned.leaveOut(actor, json.readTree(stored.payload())).toPrettyString(),
                json.readTree(stored.metadata()).toPrettyString(),
                opened(json.readTree(stored.payload()), event.payload(), told.of(event.type())),
                JournalPages.changes(row, told),
                previous,
                next);
    }

    /** The fields that are sealed in the log, as this reader may read them. */
    private static List<Opened> opened(JsonNode stored, JsonNode readable, Told told) {
        var fields = new ArrayList<Opened>();
        stored.propertyNames().forEach(name -> {
            var sealed = stored.get(name);
            if (sealed.isObject() && sealed.has("c") && sealed.has("n")) {
                fields.add(new Opened(told.field(name), text(readable.get(name))));
            }
        });
        return fields;
    }

    /** {@code null} where it is masked; the parts of a requester on a line each. */
    private static @Nullable String text(@Nullable JsonNode opened) {
        if (opened == null || opened.has("sealed")) {
            return null;
        }
        return opened.isObject()
                ? StreamSupport.stream(opened.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("\n"))
                : opened.asString();
    }
}
