package fr.appui.query.activity;

import fr.appui.query.activity.PlannedActivities.Planned;
import fr.appui.query.page.Page;
import fr.appui.query.page.Place;
import fr.appui.query.page.Speech;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Lens;
import fr.appui.query.reading.OnlyNow;
import fr.appui.query.reading.OnlyNow.Reason;
import fr.appui.query.workspace.AgendaReaders;
import fr.appui.query.workspace.AgendaWriter;
import fr.appui.query.workspace.AgendaWriter.Firmness;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Planned activities as a calendar that programs fetch, opened by the same key as the calendar of deadlines. */
@Page
@OnlyNow(Reason.LIVE)
final class ActivityAgendaPages {
    private final AgendaReaders readers;
    private final PlannedActivities activities;
    private final Speech speech;
    private final Lens clock;

    ActivityAgendaPages(AgendaReaders readers, PlannedActivities activities, Speech speech, Lens clock) {
        this.readers = readers;
        this.activities = activities;
        this.speech = speech;
        this.clock = clock;
    }

    /** @param all {@code oui}: of the whole centre or region, not only those that the person has entered */
    @GetMapping("/agenda/{key:[A-Za-z0-9_-]{32,86}}.activites.ics")
    ResponseEntity<byte[]> feed(
            Locale locale,
            @PathVariable("key") String key,
            @RequestParam(name = "tout", required = false) @Nullable String all) {
        return readers.feed(
                key,
                actor -> Arrays.stream(CaseKind.values())
                        .filter(CaseKind::isActivity)
                        .anyMatch(actor::follows),
                actor -> calendar(actor, "oui".equals(all), speech.in(locale)));
    }

    private AgendaWriter calendar(Actor actor, boolean all, Words words) {
        var name = words.say(all ? "agenda.activities.name.all" : "agenda.activities.name");
        var calendar = new AgendaWriter(name, clock.instant());
        activities.of(actor, all).forEach(planned -> write(calendar, planned, words));
        return calendar;
    }

    private static void write(AgendaWriter calendar, Planned it, Words words) {
        var event = new AgendaWriter.Entry(
                it.id() + "@appui",
                it.version(),
                firmness(it),
                words.say(
                        "agenda.activities.summary",
                        words.code(
                                it.activity() == CaseKind.ON_SITE_ACTION ? "actionMode" : "activityKind", it.nature()),
                        it.number()),
                Stream.of(it.facility(), it.city()).filter(Objects::nonNull).collect(Collectors.joining(", ")),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(Place.ACTIVITIES.path() + "/" + it.id())
                        .toUriString());
        if (it.plannedAt() == null) {
            calendar.allDay(event, it.day());
        } else {
            calendar.hours(event, it.at(), it.minutes());
        }
    }

    /** A day is an intention, an hour an appointment. */
    private static Firmness firmness(Planned it) {
        if (it.status() == ActivityStatus.CANCELLED || it.status() == ActivityStatus.WITHDRAWN) {
            return Firmness.CANCELLED;
        }
        return it.status() == ActivityStatus.PLANNED && it.plannedAt() == null
                ? Firmness.TENTATIVE
                : Firmness.CONFIRMED;
    }
}
