package fr.appui.shared.activity;

import fr.appui.shared.activity.ActivityEvent.Cancelled;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Decided;
import fr.appui.shared.activity.ActivityEvent.DownloadsCounted;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityEvent.FollowedUp;
import fr.appui.shared.activity.ActivityEvent.Linked;
import fr.appui.shared.activity.ActivityEvent.Noted;
import fr.appui.shared.activity.ActivityEvent.Relayed;
import fr.appui.shared.activity.ActivityEvent.Replaced;
import fr.appui.shared.activity.ActivityEvent.Reviewed;
import fr.appui.shared.activity.ActivityEvent.Withdrawn;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.reference.ActivityKind;
import fr.appui.shared.reference.ActivityStatus;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of one activity after a given event; lists and counting definitions are made from this one
 * fold. It holds no sealed field and can be kept anywhere.
 *
 * @param plannedFor day in Paris; {@code null} for what was entered once it was done
 * @param plannedAt hour of that day, where one was told
 * @param doneAt {@code null} while it has not taken place
 * @param reviewed whether somebody agreed with a publication
 * @param replacedBy the publication that stands in its place now
 * @param downloads of a publication, by the last count
 */
public record ActivityFacts(
        UUID id,
        CaseKind kind,
        String number,
        Centre centre,
        String region,
        @Nullable String department,
        What what,
        @Nullable LocalDate plannedFor,
        @Nullable Instant plannedAt,
        @Nullable Instant doneAt,
        ActivityStatus status,
        List<UUID> links,
        List<Decision> decisions,
        boolean reviewed,
        @Nullable UUID replacedBy,
        List<Relay> relays,
        @Nullable Long downloads)
        implements CaseFacts {

    /** Counting days, and days that something is planned for, are days of Paris. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

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

    /** Sectors that it is for: those of its participants, else its own; empty when it has none. */
    public List<Sector> allSectors() {
        return Stream.concat(
                        Stream.ofNullable(what.sector()),
                        what.sectors().stream().map(Participants::sector))
                .distinct()
                .toList();
    }

    /** Whether it is a message that every centre passes on, and may therefore know of. */
    public boolean isForEveryCentre() {
        return what.kind() == ActivityKind.OFFICIAL_MESSAGE;
    }

    /**
     * What is known after one more event.
     *
     * @param before {@code null} before the first event
     */
    public static ActivityFacts after(@Nullable ActivityFacts before, ActivityEvent event) {
        return event instanceof Entered e
                ? entered(e)
                : Objects.requireNonNull(before, "an activity begins with Entered")
                        .and(event);
    }

    private static ActivityFacts entered(Entered e) {
        return new ActivityFacts(
                e.id(),
                e.happenedTo(),
                e.number(),
                e.centre(),
                e.region(),
                e.department(),
                What.of(e),
                e.plannedFor(),
                e.plannedAt(),
                e.doneAt(),
                e.doneAt() == null ? ActivityStatus.PLANNED : ActivityStatus.DONE,
                List.of(),
                List.of(),
                false,
                null,
                List.of(),
                null);
    }

    private ActivityFacts and(ActivityEvent event) {
        return switch (event) {
            case Entered _, Noted _ -> this;
            case Completed e -> being(what.and(e), ActivityStatus.DONE, e.occurredAt());
            case Cancelled _ -> being(what, ActivityStatus.CANCELLED, doneAt);
            case Withdrawn _ -> being(what, ActivityStatus.WITHDRAWN, doneAt);
            case Corrected e -> corrected(e);
            case Linked e -> having(and(links, e.to()), decisions, relays);
            case Decided e -> having(links, and(decisions, new Decision(e.decision(), e.dueOn(), false)), relays);
            case FollowedUp e ->
                having(
                        links,
                        decisions.stream()
                                .map(it -> it.number() == e.decision()
                                        ? new Decision(it.number(), it.dueOn(), e.done())
                                        : it)
                                .toList(),
                        relays);
            case Relayed e ->
                having(
                        links,
                        decisions,
                        and(
                                relays,
                                new Relay(e.centre(), e.sectors() == null ? List.of() : e.sectors(), e.occurredAt())));
            case Reviewed _ -> published(true, replacedBy, downloads);
            case Replaced e -> published(reviewed, e.by(), downloads);
            case DownloadsCounted e -> published(reviewed, replacedBy, e.downloads());
        };
    }

    private static <T> List<T> and(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    private ActivityFacts being(What nowWhat, ActivityStatus nowStatus, @Nullable Instant nowDoneAt) {
        return new ActivityFacts(
                id,
                kind,
                number,
                centre,
                region,
                department,
                nowWhat,
                plannedFor,
                plannedAt,
                nowDoneAt,
                nowStatus,
                links,
                decisions,
                reviewed,
                replacedBy,
                relays,
                downloads);
    }

    private ActivityFacts having(List<UUID> nowLinks, List<Decision> nowDecisions, List<Relay> nowRelays) {
        return new ActivityFacts(
                id,
                kind,
                number,
                centre,
                region,
                department,
                what,
                plannedFor,
                plannedAt,
                doneAt,
                status,
                nowLinks,
                nowDecisions,
                reviewed,
                replacedBy,
                nowRelays,
                downloads);
    }

    private ActivityFacts published(boolean nowReviewed, @Nullable UUID nowReplacedBy, @Nullable Long nowDownloads) {
        return new ActivityFacts(
                id,
                kind,
                number,
                centre,
                region,
                department,
                what,
                plannedFor,
                plannedAt,
                doneAt,
                status,
                links,
                decisions,
                nowReviewed,
                nowReplacedBy,
                relays,
                nowDownloads);
    }

    private ActivityFacts corrected(Corrected e) {
        var moved = e.facility() != null;
        var replanned = e.plannedFor() != null;
        return new ActivityFacts(
                id,
                kind,
                number,
                centre,
                moved && e.region() != null ? e.region() : region,
                moved ? e.department() : department,
                what.and(e),
                replanned ? e.plannedFor() : plannedFor,
                replanned ? e.plannedAt() : plannedAt,
                e.doneAt() == null ? doneAt : e.doneAt(),
                status,
                links,
                decisions,
                reviewed,
                replacedBy,
                relays,
                downloads);
    }
}
