package fr.appui.query.counter;

import fr.appui.query.reading.Lens;
import fr.appui.query.reading.Scope;
import fr.appui.query.reading.When;
import fr.appui.shared.count.Definitions;
import fr.appui.shared.party.Actor;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import fr.appui.shared.reference.Sector;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that one event wrote, each with the figure that it changed. */
@Component
public final class WrittenLines {
    private static final String BY_ONE_EVENT = """
            SELECT measure, day, centre, region, sector, amount
              FROM view.ledger
             WHERE position = :position
               AND position <= :seen
             ORDER BY ordinal
            """;

    /**
     * @param period half-year of the counting day
     * @param before figure of that centre, sector and half-year before the event; {@code after} with it
     */
    public record Written(
            Measure measure,
            LocalDate day,
            Centre centre,
            @Nullable Sector sector,
            BigDecimal amount,
            Period period,
            BigDecimal before,
            BigDecimal after) {}

    private record Line(
            Measure measure,
            LocalDate day,
            Centre centre,
            String region,
            @Nullable Sector sector,
            long amount) {}

    private final JdbcClient db;
    private final Figures figures;
    private final Lens lens;

    WrittenLines(JdbcClient db, Figures figures, Lens lens) {
        this.db = db;
        this.figures = figures;
        this.lens = lens;
    }

    /** Those inside the person's scope, in the order in which they were written. */
    public List<Written> by(Actor actor, long position) {
        return db
                .sql(BY_ONE_EVENT)
                .param("position", position)
                .param("seen", lens.upTo())
                .query(WrittenLines::line)
                .list()
                .stream()
                .filter(line -> isSeen(actor, line))
                .map(line -> written(actor, line, position))
                .toList();
    }

    private static boolean isSeen(Actor actor, Line line) {
        var kind = Definitions.of(line.measure).counted();
        return actor.follows(kind) && Scope.of(kind, actor).holds(line.centre, line.region);
    }

    private Written written(Actor actor, Line line, long position) {
        var period = Period.halfYearOf(line.day);
        return new Written(
                line.measure,
                line.day,
                line.centre,
                line.sector,
                line.measure.value(line.amount),
                period,
                figure(actor, line, period, position - 1),
                figure(actor, line, period, position));
    }

    private BigDecimal figure(Actor actor, Line line, Period period, long at) {
        var selection = period.selection(null).at(line.centre, line.sector);
        return figures.plain(actor, selection, Set.of(line.measure), Set.of(), new When(at, null, null)).rows().stream()
                .map(Figure::count)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var sector = row.getString("sector");
        return new Line(
                Measure.valueOf(row.getString("measure")),
                row.getObject("day", LocalDate.class),
                Centre.valueOf(row.getString("centre")),
                row.getString("region"),
                sector == null ? null : Sector.valueOf(sector),
                row.getLong("amount"));
    }
}
