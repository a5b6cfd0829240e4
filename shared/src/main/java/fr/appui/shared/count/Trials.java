package fr.appui.shared.count;

import fr.appui.shared.activity.ActivityFacts;
import fr.appui.shared.count.Ledger.Written;
import fr.appui.shared.log.CaseFacts;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.SubSector;
import fr.appui.shared.signalement.SignalementFacts;
import fr.appui.shared.supportrequest.SupportRequestFacts;
import fr.appui.shared.trial.DayRule;
import fr.appui.shared.trial.Only;
import fr.appui.shared.trial.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted under a trial: the lines of the official definition, some left out, some under another sector, some
 * on another day. Nothing of a definition is written twice, and nothing of it is changed.
 */
public final class Trials {
    private Trials() {}

    /**
     * One event's part of the difference between what is official and what is tried.
     *
     * @param official {@code null} where only the trial counts, like {@code tried} where only the official one does
     */
    public record Difference(
            Recorded<? extends Event> by,
            @Nullable Line official,
            @Nullable Line tried) {

        /** What both sides have in common: place, themes and so on. */
        public Line either() {
            return Objects.requireNonNull(tried == null ? official : tried);
        }
    }

    /** The definitions that can be tried otherwise: declared values are what somebody declared, however one counts. */
    public static List<Definition> bases() {
        return Definitions.ALL.stream()
                .filter(definition -> !definition.kind().isDeclared())
                .toList();
    }

    /** The days that a trial of this measure can count on: a level changes when it does, an activity has one day. */
    public static List<DayRule> days(Definition base) {
        if (base.kind() == Kind.LEVEL) {
            return List.of(DayRule.OFFICIAL);
        }
        return base.counted().isActivity() ? List.of(DayRule.OFFICIAL, DayRule.RECORDED) : List.of(DayRule.values());
    }

    /** All lines that a case's events write under a trial, in order. */
    public static List<Written> ledger(Trial trial, List<? extends Recorded<? extends Event>> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var base = Definitions.of(trial.base());
        var recordedOn = LocalDate.ofInstant(events.getFirst().recordedAt(), Definitions.PARIS);
        return Ledger.of(events, facts -> lines(trial, base, facts, recordedOn));
    }

    /** All lines that a case's events write under the official definition that a trial begins with, in order. */
    public static List<Written> official(Trial trial, List<? extends Recorded<? extends Event>> events) {
        return Ledger.of(events, Definitions.of(trial.base())::linesOf);
    }

    private static List<Line> lines(Trial trial, Definition base, CaseFacts facts, LocalDate recordedOn) {
        var subSector = subSector(facts);
        return base.linesOf(facts).stream()
                .filter(line -> meets(trial.only(), line, subSector))
                .flatMap(line -> Stream.ofNullable(day(trial.day(), line, facts, recordedOn))
                        .map(day -> line.at(day, sector(trial, line, facts, subSector))))
                .toList();
    }

    private static boolean meets(Only only, Line line, @Nullable SubSector subSector) {
        return holds(only.sectors(), line.sector())
                && holds(only.subSectors(), subSector)
                && holds(only.channels(), line.channel())
                && holds(only.frameworks(), line.framework())
                && holds(only.origins(), line.origin())
                && holds(only.signalementKinds(), line.about())
                && (only.themes().isEmpty() || !Collections.disjoint(only.themes(), line.themes()));
    }

    private static <T> boolean holds(List<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    /** A sub-sector is of the case: lines under other sectors, such as those of participants, stay where they are. */
    private static @Nullable Sector sector(Trial trial, Line line, CaseFacts facts, @Nullable SubSector subSector) {
        return line.sector() != sector(facts)
                ? line.sector()
                : trial.moves().stream()
                        .filter(move -> move.subSector().equals(subSector))
                        .map(move -> move.sector())
                        .findFirst()
                        .orElse(line.sector());
    }

    /** {@code null}: that day has not come, and nothing counts yet. */
    private static @Nullable LocalDate day(DayRule rule, Line line, CaseFacts facts, LocalDate recordedOn) {
        return switch (rule) {
            case OFFICIAL -> line.day();
            case RECORDED -> recordedOn;
            case FIRST_ANSWER -> day(firstAnswer(facts));
            case CLOSED -> day(closed(facts));
        };
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Definitions.PARIS);
    }

    private static @Nullable Instant firstAnswer(CaseFacts facts) {
        return switch (facts) {
            case SupportRequestFacts request -> request.firstAnsweredAt();
            case SignalementFacts signalement -> signalement.acknowledgedAt();
            default -> null;
        };
    }

    private static @Nullable Instant closed(CaseFacts facts) {
        return switch (facts) {
            case SupportRequestFacts request -> {
                var last = request.turns().getLast();
                yield last.open() ? null : last.at();
            }
            case SignalementFacts signalement -> signalement.closedAt();
            default -> null;
        };
    }

    private static @Nullable SubSector subSector(CaseFacts facts) {
        return switch (facts) {
            case SupportRequestFacts request -> request.subSector();
            case SignalementFacts signalement -> signalement.subSector();
            default -> null;
        };
    }

    private static @Nullable Sector sector(CaseFacts facts) {
        return switch (facts) {
            case SupportRequestFacts request -> request.sector();
            case SignalementFacts signalement -> signalement.sector();
            case ActivityFacts activity -> activity.what().sector();
            default -> null;
        };
    }

    /**
     * What one case's events write otherwise under a trial than officially. Equal lines of one event are no difference;
     * of the others each official one stands beside a tried one of the same sign, as long as there are both.
     */
    public static List<Difference> differences(Trial trial, List<? extends Recorded<? extends Event>> events) {
        var official = byPosition(official(trial, events));
        var tried = byPosition(ledger(trial, events));
        var differences = new ArrayList<Difference>();
        for (var event : events) {
            var left = new ArrayList<>(official.getOrDefault(event.position(), List.of()));
            var right = new ArrayList<>(tried.getOrDefault(event.position(), List.of()));
            right.removeIf(left::remove);
            for (var line : left) {
                var pair = right.stream()
                        .filter(other -> Long.signum(other.amount()) == Long.signum(line.amount()))
                        .findFirst()
                        .orElse(null);
                right.remove(pair);
                differences.add(new Difference(event, line, pair));
            }
            right.forEach(line -> differences.add(new Difference(event, null, line)));
        }
        return differences;
    }

    private static Map<Long, List<Line>> byPosition(List<Written> written) {
        return written.stream()
                .collect(Collectors.groupingBy(
                        line -> line.by().position(), Collectors.mapping(Written::line, Collectors.toList())));
    }
}
