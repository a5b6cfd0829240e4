package fr.appui.command.activity;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.activity.ActivityState.Live;
import fr.appui.command.activity.ActivityState.Unknown;
import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.Locality;
import fr.appui.command.intake.NamedCases;
import fr.appui.command.intake.Refused;
import fr.appui.command.intake.Terms;
import fr.appui.command.intake.TermsOfTheDay;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An activity is planned, or was done and is entered at once.
 *
 * @param number drawn for this activity, {@code A-ARA-2020-00001}
 * @param links other cases that it has to do with
 * @param doneAt when it was done; of what is planned {@code null}
 * @param occurredAt when it was done, or planned
 */
public record EnterActivity(
        CaseKind kind,
        UUID id,
        String number,
        Centre centre,
        Told told,
        List<UUID> links,
        @Nullable Instant doneAt,
        Instant occurredAt)
        implements ActivityCommand {

    @Override
    public List<ActivityEvent> decide(ActivityState state) {
        return switch (state) {
            case Unknown _ -> events();
            case Live _ -> throw new Refused("id-reused");
        };
    }

    private List<ActivityEvent> events() {
        var events = new ArrayList<ActivityEvent>();
        events.add(entered());
        links.forEach(to -> events.add(new Linked(kind, id, to, occurredAt)));
        return events;
    }

    private Entered entered() {
        var territory = Locality.of(centre, told.facility());
        var planned = told.plannedFor();
        return new Entered(
                kind,
                id,
                number,
                centre,
                territory.region(),
                territory.department(),
                told.mode(),
                told.type(),
                told.kind(),
                told.level(),
                told.title(),
                told.sector(),
                told.subSector(),
                told.sectors(),
                told.facility(),
                requireNonNullElse(told.framework(), Framework.REGIONAL),
                told.themes(),
                planned == null ? null : planned.day(),
                planned == null ? null : planned.at(),
                doneAt,
                told.durationMinutes(),
                told.participants(),
                told.team(),
                told.attendance(),
                told.text(),
                told.strategy(),
                told.stated(),
                occurredAt);
    }

    /** @param number drawn, for that year, only once nothing speaks against the activity any more */
    static EnterActivity of(
            CaseKind kind,
            UUID id,
            IntFunction<String> number,
            EntryBody body,
            Instant now,
            Terms terms,
            NamedCases named) {
        var told = body.told();
        var planned = told.plannedFor();
        var at = requireNonNullElse(body.occurredAt(), now);
        var doneAt = planned == null ? endOf(told.stated(), at, now) : null;
        var day = doneAt == null && planned != null
                ? planned.day()
                : LocalDate.ofInstant(at(doneAt, at), ActivityFacts.PARIS);
        TermsOfTheDay.of(told.themes(), told.subSector(), terms)
                .mustFit(day.atStartOfDay(ActivityFacts.PARIS).toInstant(), told.themes(), told.subSector(), List.of());
        var links = named.all("links", body.links());
        return new EnterActivity(
                kind, id, number.apply(day.getYear()), body.centre(), told, links, doneAt, at(doneAt, at));
    }

    private static Instant at(@Nullable Instant doneAt, Instant otherwise) {
        return doneAt == null ? otherwise : doneAt;
    }

    /** What tells of a period happened on its last day: at noon in Paris, or now when that is today's noon to come. */
    static Instant endOf(@Nullable Statement stated, Instant at, Instant now) {
        var to = stated == null ? null : stated.to();
        if (to == null) {
            return at;
        }
        if (to.isAfter(LocalDate.ofInstant(now, ActivityFacts.PARIS))) {
            throw new InvalidInput("to", "future");
        }
        var noon = to.atTime(12, 0).atZone(ActivityFacts.PARIS).toInstant();
        return noon.isAfter(now) ? now : noon;
    }
}
