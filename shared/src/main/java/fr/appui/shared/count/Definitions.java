package fr.appui.shared.count;

import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.party.Facility;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** All definitions, in the order in which figures are shown. */
    public static final List<Definition> ALL = Stream.concat(
                    Stream.of(
                            SUPPORT_REQUESTS,
                            WORKLOAD_MINUTES,
                            OPEN_REQUESTS,
                            FIRST_ANSWER_MINUTES,
                            SIGNALEMENTS,
                            OPEN_SIGNALEMENTS,
                            SIGNALEMENT_ACKNOWLEDGEMENT_MINUTES,
                            SIGNALEMENT_CLOSURE_MINUTES),
                    ofActivities())
            .toList();

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

    /** What was done counts on the day that it was; what it counts under is told by {@link Activities}. */
    private static Stream<Definition> ofActivities() {
        return Stream.of(
                        flows(
                                CaseKind.ON_SITE_ACTION,
                                Measure.ON_SITE_ACTIONS,
                                Measure.REMOTE_CONFERENCES,
                                Measure.EMH_ACTIONS),
                        of(CaseKind.DECLARATION, Kind.STOCK, Measure.EMH_TEAMS),
                        flows(
                                CaseKind.MEETING,
                                Measure.CRISIS_MEETINGS,
                                Measure.SPF_SIGNALEMENT_MEETINGS,
                                Measure.REGIONAL_WORKING_GROUPS,
                                Measure.NATIONAL_PROJECTS,
                                Measure.COMMITTEE_MEETINGS,
                                Measure.NETWORK_DAYS),
                        flows(
                                CaseKind.TRAINING,
                                Measure.WEBINARS,
                                Measure.WEBINAR_PARTICIPANTS,
                                Measure.TRAININGS,
                                Measure.TRAINING_PARTICIPANTS),
                        flows(CaseKind.PUBLICATION, Measure.PRACTICE_DOCUMENTS, Measure.COMMUNICATION_TOOLS),
                        flows(
                                CaseKind.DECLARATION,
                                Measure.ARS_SURVEYS,
                                Measure.DRAFTING_CONTRIBUTIONS,
                                Measure.REVIEW_CONTRIBUTIONS,
                                Measure.PRESS_WRITTEN,
                                Measure.PRESS_TELEVISION,
                                Measure.PRESS_RADIO),
                        of(CaseKind.DECLARATION, Kind.STOCK, Measure.STAFF_FTE, Measure.STAFF_FTE_SPECIALISTS),
                        flows(CaseKind.DECLARATION, Measure.WEB_PAGE_VIEWS, Measure.WEB_VISITS),
                        of(CaseKind.DECLARATION, Kind.UNIQUE, Measure.WEB_USERS),
                        of(CaseKind.DECLARATION, Kind.STOCK, Measure.NEWSLETTER_SUBSCRIBERS),
                        flows(
                                CaseKind.DECLARATION,
                                Measure.NEWS_ITEMS,
                                Measure.BLOG_POSTS,
                                Measure.FORUM_TOPICS,
                                Measure.FORUM_MESSAGES),
                        of(CaseKind.DECLARATION, Kind.STOCK, Measure.REFERENCED_DOCUMENTS),
                        flows(
                                CaseKind.DECLARATION,
                                Measure.QUIZ_PARTICIPANTS,
                                Measure.DOWNLOADS,
                                Measure.GAME_NEW_PLAYERS))
                .flatMap(Function.identity());
    }

    private static Stream<Definition> flows(CaseKind counted, Measure... measures) {
        return of(counted, Kind.FLOW, measures);
    }

    private static Stream<Definition> of(CaseKind counted, Kind kind, Measure... measures) {
        return Stream.of(measures)
                .map(measure -> new Definition(
                        measure, 1, kind, FROM_THE_START, counted, facts -> lines((ActivityFacts) facts, measure)));
    }

    private static List<Line> lines(ActivityFacts activity, Measure measure) {
        return activity.doneAt() == null
                ? List.of()
                : Activities.counted(activity).stream()
                        .filter(counted -> counted.measure() == measure)
                        .map(counted -> line(activity, counted, activity.doneAt()))
                        .toList();
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
                null,
                amount,
                value,
                0);
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
                null,
                amount,
                value,
                0);
    }

    private static Line line(ActivityFacts activity, Activities.Counted counted, Instant at) {
        var what = activity.what();
        return new Line(
                counted.measure(),
                1,
                LocalDate.ofInstant(at, PARIS),
                activity.centre(),
                activity.region(),
                activity.department(),
                counted.sector(),
                null,
                null,
                null,
                List.of(),
                what.themes(),
                what.framework(),
                finess(what.facility()),
                what.stated() == null ? null : what.stated().from(),
                counted.amount(),
                null,
                of(counted.measure()).kind().isDeclared() ? 1 : 0);
    }

    private static @Nullable String finess(@Nullable Facility facility) {
        return facility == null ? null : facility.finess();
    }
}
