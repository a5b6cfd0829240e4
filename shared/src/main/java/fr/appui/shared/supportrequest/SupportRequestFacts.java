package fr.appui.shared.supportrequest;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Channel;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReferralTarget;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Answered;
import fr.appui.shared.supportrequest.SupportRequestEvent.Assigned;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Corrected;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpDone;
import fr.appui.shared.supportrequest.SupportRequestEvent.FollowUpPlanned;
import fr.appui.shared.supportrequest.SupportRequestEvent.LetGo;
import fr.appui.shared.supportrequest.SupportRequestEvent.Linked;
import fr.appui.shared.supportrequest.SupportRequestEvent.Merged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Noted;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Referred;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reopened;
import fr.appui.shared.supportrequest.SupportRequestEvent.TookIn;
import fr.appui.shared.supportrequest.SupportRequestEvent.Unmerged;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of one support request after a given event: what it counts under, where it stands.
 *
 * <p>Both the counting definitions and the lists are made from this one fold, so that a list and a figure cannot
 * disagree about a status or a sector. It holds no sealed field and can be kept anywhere.
 *
 * @param durationMinutes working time, the answers' included; {@code null} when nobody noted any
 * @param firstAnsweredAt when the first answer was given; {@code null} while there is none
 * @param followUp day on which someone will come back to it; {@code null} when nothing is planned, or it is done
 * @param turns each time the request became open or ceased to be, in order
 * @param merge where it went; {@code null} while it is not merged
 * @param tookIn those that are merged into it, in order
 */
