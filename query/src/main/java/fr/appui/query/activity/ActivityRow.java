package fr.appui.query.activity;

import fr.appui.query.reading.Folding;
import fr.appui.query.reading.IntervalProjection.State;
import fr.appui.shared.activity.ActivityEvent;
import fr.appui.shared.activity.ActivityEvent.Completed;
import fr.appui.shared.activity.ActivityEvent.Corrected;
import fr.appui.shared.activity.ActivityEvent.Entered;
import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.activity.Relay;
import fr.appui.shared.activity.Statement;
import fr.appui.shared.activity.What;
import fr.appui.shared.count.Activities;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Facility;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Theme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code view.activity}, column by column: what the list shows of an activity between two positions.
 *
 * @param nature mode of an on-site action, kind of all others
 * @param day when it was done, else the one it is planned for; {@code at} is the same to the hour
 * @param since first day of the period that a declaration is of; {@code day} is the last one
 */
record ActivityRow(
        String kind,
        String number,
        String centre,
        String region,
        @Nullable String department,
        String nature,
        @Nullable String type,
        @Nullable String level,
        @Nullable String sector,
        @Nullable String subSector,
        List<String> sectors,
        String status,
        String framework,
        List<String> themes,
        @Nullable String finess,
        @Nullable String facility,
        @Nullable String city,
        @Nullable LocalDate plannedFor,
        @Nullable Instant plannedAt,
        @Nullable Instant doneAt,
        LocalDate day,
        Instant at,
        @Nullable Integer durationMinutes,
        @Nullable Integer participants,
        @Nullable String team,
        List<String> strategy,
        @Nullable LocalDate since,
        @Nullable String measure,
        @Nullable BigDecimal value,
        @Nullable String source,
        List<String> counted,
        @Nullable UUID replacedBy,
        List<String> relayedBy,
        Instant recordedAt,
        @Nullable String title,
        @Nullable String text,
        @Nullable String report,
        String clearWords,
        String sealedWords) {

    /** All that the next event is folded into. */
    record Known(
            ActivityFacts facts,
            Instant recordedAt,
            @Nullable String title,
            @Nullable String text,
            @Nullable String report)
            implements State {

        /** What is known after one more event; {@code before} is {@code null} before the first. */
        static Known after(@Nullable Known before, Recorded<?> recorded, ActivityEvent event) {
            var facts = ActivityFacts.after(before == null ? null : before.facts, event);
            if (before == null) {
                var first = (Entered) event;
                return new Known(facts, recorded.recordedAt(), or(first.title(), null), or(first.text(), null), null);
            }
            return switch (event) {
                case Corrected e ->
                    new Known(
                            facts,
                            before.recordedAt,
                            or(e.title(), before.title),
                            or(e.text(), before.text),
                            or(e.report(), before.report));
                case Completed e -> new Known(facts, before.recordedAt, before.title, before.text, or(e.text(), null));
                default -> new Known(facts, before.recordedAt, before.title, before.text, before.report);
            };
        }

        private static @Nullable String or(@Nullable SealedText text, @Nullable String before) {
            return text == null ? before : text.value();
        }

        @Override
        public ActivityRow row() {
            return ActivityRow.of(this);
        }
    }

    private static ActivityRow of(Known known) {
        var facts = known.facts();
        var what = facts.what();
        var place = what.facility() == null ? new Facility(null, null, null, null) : what.facility();
        var stated = what.stated() == null ? Statement.NOTHING : what.stated();
        return new ActivityRow(
                facts.kind().name(),
                facts.number(),
                facts.centre().name(),
                facts.region(),
                facts.department(),
                nature(what),
                name(what.type()),
                name(what.level()),
                name(what.sector()),
                what.subSector() == null ? null : what.subSector().code(),
                facts.allSectors().stream().map(Enum::name).toList(),
                facts.status().name(),
                what.framework().name(),
                what.themes().stream().map(Theme::code).toList(),
                place.finess(),
                place.name(),
                place.city(),
                facts.plannedFor(),
                facts.plannedAt(),
                facts.doneAt(),
                facts.day(),
                facts.at(),
                what.durationMinutes(),
                what.participants(),
                what.team(),
                what.strategy(),
                stated.from(),
                name(stated.measure()),
                stated.value(),
                stated.source(),
                countedIn(facts).stream().map(Measure::name).toList(),
                facts.replacedBy(),
                facts.relays().stream()
                        .map(Relay::centre)
                        .map(Enum::name)
                        .distinct()
                        .toList(),
                known.recordedAt(),
                known.title(),
                known.text(),
                known.report(),
                Folding.line(
                        facts.number(),
                        place.finess(),
                        place.name(),
                        place.city(),
                        what.team(),
                        stated.indicator(),
                        stated.source()),
                Folding.line(known.title(), known.text(), known.report()));
    }

    /** Measures that it feeds as it stands, each once. */
    static List<Measure> countedIn(ActivityFacts facts) {
        return facts.counts()
                ? Activities.counted(facts).stream()
                        .map(Activities.Counted::measure)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Mode of an on-site action, kind of all others. */
    static String nature(What what) {
        return what.mode() == null
                ? Objects.requireNonNull(what.kind(), "an activity has a mode or a kind")
                        .name()
                : what.mode().name();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
