package fr.appui.shared.count;

import fr.appui.shared.onsiteaction.OnSiteActionFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.ActionMode;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The definitions in force, each with its rule in words. */
public final class Definitions {
    /** Counting days are days of Paris, overseas centres included: a half-year is the same for the whole network. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final LocalDate FROM_THE_START = LocalDate.of(2000, 1, 1);

    /** One request is one request, whatever the number of its questions, on the day that it was received. */
    private static final Definition SUPPORT_REQUESTS = ofRequests(
            Measure.SUPPORT_REQUESTS,
            Kind.FLOW,
            request -> List.of(line(request, Measure.SUPPORT_REQUESTS, request.receivedAt(), 1, null)));

    /** Working minutes noted, the answers' included, on the day that the request was received. */
    private static final Definition WORKLOAD_MINUTES = ofRequests(Measure.WORKLOAD_MINUTES, Kind.FLOW, request -> {
        var minutes = request.durationMinutes();
        return minutes == null || minutes == 0
                ? List.of()
                : List.of(line(request, Measure.WORKLOAD_MINUTES, request.receivedAt(), minutes, null));
    });

    /** Requests in status OPEN: +1 on the day that one becomes open, −1 on the day that it ceases to be. */
    private static final Definition OPEN_REQUESTS = ofRequests(
            Measure.OPEN_REQUESTS,
            Kind.LEVEL,
            request -> request.turns().stream()
                    .map(turn -> line(request, Measure.OPEN_REQUESTS, turn.at(), turn.open() ? 1 : -1, null))
                    .toList());

    /** Answered requests, with the minutes from reception to the first answer beside each. */
    private static final Definition FIRST_ANSWER_MINUTES =
            ofRequests(Measure.FIRST_ANSWER_MINUTES, Kind.DISTRIBUTION, request -> {
                var minutes = request.firstAnswerMinutes();
                return minutes == null
                        ? List.of()
                        : List.of(line(request, Measure.FIRST_ANSWER_MINUTES, request.receivedAt(), 1, minutes));
            });

    /** One signalement is one, whatever the number of its cases, on the day that the centre received it. */
    private static final Definition SIGNALEMENTS = ofSignalements(
            Measure.SIGNALEMENTS,
            Kind.FLOW,
            signalement -> List.of(line(signalement, Measure.SIGNALEMENTS, signalement.receivedAt(), 1, null)));

    /** Signalements under follow-up: +1 on the day that one comes under it, −1 on the day that it ceases to be. */
    private static final Definition OPEN_SIGNALEMENTS = ofSignalements(
            Measure.OPEN_SIGNALEMENTS,
            Kind.LEVEL,
            signalement -> signalement.turns().stream()
                    .map(turn -> line(signalement, Measure.OPEN_SIGNALEMENTS, turn.at(), turn.open() ? 1 : -1, null))
                    .toList());

    /** Acknowledged signalements, with the minutes from the centre's receipt to the first acknowledgement. */
    private static final Definition SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES = ofSignalements(
            Measure.SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
            Kind.DISTRIBUTION,
            signalement ->
                    delay(signalement, Measure.SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES, signalement.acknowledgedAt()));

    /** Closed signalements, with the minutes from the centre's receipt to the closure that holds. */
    private static final Definition SIGNALEMENT_CLOSURE_MINUTES = ofSignalements(
            Measure.SIGNALEMENT_CLOSURE_MINUTES,
            Kind.DISTRIBUTION,
            signalement -> delay(signalement, Measure.SIGNALEMENT_CLOSURE_MINUTES, signalement.closedAt()));

    /** An action that took place, whoever was there, on the day that it took place; one mode, one measure. */
    private static final Definition ON_SITE_ACTIONS = ofActions(Measure.ON_SITE_ACTIONS);

    private static final Definition REMOTE_CONFERENCES = ofActions(Measure.REMOTE_CONFERENCES);

    private static final Definition EMH_ACTIONS = ofActions(Measure.EMH_ACTIONS);

