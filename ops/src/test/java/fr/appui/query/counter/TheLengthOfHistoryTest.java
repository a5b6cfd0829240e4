package fr.appui.query.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.query.Overheard;
import fr.appui.query.Story;
import fr.appui.query.Views;
import fr.appui.query.reading.Moments;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.Since;
import fr.appui.query.reading.When;
import fr.appui.query.rule.DatedRules;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Kind;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Provenance;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.reference.CaseKind;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Outcome;
import fr.appui.shared.reference.ReasonCode;
import fr.appui.shared.reference.Sector;
import fr.appui.shared.reference.Theme;
import fr.appui.shared.supportrequest.SupportRequestEvent.Closed;
import fr.appui.shared.supportrequest.SupportRequestEvent.Opened;
import fr.appui.shared.supportrequest.SupportRequestEvent.Reclassified;
import fr.appui.shared.supportrequest.SupportRequestEvent.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The ledger of a network that has worked for a while, and of the same network that has worked much longer: a figure of
 * a half-year costs as many rows in both.
 *
 * <p>{@code -Dappui.short} and {@code -Dappui.long} say how many events there are.
 */
class TheLengthOfHistoryTest {
    private static final int SHORT = Integer.getInteger("appui.short", 8_000);
    private static final int LONG = Integer.getInteger("appui.long", 40_000);

    /** As many as the network of 2020 had in its busiest half-year, spread over all its days. */
    private static final int EVENTS_A_YEAR = Integer.getInteger("appui.a-year", 4_000);

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final int BATCH = 2_000;
    private static final SealedText WHY = new SealedText("erreur de saisie");

    /** What a question read, and how long it took. */
    private record Cost(long rows, long millis) {}

    /** A day of the past, and the last event that was known then. */
    private record Then(LocalDate day, long position) {}

    /**
     * @param then nine months ago
     * @param longAgo in the middle of all that is known
     */
    private record Register(Views views, Then today, Then then, Then longAgo) {}

    private static final List<String> QUESTIONS = List.of(
            "now",
            "as of a day",
            "by sector and centre",
            "by month",
            "since a day, compared",
            "of long ago, compared",
            "two periods, compared");

    @Test
    void rows_read_do_not_grow_with_history() {
        var young = register(SHORT);
        var old = register(LONG);

        var line = new StringBuilder();
        for (var question : QUESTIONS) {
            var few = cost(young, question);
            var many = cost(old, question);
            var ratio = (double) many.rows / few.rows;
            line.append("%-23s %,9d rows of %,d events, %,9d of %,d: ratio %.2f; %d and %d ms%n"
                    .formatted(question, few.rows, SHORT, many.rows, LONG, ratio, few.millis, many.millis));
            assertThat(ratio).as(question + "%n".formatted() + line).isLessThanOrEqualTo(1.5);
        }
        System.out.print(line);
    }

    @Test
    void a_level_is_what_its_lines_come_to_at_any_moment() {
        var register = register(SHORT);
        var db = register.views.db();
        var random = new Random(7);
        for (var time = 0; time < 60; time++) {
            var at = 1 + random.nextLong(register.today.position);
            var to = TODAY.minusDays(random.nextInt(900));
            var selection = Selection.of(to.minusDays(random.nextInt(200)), to)
                    .at(random.nextBoolean() ? null : Centre.ARA, random.nextBoolean() ? null : Sector.EMS);
            var scope = Scope.of(CaseKind.SUPPORT_REQUEST, Story.NATIONAL);
            var definition = Definitions.of(fr.appui.shared.reference.Measure.OPEN_REQUESTS);
            var level = new Sums(db, LineSource.OFFICIAL, scope, selection, Set.of())
                    .of(definition, at)
                    .getFirst()
                    .whole();
            var summedUp = db.sql("""
                            SELECT coalesce(sum(amount), 0) FROM view.ledger
                             WHERE measure = 'OPEN_REQUESTS' AND position <= :at AND day <= :to
                               AND (CAST(:centre AS text) IS NULL OR centre = :centre)
                               AND (CAST(:sector AS text) IS NULL OR sector = :sector)
                            """)
                    .param("at", at)
                    .param("to", to)
                    .param(
                            "centre",
                            selection.centre() == null
                                    ? null
                                    : selection.centre().name())
                    .param(
                            "sector",
                            selection.sector() == null
                                    ? null
                                    : selection.sector().name())
                    .query(Long.class)
                    .single();
            assertThat(level).as("%s as of %d", selection, at).isEqualTo(summedUp);
        }
    }

