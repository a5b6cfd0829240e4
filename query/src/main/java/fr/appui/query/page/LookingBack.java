package fr.appui.query.page;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every page from when it looks at the register; those that only show the present are told nothing. */
@Component
public final class LookingBack {
    /** Those of an address that belong to one moment, and the language, which is remembered. */
    private static final Set<String> OF_THE_MOMENT = Set.of("asOf", "minPosition", "cursor", "lang");

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
        var kept = kept(request);
        var past = lens.past();
        var typed = request.getParameter("asOf");
        var today = clock.instant();
        return new Looking(
                past,
                past == null ? (typed == null ? "" : typed) : Words.typed(past.at()),
                past == null && typed != null && !typed.isBlank() ? "look.wrong" : null,
                path,
                kept,
                register.head(),
                past == null || past.position() == 0 ? null : Looking.at(path, kept, before(past)),
                past == null
                        ? null
                        : history.next(past.position())
                                .map(next -> Looking.at(path, kept, next.position()))
                                .orElse(null),
                day(beginning(today)),
                day(today),
                day(past == null ? today : past.at()));
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
