package fr.appui.query.signalement;

import fr.appui.query.page.Form;
import fr.appui.query.page.Place;
import fr.appui.query.page.Words;
import fr.appui.query.signalement.Bucket.Bounds;
import fr.appui.query.signalement.Signalements.Row;
import fr.appui.shared.rule.Territory;
import fr.appui.shared.signalement.SignalementStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One signalement as the board shows it.
 *
 * @param bucket {@code null} for one that was closed long ago, or withdrawn
 * @param left what is left of time, or how late it is, in words; empty when nothing is due
 * @param holder name of the person who has it
 * @param moves days that its next deadline can be moved to at once; empty when none is due
 */
record BoardCard(
        Row row,
        @Nullable Bucket bucket,
        String left,
        @Nullable String holder,
        List<Move> moves) {
    private static final int SHOWN = 160;

    /** @param name of the day as people say it */
    record Move(String name, LocalDate day) {
        /** As a form sends it. */
        String typed() {
            return Words.typed(day);
        }
    }

    static BoardCard of(Row row, @Nullable String holder, Bounds bounds, Words words) {
        var due = row.deadline();
        return new BoardCard(
                row,
                bucket(row, bounds),
                due == null ? "" : BoardWords.left(words, bounds.now(), due.dueAt()),
                holder,
                due == null ? List.of() : moves(row, due.dueOn(), bounds));
    }

    private static @Nullable Bucket bucket(Row row, Bounds bounds) {
        if (row.status() == SignalementStatus.CLOSED) {
            return Bucket.CLOSED;
        }
        if (!row.status().isFollowed()) {
            return null;
        }
        return row.deadline() == null ? Bucket.LATER : bounds.of(row.deadline().dueAt());
    }

    /** Each another day, and none the one that it is due on already. */
    private static List<Move> moves(Row row, LocalDate dueOn, Bounds bounds) {
        var today = Territory.of(row.region(), row.department()).day(bounds.now());
        var moves = new ArrayList<Move>();
        Stream.of(
                        new Move("board.today", today),
                        new Move("board.tomorrow", today.plusDays(1)),
                        new Move("board.end-of-week", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))),
                        new Move("board.next-week", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))))
                .filter(move -> !move.day.equals(dueOn))
                .filter(move -> moves.stream().noneMatch(other -> other.day.equals(move.day)))
                .forEach(moves::add);
        return moves;
    }

    UUID id() {
        return row.id();
    }

    String address() {
        return Place.SIGNALEMENTS.path() + "/" + row.id();
    }

    /** Forms are known by the last part of their address; each has a key of its own. */
    Form form(String name) {
        return Form.fresh(name, Map.of());
    }

    /** Name and town of the facility as far as they are known. */
    String place() {
        var facility = row.facility();
        return facility == null
                ? ""
                : Stream.of(facility.name() == null ? facility.finess() : facility.name(), facility.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** What the micro-organism is called, or its code; empty when it is not known. */
    String microorganism() {
        var germ = row.microorganism();
        return germ == null
                ? ""
                : Objects.requireNonNullElse(germ.label(), Objects.requireNonNullElse(germ.code(), ""));
    }

    boolean acknowledged() {
        return row.acknowledgedAt() != null;
    }

    boolean followed() {
        return row.status().isFollowed();
    }

    /** Whether its days end at another hour than those of Paris. */
    boolean elsewhere() {
        return !Territory.of(row.region(), row.department()).zone().equals(Territory.METROPOLE.zone());
    }

    /** The beginning of the summary, on one line; empty where there is none or it is masked. */
    String beginning() {
        var summary = row.summary() == null || row.summary().value() == null
                ? ""
                : row.summary().value().replaceAll("\\s+", " ").strip();
        return summary.codePointCount(0, summary.length()) <= SHOWN
                ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    boolean masked() {
        return row.summary() != null && row.summary().isMasked();
    }
}
