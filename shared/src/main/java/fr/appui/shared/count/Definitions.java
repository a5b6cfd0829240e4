package fr.appui.shared.count;

import fr.appui.shared.supportrequest.SupportRequestFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definitions in force, each with its rule in words. */
public final class Definitions {
    /** Counting days are days of Paris, overseas centres included: a half-year is the same for the whole network. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final LocalDate FROM_THE_START = LocalDate.of(2000, 1, 1);

    /** One request is one request, whatever the number of its questions, on the day that it was received. */
    private static final Definition SUPPORT_REQUESTS = new Definition(
            Measure.SUPPORT_REQUESTS,
            1,
            Kind.FLOW,
            FROM_THE_START,
            request -> List.of(line(request, Measure.SUPPORT_REQUESTS, request.receivedAt(), 1, null)));

    /** Working minutes noted, the answers' included, on the day that the request was received. */
    private static final Definition WORKLOAD_MINUTES =
            new Definition(Measure.WORKLOAD_MINUTES, 1, Kind.FLOW, FROM_THE_START, request -> {
                var minutes = request.durationMinutes();
                return minutes == null || minutes == 0
                        ? List.of()
                        : List.of(line(request, Measure.WORKLOAD_MINUTES, request.receivedAt(), minutes, null));
            });

    /** Requests in status OPEN: +1 on the day that one becomes open, −1 on the day that it ceases to be. */
    private static final Definition OPEN_REQUESTS = new Definition(
            Measure.OPEN_REQUESTS,
            1,
            Kind.LEVEL,
            FROM_THE_START,
            request -> request.turns().stream()
                    .map(turn -> line(request, Measure.OPEN_REQUESTS, turn.at(), turn.open() ? 1 : -1, null))
                    .toList());

    /** Answered requests, with the minutes from reception to the first answer beside each. */
    private static final Definition FIRST_ANSWER_MINUTES =
            new Definition(Measure.FIRST_ANSWER_MINUTES, 1, Kind.DISTRIBUTION, FROM_THE_START, request -> {
                var minutes = request.firstAnswerMinutes();
                return minutes == null
                        ? List.of()
                        : List.of(line(request, Measure.FIRST_ANSWER_MINUTES, request.receivedAt(), 1, minutes));
            });

    /** All definitions, in the order in which figures are shown. */
    public static final List<Definition> ALL =
            List.of(SUPPORT_REQUESTS, WORKLOAD_MINUTES, OPEN_REQUESTS, FIRST_ANSWER_MINUTES);

    private Definitions() {}

    /** The definition of this measure that applies today. */
    public static Definition of(Measure measure) {
        return ALL.stream().filter(d -> d.measure() == measure).findFirst().orElseThrow();
    }

    private static Line line(
            SupportRequestFacts request, Measure measure, Instant at, long amount, @Nullable Long value) {
        var facility = request.facility();
        return new Line(
                measure,
                1,
                LocalDate.ofInstant(at, PARIS),
                request.centre(),
                request.region(),
                request.department(),
                request.sector(),
                request.channel(),
                request.themes(),
                request.framework(),
                facility == null ? null : facility.finess(),
                amount,
                value);
    }
}