    /** All definitions, in the order in which figures are shown. */
    public static final List<Definition> ALL = List.of(
            SUPPORT_REQUESTS,
            WORKLOAD_MINUTES,
            OPEN_REQUESTS,
            FIRST_ANSWER_MINUTES,
            SIGNALEMENTS,
            OPEN_SIGNALEMENTS,
            SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
            SIGNALEMENT_CLOSURE_MINUTES,
            ON_SITE_ACTIONS,
            REMOTE_CONFERENCES,
            EMH_ACTIONS);

    private Definitions() {}

    /** The definition of this measure that applies today. */
    public static Definition of(Measure measure) {
        return ALL.stream().filter(d -> d.measure() == measure).findFirst().orElseThrow();
    }

    private static Definition ofRequests(
            Measure measure, Kind kind, Function<SupportRequestFacts, List<Line>> contribution) {
        return new Definition(
                measure,
                1,
                kind,
                FROM_THE_START,
                CaseKind.SUPPORT_REQUEST,
                facts -> contribution.apply((SupportRequestFacts) facts));
    }

    private static Definition ofSignalements(
            Measure measure, Kind kind, Function<SignalementFacts, List<Line>> contribution) {
        return new Definition(
                measure,
                1,
                kind,
                FROM_THE_START,
                CaseKind.SIGNALEMENT,
                facts -> contribution.apply((SignalementFacts) facts));
    }

    /** The measure that an on-site action done in this mode adds one to. */
    public static Measure measureOf(ActionMode mode) {
        return switch (mode) {
            case ON_SITE -> Measure.ON_SITE_ACTIONS;
            case REMOTE -> Measure.REMOTE_CONFERENCES;
            case EMH -> Measure.EMH_ACTIONS;
        };
    }

    private static Definition ofActions(Measure measure) {
        return new Definition(measure, 1, Kind.FLOW, FROM_THE_START, CaseKind.ON_SITE_ACTION, facts -> {
            var action = (OnSiteActionFacts) facts;
            return action.doneAt() == null || measureOf(action.mode()) != measure
                    ? List.of()
                    : List.of(line(action, measure, action.doneAt()));
        });
    }

    /** Nothing while what is waited for has not happened; 0 when the clocks of the two disagree. */
    private static List<Line> delay(SignalementFacts signalement, Measure measure, @Nullable Instant until) {
        return until == null
                ? List.of()
                : List.of(line(
                        signalement,
                        measure,
                        signalement.receivedAt(),
                        1,
                        Math.max(
                                0,
                                Duration.between(signalement.receivedAt(), until)
                                        .toMinutes())));
    }

    private static Line line(
            SupportRequestFacts request, Measure measure, Instant at, long amount, @Nullable Long value) {
        return new Line(
                measure,
                1,
                LocalDate.ofInstant(at, PARIS),
                request.centre(),
                request.region(),
                request.department(),
                request.sector(),
                request.channel(),
                null,
                null,
                List.of(),
                request.themes(),
                request.framework(),
                finess(request.facility()),
                amount,
                value);
    }

    private static Line line(
            SignalementFacts signalement, Measure measure, Instant at, long amount, @Nullable Long value) {
        return new Line(
                measure,
                1,
                LocalDate.ofInstant(at, PARIS),
                signalement.centre(),
                signalement.region(),
                signalement.department(),
                signalement.sector(),
                null,
                signalement.origin(),
                signalement.about(),
                signalement.criteria(),
                List.of(),
                signalement.framework(),
                finess(signalement.facility()),
                amount,
                value);
    }

    private static Line line(OnSiteActionFacts action, Measure measure, Instant at) {
        return new Line(
                measure,
                1,
                LocalDate.ofInstant(at, PARIS),
                action.centre(),
                action.region(),
                action.department(),
                action.sector(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                action.framework(),
                finess(action.facility()),
                1,
                null);
    }

    private static @Nullable String finess(@Nullable Facility facility) {
        return facility == null ? null : facility.finess();
    }
}