public record SupportRequestFacts(
        UUID id,
        String number,
        Centre centre,
        String region,
        @Nullable String department,
        Instant receivedAt,
        Channel channel,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        List<Theme> themes,
        Framework framework,
        @Nullable Integer durationMinutes,
        Status status,
        @Nullable Instant firstAnsweredAt,
        @Nullable Outcome outcome,
        @Nullable ReferralTarget referredTo,
        @Nullable UUID assignedTo,
        List<UUID> links,
        @Nullable LocalDate followUp,
        List<Turn> turns,
        @Nullable Merge merge,
        List<UUID> tookIn)
        implements CaseFacts {

    @Override
    public CaseKind kind() {
        return CaseKind.SUPPORT_REQUEST;
    }

    /** The request became open ({@code open}) or ceased to be, at that instant. */
    public record Turn(Instant at, boolean open) {}

    /** It is merged into that request; {@code before} is where it stood until then, and will again. */
    public record Merge(UUID into, Status before) {}

    /**
     * Minutes between reception and first answer, 0 when the clocks of the two disagree; {@code null} without answer.
     */
    public @Nullable Long firstAnswerMinutes() {
        return firstAnsweredAt == null
                ? null
                : Math.max(0, Duration.between(receivedAt, firstAnsweredAt).toMinutes());
    }

    @Override
    public boolean counts() {
        return status != Status.WITHDRAWN && status != Status.MERGED;
    }

    /** The request that goes on for this one; {@code null} while it is not merged. */
    public @Nullable UUID mergedInto() {
        return merge == null ? null : merge.into();
    }

    /**
     * What is known after one more event.
     *
     * @param before {@code null} before the first event
     */
    public static SupportRequestFacts after(@Nullable SupportRequestFacts before, SupportRequestEvent event) {
        if (event instanceof Opened e) {
            return opened(e);
        }
        return Objects.requireNonNull(before, "a request begins with Opened").and(event);
    }

    private static SupportRequestFacts opened(Opened e) {
        return new SupportRequestFacts(
                e.id(),
                e.number(),
                e.centre(),
                e.region(),
                e.department(),
                e.receivedAt(),
                e.channel(),
                e.sector(),
                e.subSector(),
                e.facility(),
                e.themes(),
                e.framework(),
                e.durationMinutes(),
                Status.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(new Turn(e.receivedAt(), true)),
                null,
                List.of());
    }

    private SupportRequestFacts and(SupportRequestEvent event) {
        var next = new Draft(this);
        switch (event) {
            case Opened _ -> {}
            case Assigned e -> next.assignedTo = e.to();
            case Answered e -> {
                next.turn(Status.ANSWERED, e.answeredAt());
                next.firstAnsweredAt = firstAnsweredAt == null ? e.answeredAt() : firstAnsweredAt;
                next.durationMinutes = sum(durationMinutes, e.durationMinutes());
            }
            case Referred e -> {
                next.turn(Status.REFERRED, e.occurredAt());
                next.referredTo = e.to();
            }
            case Closed e -> {
                next.turn(Status.CLOSED, e.occurredAt());
                next.outcome = e.outcome();
            }
            case Reopened e -> {
                next.turn(statusOnceReopened(), e.occurredAt());
                next.outcome = null;
            }
            case Reclassified e -> {
                if (e.sector() != null) {
                    next.sector = e.sector();
                    next.subSector = e.subSector();
                } else if (e.subSector() != null) {
                    next.subSector = e.subSector();
                }
                next.themes = e.themes() == null ? themes : e.themes();
                next.framework = e.framework() == null ? framework : e.framework();
                if (e.facility() != null) {
                    next.facility = e.facility();
                    next.region = e.region() == null ? region : e.region();
                    next.department = e.department();
                }
            }
            case Corrected e -> {
                if (e.receivedAt() != null) {
                    next.receivedAt = e.receivedAt();
                    next.turns.set(0, new Turn(e.receivedAt(), true));
                }
                next.channel = e.channel() == null ? channel : e.channel();
                next.durationMinutes = e.durationMinutes() == null ? durationMinutes : e.durationMinutes();
            }
            case Withdrawn _ -> next.status = Status.WITHDRAWN;
            case Linked e -> next.links.add(e.to());
            case Noted _ -> {}
            case FollowUpPlanned e -> next.followUp = e.dueOn();
            case FollowUpDone _ -> next.followUp = null;
            case Merged e -> {
                next.merge = new Merge(e.into(), status);
                next.status = Status.MERGED;
            }
            case Unmerged _ -> {
                next.status = merge == null ? status : merge.before();
                next.merge = null;
            }
            case TookIn e -> next.tookIn.add(e.from());
            case LetGo e -> next.tookIn.remove(e.from());
        }
        return next.done();
    }

    /** A withdrawn request comes back answered when it has an answer; a closed one is reopened because work is left. */
    private Status statusOnceReopened() {
        return status == Status.WITHDRAWN && firstAnsweredAt != null ? Status.ANSWERED : Status.OPEN;
    }

    private static @Nullable Integer sum(@Nullable Integer a, @Nullable Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(a + b);
    }

    /** Scratch copy of the facts while one event is folded in; never leaves this file. */
    private static final class Draft {
        private final SupportRequestFacts before;
        private String region;
        private @Nullable String department;
        private Instant receivedAt;
        private Channel channel;
        private Sector sector;
        private @Nullable SubSector subSector;
        private @Nullable Facility facility;
        private List<Theme> themes;
        private Framework framework;
        private @Nullable Integer durationMinutes;
        private Status status;
        private @Nullable Instant firstAnsweredAt;
        private @Nullable Outcome outcome;
        private @Nullable ReferralTarget referredTo;
        private @Nullable UUID assignedTo;
        private final List<UUID> links;
        private @Nullable LocalDate followUp;
        private final List<Turn> turns;
        private @Nullable Merge merge;
        private final List<UUID> tookIn;

        Draft(SupportRequestFacts f) {
            before = f;
            region = f.region;
            department = f.department;
            receivedAt = f.receivedAt;
            channel = f.channel;
            sector = f.sector;
            subSector = f.subSector;
            facility = f.facility;
            themes = f.themes;
            framework = f.framework;
            durationMinutes = f.durationMinutes;
            status = f.status;
            firstAnsweredAt = f.firstAnsweredAt;
            outcome = f.outcome;
            referredTo = f.referredTo;
            assignedTo = f.assignedTo;
            links = new ArrayList<>(f.links);
            followUp = f.followUp;
            turns = new ArrayList<>(f.turns);
            merge = f.merge;
            tookIn = new ArrayList<>(f.tookIn);
        }

        /** A withdrawn request that was open keeps its turn: what it was before still decides what it is again. */
        void turn(Status to, Instant at) {
            var wasOpen = turns.getLast().open();
            if (wasOpen != (to == Status.OPEN)) {
                turns.add(new Turn(at, to == Status.OPEN));
            }
            status = to;
        }

        SupportRequestFacts done() {
            return new SupportRequestFacts(
                    before.id,
                    before.number,
                    before.centre,
                    region,
                    department,
                    receivedAt,
                    channel,
                    sector,
                    subSector,
                    facility,
                    themes,
                    framework,
                    durationMinutes,
                    status,
                    firstAnsweredAt,
                    outcome,
                    referredTo,
                    assignedTo,
                    List.copyOf(links),
                    followUp,
                    List.copyOf(turns),
                    merge,
                    List.copyOf(tookIn));
        }
    }
}
