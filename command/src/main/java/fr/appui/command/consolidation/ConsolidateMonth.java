package fr.appui.command.consolidation;

import static java.util.Objects.requireNonNullElse;

import fr.appui.command.intake.InvalidInput;
import fr.appui.command.intake.PostBody;
import fr.appui.shared.consolidation.MonthEvent;
import fr.appui.shared.consolidation.MonthEvent.Consolidated;
import fr.appui.shared.reference.Centre;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of a month that is over were checked. */
public record ConsolidateMonth(UUID id, Centre centre, LocalDate month, Instant occurredAt) implements MonthCommand {
    static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Override
    public List<MonthEvent> decide(boolean consolidated) {
        return consolidated ? List.of() : List.of(new Consolidated(id, centre, month, occurredAt));
    }

    /**
     * What the POST may say.
     *
     * @param month {@code 2020-03}
     */
    record Body(
            Centre centre,

            @Size(max = 7) @Pattern(regexp = MONTH, message = "not-a-month")
            String month,

            @Nullable Instant occurredAt)
            implements PostBody {}

    /**
     * What the form about several centres may say.
     *
     * @param month {@code 2020-03}
     */
    record Several(
            @Size(min = 1, max = 18) List<Centre> centres,

            @Size(max = 7) @Pattern(regexp = MONTH, message = "not-a-month")
            String month,

            @Nullable Instant occurredAt)
            implements PostBody {

        List<UUID> streams() {
            var first = first(month);
            return centres.stream()
                    .distinct()
                    .map(centre -> MonthEvent.streamOf(centre, first))
                    .toList();
        }

        Several about(UUID stream) {
            return new Several(
                    centres.stream()
                            .filter(centre ->
                                    MonthEvent.streamOf(centre, first(month)).equals(stream))
                            .limit(1)
                            .toList(),
                    month,
                    occurredAt);
        }
    }

    static LocalDate first(String month) {
        return LocalDate.parse(month + "-01");
    }

    static ConsolidateMonth of(UUID id, Body body, Instant now) {
        return of(id, body.centre(), body.month(), body.occurredAt(), now);
    }

    static ConsolidateMonth one(UUID id, Several body, Instant now) {
        return of(id, body.centres().getFirst(), body.month(), body.occurredAt(), now);
    }

    private static ConsolidateMonth of(
            UUID id, Centre centre, String typed, @Nullable Instant occurredAt, Instant now) {
        if (centre == Centre.NAT) {
            throw new InvalidInput("centre", "not-for-the-network");
        }
        var month = first(typed);
        var at = requireNonNullElse(occurredAt, now);
        if (!LocalDate.ofInstant(at, PARIS).isAfter(month.plusMonths(1).minusDays(1))) {
            throw new InvalidInput("month", "not-over");
        }
        return new ConsolidateMonth(id, centre, month, at);
    }
}