    @Test
    void every_level_has_its_lines_in_the_index_of_levels() {
        var condition = Views.empty()
                .db()
                .sql(
                        "SELECT pg_get_expr(indpred, indrelid) FROM pg_index WHERE indexrelid = 'view.ledger_levels'::regclass")
                .query(String.class)
                .single();

        for (var definition : Definitions.ALL) {
            assertThat(condition.contains("'" + definition.measure() + "'"))
                    .as(definition.measure().name())
                    .isEqualTo(definition.kind() == Kind.LEVEL);
        }
    }

    /** Of a half-year of all measures. */
    private static Cost cost(Register register, String question) {
        var heard = new Overheard(register.views.the(DataSource.class));
        var start = System.nanoTime();
        switch (question) {
            case "now" -> sum(heard, register.today, Set.of());
            case "as of a day" -> sum(heard, register.then, Set.of());
            case "by sector and centre" -> sum(heard, register.today, Set.of(Dimension.SECTOR, Dimension.CENTRE));
            case "by month" -> sum(heard, register.today, Set.of(Dimension.MONTH));
            case "since a day, compared" -> compare(heard, register, register.today, register.then);
            case "of long ago, compared" -> compare(heard, register, register.longAgo, register.longAgo);
            case "two periods, compared" -> compare(heard, register, register.today, null);
            default -> throw new IllegalArgumentException(question);
        }
        var millis = (System.nanoTime() - start) / 1_000_000;
        return new Cost(heard.rowsRead(), millis);
    }

    private static void sum(Overheard heard, Then at, Set<Dimension> by) {
        var scope = Scope.of(CaseKind.SUPPORT_REQUEST, Story.NATIONAL);
        var sums = new Sums(heard.client(), LineSource.OFFICIAL, scope, halfYear(at.day), by);
        Definitions.ALL.forEach(definition -> sums.of(definition, at.position));
    }

    /** @param since {@code null}: with the half-year before */
    private static void compare(Overheard heard, Register register, Then until, @Nullable Then since) {
        var db = heard.client();
        var moments = register.views.the(Moments.class);
        var figures = new Figures(
                db,
                moments,
                register.views.the(DatedRules.class),
                register.views.the(Consolidation.class),
                register.views.the(LedgerDefinitions.class));
        var before = halfYear(until.day.minusMonths(6));
        var sides = since == null
                ? Sides.ofPeriods(new Period(before.from(), before.to()))
                : Sides.ofMoments(new Since(since.position, null));
        new Differences(db, moments, register.views.the(Since.Positions.class), figures)
                .of(Story.NATIONAL, halfYear(until.day), Set.of(), Set.of(), sides, When.NOW);
    }

    private static Selection halfYear(LocalDate to) {
        return Selection.of(to.minusMonths(6).plusDays(1), to);
    }

