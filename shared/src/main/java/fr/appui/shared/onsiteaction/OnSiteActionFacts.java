package fr.appui.shared.onsiteaction;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Cancelled;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Completed;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Corrected;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Entered;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Linked;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Noted;
import fr.appui.shared.onsiteaction.OnSiteActionEvent.Withdrawn;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.ActionType;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of one on-site action after a given event; lists and counting definitions are made from
 * this one fold. It holds no sealed field and can be kept anywhere.
 *
 * @param plannedFor day in Paris; {@code null} for what was entered once it was done
 * @param plannedAt hour of that day, where one was told
 * @param doneAt {@code null} while it has not taken place
 */
public record OnSiteActionFacts(
        UUID id,
        String number,
        Centre centre,
        String region,
        @Nullable String department,
        ActionMode mode,
        ActionType type,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        Framework framework,
        @Nullable LocalDate plannedFor,
        @Nullable Instant plannedAt,
        @Nullable Instant doneAt,
        @Nullable Integer participants,
        @Nullable String team,
        ActivityStatus status,
        List<UUID> links)
        implements CaseFacts {

    /** Counting days, and days that something is planned for, are days of Paris. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Override
    public CaseKind kind() {
        return CaseKind.ON_SITE_ACTION;
    }

    /** Only what took place counts. */
    @Override
    public boolean counts() {
        return status == ActivityStatus.DONE;
    }

    /** Day under which lists show it: when it was done, else the one it is planned for. */
    public LocalDate day() {
        return doneAt == null ? Objects.requireNonNull(plannedFor) : LocalDate.ofInstant(doneAt, PARIS);
    }

    /** What lists are ordered by; a day without an hour stands for its beginning. */
    public Instant at() {
        if (doneAt != null) {
            return doneAt;
        }
        return plannedAt == null ? day().atStartOfDay(PARIS).toInstant() : plannedAt;
    }

    /**
     * What is known after one more event.
     *
     * @param before {@code null} before the first event
     */
    public static OnSiteActionFacts after(@Nullable OnSiteActionFacts before, OnSiteActionEvent event) {
        return event instanceof Entered e
                ? entered(e)
                : Objects.requireNonNull(before, "an action begins with Entered")
                        .and(event);
    }

    private static OnSiteActionFacts entered(Entered e) {
        return new OnSiteActionFacts(
                e.id(),
                e.number(),
                e.centre(),
                e.region(),
                e.department(),
                e.mode(),
                e.type(),
                e.sector(),
                e.subSector(),
                e.facility(),
                e.framework(),
                e.plannedFor(),
                e.plannedAt(),
                e.doneAt(),
                e.participants(),
                e.team(),
                e.doneAt() == null ? ActivityStatus.PLANNED : ActivityStatus.DONE,
                List.of());
    }

    private OnSiteActionFacts and(OnSiteActionEvent event) {
        return switch (event) {
            case Entered _, Noted _ -> this;
            case Completed e -> done(e.occurredAt(), or(e.participants(), participants));
            case Cancelled _ -> in(ActivityStatus.CANCELLED);
            case Corrected e -> corrected(e);
            case Withdrawn _ -> in(ActivityStatus.WITHDRAWN);
            case Linked e ->
                with(
                        status,
                        doneAt,
                        participants,
                        Stream.concat(links.stream(), Stream.of(e.to())).toList());
        };
    }

    private OnSiteActionFacts done(Instant at, @Nullable Integer counted) {
        return with(ActivityStatus.DONE, at, counted, links);
    }

    private OnSiteActionFacts in(ActivityStatus next) {
        return with(next, doneAt, participants, links);
    }

    private OnSiteActionFacts with(
            ActivityStatus nextStatus,
            @Nullable Instant nextDoneAt,
            @Nullable Integer nextParticipants,
            List<UUID> nextLinks) {
        return new OnSiteActionFacts(
                id,
                number,
                centre,
                region,
                department,
                mode,
                type,
                sector,
                subSector,
                facility,
                framework,
                plannedFor,
                plannedAt,
                nextDoneAt,
                nextParticipants,
                team,
                nextStatus,
                nextLinks);
    }

    private OnSiteActionFacts corrected(Corrected e) {
        var moved = e.facility() != null;
        var replanned = e.plannedFor() != null;
        return new OnSiteActionFacts(
                id,
                number,
                centre,
                moved && e.region() != null ? e.region() : region,
                moved ? e.department() : department,
                e.mode() == null ? mode : e.mode(),
                e.type() == null ? type : e.type(),
                e.sector() == null ? sector : e.sector(),
                e.sector() == null ? or(e.subSector(), subSector) : e.subSector(),
                or(e.facility(), facility),
                e.framework() == null ? framework : e.framework(),
                or(e.plannedFor(), plannedFor),
                replanned ? e.plannedAt() : plannedAt,
                or(e.doneAt(), doneAt),
                or(e.participants(), participants),
                e.mode() == null ? or(e.team(), team) : e.team(),
                status,
                links);
    }

    private static <T> @Nullable T or(@Nullable T corrected, @Nullable T before) {
        return corrected == null ? before : corrected;
    }
}
