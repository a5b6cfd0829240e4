package fr.appui.shared.signalement;

import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Framework;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SignalementKind;
import fr.appui.shared.reference.SignalementOrigin;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.rule.Step;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.SignalementEvent.Acknowledged;
import fr.appui.shared.signalement.SignalementEvent.Assessed;
import fr.appui.shared.signalement.SignalementEvent.Assigned;
import fr.appui.shared.signalement.SignalementEvent.CasesCounted;
import fr.appui.shared.signalement.SignalementEvent.Closed;
import fr.appui.shared.signalement.SignalementEvent.Corrected;
import fr.appui.shared.signalement.SignalementEvent.CriterionAdded;
import fr.appui.shared.signalement.SignalementEvent.DeadlineMoved;
import fr.appui.shared.signalement.SignalementEvent.DeadlinePassed;
import fr.appui.shared.signalement.SignalementEvent.DeadlineSet;
import fr.appui.shared.signalement.SignalementEvent.FeedbackGiven;
import fr.appui.shared.signalement.SignalementEvent.InformationReceived;
import fr.appui.shared.signalement.SignalementEvent.InformationRequested;
import fr.appui.shared.signalement.SignalementEvent.Judged;
import fr.appui.shared.signalement.SignalementEvent.LetGo;
import fr.appui.shared.signalement.SignalementEvent.Linked;
import fr.appui.shared.signalement.SignalementEvent.MeasureTaken;
import fr.appui.shared.signalement.SignalementEvent.Merged;
import fr.appui.shared.signalement.SignalementEvent.Noted;
import fr.appui.shared.signalement.SignalementEvent.Received;
import fr.appui.shared.signalement.SignalementEvent.Reminded;
import fr.appui.shared.signalement.SignalementEvent.Reopened;
import fr.appui.shared.signalement.SignalementEvent.TookIn;
import fr.appui.shared.signalement.SignalementEvent.Unmerged;
import fr.appui.shared.signalement.SignalementEvent.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known in clear of one signalement after a given event: what it counts under, where it stands, what is
 * due. Counting, lists, deadlines and decisions are made from this one fold.
 *
 * @param caseCounts cumulated, in the order of their days; of two for one day the later told holds
 * @param judgement the last one; {@code null} where no threshold applies, no longer applies, or nothing was counted
 * @param deadlines one for each step and information request that has a last day, done or not
 * @param acknowledgedAt the first time; like {@code assessedAt} and {@code feedbackAt}
 * @param closedAt {@code null} unless it is closed now
 * @param curve epidemic curve of the last closure
 * @param turns each time that it came under follow-up or ceased to be, in order
 * @param merge where it went; {@code null} while it is not merged
 * @param tookIn those that are merged into it, in order
 */