    /** Ends today, and began so much earlier as there are events more. */
    private static Register register(int events) {
        var views = Views.another();
        var days = Math.round(events * 365.0 / EVENTS_A_YEAR);
        var work = new SteadyWork(TODAY.minusDays(days));
        var then = TODAY.minusMonths(9);
        var longAgo = TODAY.minusDays(days / 2);
        var kept = new TreeMap<LocalDate, Recorded<Event>>();
        var batch = new ArrayList<Recorded<Event>>();
        while (work.position < events) {
            var day = work.day;
            batch.addAll(work.nextDay());
            var isLast = work.position >= events;
            if (isLast || day.equals(then) || day.equals(longAgo)) {
                kept.put(isLast ? TODAY : day, batch.getLast());
            }
            if (isLast || batch.size() >= BATCH) {
                views.deliver(LedgerProjection.class, batch);
                batch.clear();
            }
        }
        views.tidy();
        views.know(Story.remembered(List.copyOf(kept.values())));
        views.move(work.position);
        return new Register(views, at(kept, TODAY), at(kept, then), at(kept, longAgo));
    }

    private static Then at(Map<LocalDate, Recorded<Event>> kept, LocalDate day) {
        return new Then(
                day,
                Objects.requireNonNull(kept.get(day), "an event of each day").position());
    }

    /**
     * A year’s work is like another’s: calls, most closed at once; one in twenty entered late; some put right later.
     */
    private static final class SteadyWork {
        private static final int A_DAY = Math.max(1, (int) Math.round(EVENTS_A_YEAR / 365.0 / 2.1));

        /** An event that is still to come. */
        private record Due(Instant at, int number, Event event) {}

        private final Random random = new Random(11);
        private final PriorityQueue<Due> due =
                new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
        private final HashMap<UUID, Integer> versions = new HashMap<>();
        private LocalDate day;
        private int number;
        private int planned;
        private long position;

        SteadyWork(LocalDate first) {
            this.day = first;
        }

        List<Recorded<Event>> nextDay() {
            for (var n = 0; n < A_DAY; n++) {
                plan();
            }
            day = day.plusDays(1);
            var night = day.atStartOfDay(Definitions.PARIS).toInstant();
            var told = new ArrayList<Recorded<Event>>();
            while (!due.isEmpty() && due.peek().at.isBefore(night)) {
                told.add(recorded(due.remove()));
            }
            return told;
        }

        private void plan() {
            var centre = Centre.network().get(random.nextInt(Centre.network().size()));
            var sector = Sector.values()[random.nextInt(Sector.values().length)];
            var received = day.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(600)))
                    .atZone(Definitions.PARIS)
                    .toInstant();
            var opened = Story.request(++number, centre, sector, received, "Que faire ?", Theme.SCABIES);
            var entered = random.nextInt(20) == 0 ? received.plus(Duration.ofDays(5 + random.nextInt(40))) : received;
            add(entered, opened);
            var closed = random.nextInt(4) == 0 ? entered.plus(Duration.ofHours(20 + random.nextInt(300))) : entered;
            add(closed, new Closed(opened.id(), Outcome.ORAL_ADVICE, closed));
            if (random.nextInt(12) == 0) {
                later(closed, opened);
            }
        }

        private void later(Instant closed, Opened opened) {
            var at = closed.plus(Duration.ofDays(1 + random.nextInt(60)));
            add(
                    at,
                    random.nextInt(4) == 0
                            ? new Withdrawn(opened.id(), WHY, ReasonCode.DUPLICATE, at)
                            : new Reclassified(
                                    opened.id(),
                                    Sector.values()[random.nextInt(Sector.values().length)],
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    WHY,
                                    ReasonCode.WRONG_SECTOR,
                                    at));
        }

        private void add(Instant at, Event event) {
            due.add(new Due(at, ++planned, event));
        }

        private Recorded<Event> recorded(Due next) {
            var version = versions.merge(next.event.id(), 1, Integer::sum);
            position++;
            return new Recorded<>(
                    position,
                    next.event.id(),
                    version,
                    new UUID(0x2000, position),
                    next.at,
                    new Provenance(
                            Story.ARA.account(),
                            Story.ARA.role(),
                            Story.ARA.centre(),
                            Origin.API,
                            new UUID(0x3000, position),
                            new UUID(0x4000, position)),
                    next.event);
        }
    }
}
