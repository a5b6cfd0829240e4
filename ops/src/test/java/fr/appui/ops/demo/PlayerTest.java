package fr.appui.ops.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.appui.command.intake.Commands;
import fr.appui.command.intake.Numbers;
import fr.appui.ops.Application;
import fr.appui.ops.eventstore.LogPages;
import fr.appui.ops.eventstore.StoreClock;
import fr.appui.ops.postgres.TestDatabase;
import fr.appui.ops.register.RegisterBook;
import fr.appui.query.reading.History;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.count.Fold;
import fr.appui.shared.count.Ledger;
import fr.appui.shared.count.Line;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Origin;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A hundredth of the demonstration, played through the whole machine but its ports and views. */
class PlayerTest {
    private static final Plan PLAN = Plan.of(Size.TINY);
    private static final Instant END_OF_JUNE = Instant.parse("2020-06-30T21:59:59Z");

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext appui;

    @BeforeAll
    static void open_a_register_as_a_demonstration() {
        var database = TestDatabase.freshDatabase();
        appui = new SpringApplicationBuilder(Application.class)
                .run(database.arguments(
                        "--server.port=-1", "--management.server.port=-1", "--appui.chore=true", "--appui.demo=small"));
    }

    @AfterAll
    static void close() {
        appui.close();
    }

    @Test
    void stopped_and_resumed_it_adds_up_to_the_plan_and_played_again_adds_nothing() {
        var broken = player();
        broken.play(PLAN, LocalDate.EPOCH, done -> {
            if (done > PLAN.acts().size() / 2) {
                broken.stop();
            }
        });
        assertThat(log().getLast().recordedAt()).isBefore(PLAN.acts().getLast().at());

        var told = new long[1];
        play(dayOfTheLog(), done -> told[0] = done);
        assertThat(told[0]).isEqualTo(PLAN.acts().size());
        var played = log();

        play(LocalDate.EPOCH, _ -> {});
        assertThat(log().equals(played)).isTrue();

        isAsPlanned(played);
        addsUp(played, PLAN.knownInTheEnd());
        addsUp(
                played.stream()
                        .filter(event -> !event.recordedAt().isAfter(END_OF_JUNE))
                        .toList(),
                PLAN.knownAt(END_OF_JUNE));
    }

    private static void isAsPlanned(List<Recorded<Event>> played) {
        assertThat(played.stream().map(Recorded::recordedAt)).isSorted();
        assertThat(played.getFirst().recordedAt()).isEqualTo(RegisterBook.DEMONSTRATION_BEGINS);
        assertThat(played.getLast().recordedAt())
                .isEqualTo(PLAN.acts().getLast().at());
        assertThat(played.stream().map(event -> event.provenance().origin())).containsOnly(Origin.DEMO);
    }

    private static void addsUp(List<Recorded<Event>> events, Figures planned) {
        for (var half : HalfYear.values()) {
            for (var sector : Sector.values()) {
                assertThat(sum(
                                events,
                                Measure.SUPPORT_REQUESTS,
                                written -> written.line().sector() == sector
                                        && !written.line().day().isBefore(half.from())
                                        && !written.line().day().isAfter(half.to())))
                        .as("%s %s", half, sector)
                        .isEqualTo(planned.received(half.from(), half.to(), one -> one.sector() == sector));
                assertThat(sum(
                                events,
                                Measure.SIGNALEMENTS,
                                written -> written.line().sector() == sector
                                        && !written.line().day().isBefore(half.from())
                                        && !written.line().day().isAfter(half.to())))
                        .as("signalements %s %s", half, sector)
                        .isEqualTo(planned.signalements(half.from(), half.to(), one -> one.sector() == sector));
            }
        }
        for (var row : Bilan.rows()) {
            if (row.measure() != Measure.SUPPORT_REQUESTS && row.measure() != Measure.SIGNALEMENTS) {
                assertThat(counted(events, row))
                        .as("%s", row)
                        .isEqualTo(row.measure()
                                .units(BigDecimal.valueOf(planned.works(
                                        row.measure(), row.framework(), row.sector(), row.from(), row.to()))));
            }
        }
        assertThat(sum(events, Measure.OPEN_REQUESTS, _ -> true)).isEqualTo(planned.open());
        assertThat(sum(events, Measure.OPEN_SIGNALEMENTS, _ -> true)).isEqualTo(planned.followed());
    }

    /** A sum of lines, in units; of a stock, the sum of the last that each centre has in the period. */
    private static long counted(List<Recorded<Event>> events, Bilan.Row row) {
        var lines = ofCases(events).collect(groupingBy(recorded -> recorded.stream())).values().stream()
                .flatMap(ofOne -> Ledger.of(ofOne).stream())
                .map(Ledger.Written::line)
                .filter(line -> line.measure() == row.measure()
                        && line.framework() == row.framework()
                        && line.sector() == row.sector()
                        && !line.day().isBefore(row.from())
                        && !line.day().isAfter(row.to()))
                .toList();
        return switch (Definitions.of(row.measure()).kind()) {
            case STOCK ->
                lines.stream().collect(groupingBy(Line::centre)).values().stream()
                        .mapToLong(PlayerTest::ofTheLastDay)
                        .sum();
            case UNIQUE ->
                lines.stream()
                        .filter(line ->
                                row.from().equals(line.since()) && row.to().equals(line.day()))
                        .mapToLong(Line::amount)
                        .sum();
            default -> lines.stream().mapToLong(Line::amount).sum();
        };
    }

    private static long ofTheLastDay(List<Line> ofOneCentre) {
        var last = ofOneCentre.stream()
                .map(Line::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return ofOneCentre.stream()
                .filter(line -> line.day().equals(last))
                .mapToLong(Line::amount)
                .sum();
    }

    private static long sum(List<Recorded<Event>> events, Measure measure, Predicate<Ledger.Written> which) {
        return ofCases(events).collect(groupingBy(recorded -> recorded.stream())).values().stream()
                .flatMap(ofOne -> Ledger.of(ofOne).stream())
                .filter(written -> written.line().measure() == measure)
                .filter(which)
                .mapToLong(written -> written.line().amount())
                .sum();
    }

    private static Stream<Recorded<Event>> ofCases(List<Recorded<Event>> events) {
        return events.stream().filter(recorded -> Fold.counts(recorded.event()));
    }

    private static List<Recorded<Event>> log() {
        var pages = appui.getBean(LogPages.class);
        pages.settledHead();
        return pages.after(0, 10_000).events();
    }

    private static LocalDate dayOfTheLog() {
        return LocalDate.ofInstant(appui.getBean(History.class).head().recordedAt(), Definitions.PARIS);
    }

    private static void play(LocalDate from, LongConsumer done) {
        player().play(PLAN, from, done);
    }

    private static Player player() {
        return new Player(
                appui.getBean(Commands.class),
                appui.getBean(Numbers.class),
                appui.getBean(StoreClock.class),
                appui.getBean(Citations.class));
    }
}
