package fr.appui.command.activity;

import fr.appui.shared.activity.ActivityFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What something is planned for: a day, or an hour of a day. It may lie ahead, or behind when the planning is entered
 * late.
 *
 * @param day of Paris
 * @param at {@code null} where only a day is told
 */
public record PlannedFor(LocalDate day, @Nullable Instant at) {
    static final String BAD_DATE = "bad-date";
    static final int LONGEST = 40;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** As programs write it, then as people type it, who mean days and hours of Paris. */
    private static final List<Function<String, PlannedFor>> FORMS = List.of(
            text -> new PlannedFor(LocalDate.parse(text), null),
            text -> of(OffsetDateTime.parse(text).toInstant()),
            text -> new PlannedFor(LocalDate.parse(text, strict("dd/MM/uuuu")), null),
            text -> ofParis(LocalDateTime.parse(text, strict("dd/MM/uuuu HH:mm"))),
            text -> ofParis(LocalDateTime.parse(text, strict("uuuu-MM-dd'T'HH:mm"))));

    /** Empty if nothing can be made of it. */
    static Optional<PlannedFor> read(String text) {
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(text)).filter(PlannedFor::isOfOurTime);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static PlannedFor of(Instant at) {
        return new PlannedFor(LocalDate.ofInstant(at, ActivityFacts.PARIS), at.truncatedTo(ChronoUnit.MICROS));
    }

    private static PlannedFor ofParis(LocalDateTime at) {
        return of(at.atZone(ActivityFacts.PARIS).toInstant());
    }

    private boolean isOfOurTime() {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