public record SignalementFacts(
        UUID id,
        String number,
        Centre centre,
        String region,
        @Nullable String department,
        Instant receivedAt,
        @Nullable Instant arsReceivedAt,
        SignalementOrigin origin,
        @Nullable String externalNumber,
        Sector sector,
        @Nullable SubSector subSector,
        @Nullable Facility facility,
        SignalementKind about,
        List<Criterion> criteria,
        @Nullable Microorganism microorganism,
        List<CaseCount> caseCounts,
        @Nullable LocalDate firstCaseOn,
        Framework framework,
        SignalementStatus status,
        @Nullable Judgement judgement,
        List<Deadline> deadlines,
        List<InformationRequest> informationRequests,
        @Nullable UUID assignedTo,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant assessedAt,
        @Nullable Instant feedbackAt,
        @Nullable Instant closedAt,
        @Nullable List<CurveDay> curve,
        @Nullable UUID fromRequest,
        List<UUID> links,
        List<Turn> turns,
        @Nullable Merge merge,
        List<UUID> tookIn)
        implements CaseFacts {

    /** It came under follow-up ({@code open}) or ceased to be, at that instant. */
    public record Turn(Instant at, boolean open) {}

    /** It is merged into that signalement; {@code before} is where it stood until then, and will again. */
    public record Merge(UUID into, SignalementStatus before) {}

    private static final Comparator<Deadline> SOONEST_FIRST =
            Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::step);

    @Override
    public CaseKind kind() {
        return CaseKind.SIGNALEMENT;
    }

    @Override
    public boolean counts() {
        return status != SignalementStatus.WITHDRAWN && status != SignalementStatus.MERGED;
    }

    /** Whose holidays and clock its deadlines follow. */
    public Territory territory() {
        return Territory.of(region, department);
    }

    /** The last counts; empty while nothing was counted. */
    public Optional<CaseCount> lastCount() {
        return caseCounts.isEmpty() ? Optional.empty() : Optional.of(caseCounts.getLast());
    }

    /** Day of the last new case that the counts tell of; the day of receipt while they tell of none. */
    public LocalDate lastCaseOn() {
        for (var i = caseCounts.size() - 1; i >= 0; i--) {
            if (caseCounts.get(i).people() > (i == 0 ? 0 : caseCounts.get(i - 1).people())) {
                return caseCounts.get(i).asOfDay();
            }
        }
        return territory().day(receivedAt);
    }

    /** Last days of what is not done yet, the soonest first; none once nobody follows it any more. */
    public List<Deadline> openDeadlines() {
        return deadlines.stream().filter(this::isOpen).sorted(SOONEST_FIRST).toList();
    }

    /** The last day that comes first. */
    public Optional<Deadline> nextDeadline() {
        return openDeadlines().stream().findFirst();
    }

    private boolean isOpen(Deadline deadline) {
        return status.isFollowed()
                && switch (deadline.step()) {
                    case ACKNOWLEDGEMENT -> acknowledgedAt == null;
                    case ASSESSMENT -> assessedAt == null;
                    case CLOSURE -> true;
                    case INFORMATION ->
                        informationRequest(Objects.requireNonNull(deadline.informationRequest()))
                                .filter(InformationRequest::open)
                                .isPresent();
                };
    }

    /** @param step with {@code request} exactly when it is INFORMATION */
    public Optional<Deadline> deadline(Step step, @Nullable Integer request) {
        return deadlines.stream().filter(one -> one.isOf(step, request)).findFirst();
    }

    public Optional<InformationRequest> informationRequest(int number) {
        return informationRequests.stream()
                .filter(one -> one.number() == number)
                .findFirst();
    }

    /** The signalement that goes on for this one; {@code null} while it is not merged. */
    public @Nullable UUID mergedInto() {
        return merge == null ? null : merge.into();
    }

    /**
     * What is known after one more event.
     *
     * @param before {@code null} before the first event
     */
    public static SignalementFacts after(@Nullable SignalementFacts before, SignalementEvent event) {
        if (event instanceof Received e) {
            return received(e);
        }
        return Objects.requireNonNull(before, "a signalement begins with Received")
                .and(event);
    }

    private static SignalementFacts received(Received e) {
        return new SignalementFacts(
                e.id(),
                e.number(),
                e.centre(),
                e.region(),
                e.department(),
                e.receivedAt(),
                e.arsReceivedAt(),
                e.origin(),
                e.externalNumber(),
                e.sector(),
                e.subSector(),
                e.facility(),
                e.kind(),
                e.criteria(),
                e.microorganism(),
                e.cases() == null ? List.of() : List.of(e.cases()),
                e.firstCaseOn(),
                e.framework(),
                SignalementStatus.RECEIVED,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                e.fromRequest(),
                e.fromRequest() == null ? List.of() : List.of(e.fromRequest()),
                List.of(new Turn(e.receivedAt(), true)),
                null,
                List.of());
    }

    private SignalementFacts and(SignalementEvent event) {
        var next = new Draft(this);
        switch (event) {
            case Received _ -> {}
            case Judged e -> next.judgement = new Judgement(e.rule(), e.cases(), e.threshold(), e.verdict());
            case DeadlineSet e -> next.due(new Deadline(e.step(), null, e.dueOn(), e.rule(), false));
            case DeadlineMoved e -> next.due(new Deadline(e.step(), e.informationRequest(), e.dueOn(), null, false));
            case DeadlinePassed e ->
                next.deadlines.replaceAll(one -> one.isOf(e.step(), e.informationRequest())
                                && one.dueOn().equals(e.dueOn())
                        ? one.asPassed()
                        : one);
            case Acknowledged e -> {
                next.acknowledgedAt = acknowledgedAt == null ? e.occurredAt() : acknowledgedAt;
                next.status = status == SignalementStatus.RECEIVED ? SignalementStatus.ACKNOWLEDGED : status;
            }
            case Assigned e -> next.assignedTo = e.to();
            case Assessed e -> {
                next.assessedAt = assessedAt == null ? e.occurredAt() : assessedAt;
                next.status = status.isFollowed() ? SignalementStatus.ASSESSED : status;
            }
            case CriterionAdded e -> next.criteria.add(e.criterion());
            case InformationRequested e -> {
                next.informationRequests.add(
                        new InformationRequest(e.informationRequest(), e.occurredAt(), null, List.of()));
                next.due(new Deadline(Step.INFORMATION, e.informationRequest(), e.dueOn(), null, false));
            }
            case InformationReceived e ->
                next.informationRequests.replaceAll(
                        one -> one.number() == e.informationRequest() ? one.received(e.occurredAt()) : one);
            case Reminded e ->
                next.informationRequests.replaceAll(
                        one -> one.number() == e.informationRequest() ? one.reminded(e.occurredAt()) : one);
            case CasesCounted e -> next.count(e.cases());
            case MeasureTaken _, Noted _ -> {}
            case FeedbackGiven e -> next.feedbackAt = feedbackAt == null ? e.occurredAt() : feedbackAt;
            case Closed e -> {
                next.turn(SignalementStatus.CLOSED, e.occurredAt());
                next.closedAt = e.occurredAt();
                next.curve = e.curve() == null ? curve : e.curve();
            }
            case Reopened e -> {
                if (status == SignalementStatus.WITHDRAWN && closedAt != null) {
                    next.status = SignalementStatus.CLOSED;
                } else {
                    next.turn(statusUnderFollowUp(), e.occurredAt());
                    next.closedAt = null;
                }
            }
            case Corrected e -> next.correct(e);
            case Withdrawn _ -> next.status = SignalementStatus.WITHDRAWN;
            case Linked e -> next.links.add(e.to());
            case Merged e -> {
                next.merge = new Merge(e.into(), status);
                next.status = SignalementStatus.MERGED;
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

    private SignalementStatus statusUnderFollowUp() {
        return assessedAt != null
                ? SignalementStatus.ASSESSED
                : acknowledgedAt != null ? SignalementStatus.ACKNOWLEDGED : SignalementStatus.RECEIVED;
    }

    /** Scratch copy of the facts while one event is folded in; never leaves this file. */
    private static final class Draft {
        private final SignalementFacts before;
        private String region;
        private @Nullable String department;
        private Instant receivedAt;
        private @Nullable Instant arsReceivedAt;
        private SignalementOrigin origin;
        private @Nullable String externalNumber;
        private Sector sector;
        private @Nullable SubSector subSector;
        private @Nullable Facility facility;
        private SignalementKind about;
        private List<Criterion> criteria;
        private @Nullable Microorganism microorganism;
        private final List<CaseCount> caseCounts;
        private @Nullable LocalDate firstCaseOn;
        private Framework framework;
        private SignalementStatus status;
        private @Nullable Judgement judgement;
        private final List<Deadline> deadlines;
        private final List<InformationRequest> informationRequests;
        private @Nullable UUID assignedTo;
        private @Nullable Instant acknowledgedAt;
        private @Nullable Instant assessedAt;
        private @Nullable Instant feedbackAt;
        private @Nullable Instant closedAt;
        private @Nullable List<CurveDay> curve;
        private final List<UUID> links;
        private final List<Turn> turns;
        private @Nullable Merge merge;
        private final List<UUID> tookIn;

        Draft(SignalementFacts f) {
            before = f;
            region = f.region;
            department = f.department;
            receivedAt = f.receivedAt;
            arsReceivedAt = f.arsReceivedAt;
            origin = f.origin;
            externalNumber = f.externalNumber;
            sector = f.sector;
            subSector = f.subSector;
            facility = f.facility;
            about = f.about;
            criteria = new ArrayList<>(f.criteria);
            microorganism = f.microorganism;
            caseCounts = new ArrayList<>(f.caseCounts);
            firstCaseOn = f.firstCaseOn;
            framework = f.framework;
            status = f.status;
            judgement = f.judgement;
            deadlines = new ArrayList<>(f.deadlines);
            informationRequests = new ArrayList<>(f.informationRequests);
            assignedTo = f.assignedTo;
            acknowledgedAt = f.acknowledgedAt;
            assessedAt = f.assessedAt;
            feedbackAt = f.feedbackAt;
            closedAt = f.closedAt;
            curve = f.curve;
            links = new ArrayList<>(f.links);
            turns = new ArrayList<>(f.turns);
            merge = f.merge;
            tookIn = new ArrayList<>(f.tookIn);
        }

        void due(Deadline deadline) {
            deadlines.removeIf(one -> one.isOf(deadline.step(), deadline.informationRequest()));
            deadlines.add(deadline);
        }

        void count(CaseCount count) {
            caseCounts.removeIf(one -> one.asOfDay().equals(count.asOfDay()));
            caseCounts.add(count);
            caseCounts.sort(Comparator.comparing(CaseCount::asOfDay));
        }

        void turn(SignalementStatus to, Instant at) {
            if (turns.getLast().open() != to.isFollowed()) {
                turns.add(new Turn(at, to.isFollowed()));
            }
            status = to;
        }

        void correct(Corrected e) {
            if (e.receivedAt() != null) {
                receivedAt = e.receivedAt();
                turns.set(0, new Turn(e.receivedAt(), true));
            }
            arsReceivedAt = e.arsReceivedAt() == null ? arsReceivedAt : e.arsReceivedAt();
            origin = e.origin() == null ? origin : e.origin();
            externalNumber = e.externalNumber() == null ? externalNumber : e.externalNumber();
            if (e.sector() != null) {
                sector = e.sector();
                subSector = e.subSector();
            } else if (e.subSector() != null) {
                subSector = e.subSector();
            }
            if (e.facility() != null) {
                facility = e.facility();
                region = e.region() == null ? region : e.region();
                department = e.department();
            }
            if (sector != Sector.EMS || (e.kind() != null && e.kind() != about)) {
                judgement = null;
            }
            about = e.kind() == null ? about : e.kind();
            criteria = e.criteria() == null ? criteria : new ArrayList<>(e.criteria());
            microorganism = e.microorganism() == null ? microorganism : e.microorganism();
            firstCaseOn = e.firstCaseOn() == null ? firstCaseOn : e.firstCaseOn();
            framework = e.framework() == null ? framework : e.framework();
        }

        SignalementFacts done() {
            return new SignalementFacts(
                    before.id,
                    before.number,
                    before.centre,
                    region,
                    department,
                    receivedAt,
                    arsReceivedAt,
                    origin,
                    externalNumber,
                    sector,
                    subSector,
                    facility,
                    about,
                    List.copyOf(criteria),
                    microorganism,
                    List.copyOf(caseCounts),
                    firstCaseOn,
                    framework,
                    status,
                    judgement,
                    List.copyOf(deadlines),
                    List.copyOf(informationRequests),
                    assignedTo,
                    acknowledgedAt,
                    assessedAt,
                    feedbackAt,
                    closedAt,
                    curve,
                    before.fromRequest,
                    List.copyOf(links),
                    List.copyOf(turns),
                    merge,
                    List.copyOf(tookIn));
        }
    }
}
