package fr.appui.query.page;

import fr.appui.query.page.Looking.Axis;
import fr.appui.query.reading.History;
import fr.appui.query.reading.History.Moment;
import fr.appui.query.reading.Lens;
import fr.appui.shared.count.Definitions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every page from when it looks at the register; those that only show the present are told nothing. */
@Component
public final class LookingBack {
    /** Those of an address that belong to one moment, and the language, which is remembered. */
    private static final Set<String> OF_THE_MOMENT = Set.of("asOf", "minPosition", "cursor", "lang");

    private static final Set<String> OF_THE_DAYS = Set.of("from", "to", "axis");

    private final Lens lens;
    private final History history;
    private final InstantSource clock;

    /** Known once there is one: it never changes. */
    private volatile @Nullable Instant beginning;

    LookingBack(Lens lens, History history, InstantSource clock) {
        this.lens = lens;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param path of the page that is shown
     * @param register {@code null} when it cannot be asked
     */
    @Nullable
    Looking from(HttpServletRequest request, String path, Register.@Nullable State register) {
        if (!lens.isOffered() || register == null || request.getMethod().equals("POST")) {
            return null;
        }
        var page = new Shown(path, kept(request), lens.past(), register.head());
        var days = days(request);
        return days != null && request.getParameter("axis") != null
                ? happened(request, page, days)
                : known(request, page, days);
    }

    /** The page, its parameters beside the moment, and the moment. */
    private record Shown(String path, List<Map.Entry<String, String>> kept, Lens.@Nullable Past past, long head) {

        String at(@Nullable Object asOf) {
            return address(kept).with(Axis.KNOWN.parameter(), asOf).toString();
        }

        /** The same moment, over other days. */
        String over(@Nullable LocalDate from, @Nullable LocalDate to) {
            return with(address(withoutDays()).with("from", from).with("to", to), Axis.HAPPENED);
        }

        /** The same moment and days, the bar on an axis. */
        String along(Axis axis) {
            return with(address(withoutAxis()), axis);
        }

        private String with(Address address, Axis axis) {
            return address.with(Axis.KNOWN.parameter(), past == null ? null : past.asked())
                    .with("axis", axis == Axis.HAPPENED ? "happened" : null)
                    .toString();
        }

        List<Map.Entry<String, String>> withoutDays() {
            return kept.stream()
                    .filter(parameter -> !OF_THE_DAYS.contains(parameter.getKey()))
                    .toList();
        }

        private List<Map.Entry<String, String>> withoutAxis() {
            return kept.stream()
                    .filter(parameter -> !parameter.getKey().equals("axis"))
                    .toList();
        }

        private Address address(List<Map.Entry<String, String>> parameters) {
            var address = Address.of(path);
            for (var parameter : parameters) {
                address = address.with(parameter.getKey(), parameter.getValue());
            }
            return address;
        }
    }

    private Looking known(HttpServletRequest request, Shown page, Lens.@Nullable Days days) {
        var past = page.past;
        var typed = request.getParameter(Axis.KNOWN.parameter());
        var now = clock.instant();
        return new Looking(
                past,
                Axis.KNOWN,
                days == null ? null : days.to(),
                days == null ? null : page.along(Axis.HAPPENED),
                past == null ? (typed == null ? "" : typed) : Words.typed(past.at()),
                past == null && typed != null && !typed.isBlank() ? "look.wrong" : null,
                page.path,
                page.kept,
                page.at(null),
                page.head,
                past == null || past.position() == 0 ? null : page.at(before(past)),
                past == null
                        ? null
                        : history.next(past.position())
                                .map(next -> page.at(next.position()))
                                .orElse(null),
                day(beginning(now)),
                day(now),
                day(past == null ? now : past.at()));
    }

    private Looking happened(HttpServletRequest request, Shown page, Lens.Days days) {
        var typed = request.getParameter(Axis.HAPPENED.parameter());
        var wrong = Days.wrong(typed);
        var today = day(lens.instant());
        var first = days.from() == null ? day(beginning(clock.instant())) : days.from();
        var until = days.to();
        var shown = until == null ? today : until;
        var year = first.plusYears(1).minusDays(1);
        var last = latest(shown, year.isBefore(today) ? year : today);
        return new Looking(
                page.past,
                Axis.HAPPENED,
                until,
                page.along(Axis.KNOWN),
                wrong ? typed : Words.typed(until),
                wrong ? "look.until.wrong" : null,
                page.path,
                hidden(page, days),
                page.at(null),
                page.head,
                shown.isAfter(first) ? page.over(days.from(), shown.minusDays(1)) : null,
                shown.isBefore(last) ? page.over(days.from(), shown.plusDays(1)) : null,
                first,
                last,
                shown);
    }

    private static List<Map.Entry<String, String>> hidden(Shown page, Lens.Days days) {
        var past = page.past;
        return Stream.of(
                        page.withoutDays().stream(),
                        days.from() == null
                                ? Stream.<Map.Entry<String, String>>of()
                                : Stream.of(Map.entry("from", days.from().toString())),
                        past == null
                                ? Stream.<Map.Entry<String, String>>of()
                                : Stream.of(Map.entry("asOf", past.asked())),
                        Stream.of(Map.entry("axis", "happened")))
                .flatMap(each -> each)
                .toList();
    }

    /** Over which days the page is: as it says itself, else as its address does; {@code null}: it is over none. */
    private Lens.@Nullable Days days(HttpServletRequest request) {
        var told = lens.days();
        return told == null || told.to() != null
                ? told
                : new Lens.Days(Days.read(request.getParameter("from")), Days.read(request.getParameter("to")));
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private long before(Lens.Past past) {
        return history.at(past.position() - 1).position();
    }

    private Instant beginning(Instant otherwise) {
        var known = beginning;
        if (known == null) {
            known = history.next(0).map(Moment::recordedAt).orElse(null);
            beginning = known;
        }
        return known == null ? otherwise : known;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Definitions.PARIS);
    }

    private static List<Map.Entry<String, String>> kept(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !OF_THE_MOMENT.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .filter(value -> !value.isBlank())
                        .map(value -> Map.entry(parameter.getKey(), value)))
                .toList();
    }
}
