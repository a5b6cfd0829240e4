package fr.appui.query.factsheet;

import fr.appui.query.counter.Consolidation.Extent;
import fr.appui.query.counter.Consolidation.Month;
import fr.appui.query.counter.Period;
import fr.appui.query.page.Address;
import fr.appui.query.page.Words;
import fr.appui.query.reading.Moments.AsOf;
import fr.appui.query.reading.Shown;
import fr.appui.query.rule.RuleChange;
import fr.appui.shared.count.Definition;
import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one centre did in a period, as known at one event: the same on the page and in each of its files.
 *
 * @param centre {@code null}: all that the reader may see
 * @param madeAt when it was asked for
 * @param months of the one centre; empty for several
 * @param grid the key figures, measure by measure
 * @param parts everything else, in the order of the sheet
 * @param ruleChanges days from which on a rule of signalements says something else, since the year before began
 * @param points what the centre found strong and weak
 * @param definitions of the measures that it has a figure of
 */
record FactSheet(
        @Nullable Centre centre,
        Period period,
        AsOf asOf,
        Instant madeAt,
        Extent consolidation,
        List<Month> months,
        List<Row> grid,
        List<Part> parts,
        List<RuleChange> ruleChanges,
        List<Point> points,
        List<Definition> definitions) {

    /** Figures that stand big at the head of the sheet, each the total of its row. */
    private static final List<Measure> HEAD = List.of(
            Measure.SUPPORT_REQUESTS,
            Measure.SIGNALEMENTS,
            Measure.ON_SITE_ACTIONS,
            Measure.WEBINAR_PARTICIPANTS,
            Measure.PRACTICE_DOCUMENTS,
            Measure.COMMUNICATION_TOOLS);

    /**
     * One figure beside that of the same days a year before.
     *
     * @param count {@code null} where there is no figure, as of a unique for another period than its own
     * @param lines address of the lines that it is the sum of
     * @param before {@code null} when nothing was known
     */
    record Told(
            @Nullable BigDecimal count,
            String lines,
            @Nullable BigDecimal before,
            String linesBefore) {
        @Nullable
        BigDecimal moved() {
            return count == null || before == null ? null : count.subtract(before);
        }

        /** What a drawing of a measure without decimals shows; 0 where there is no figure. */
        static long whole(@Nullable BigDecimal figure) {
            return figure == null ? 0 : figure.longValueExact();
        }

        boolean isSomething() {
            return count != null && count.signum() != 0 || before != null && before.signum() != 0;
        }
    }

    /** @param bySector one per sector, in their order */
    record Row(Measure measure, List<Told> bySector, Told total) {
        /** What counts under no sector; 0 when the sectors make the total. */
        long withoutSector() {
            return value(total) - bySector.stream().mapToLong(Row::value).sum();
        }

        private static long value(Told told) {
            return Told.whole(told.count());
        }
    }

    record Item(String label, Told told) {}

    /** Figures of one kind under each other. */
    record Listing(String title, List<Item> items) {}

    /**
     * Figures that are read together.
     *
     * @param name in the messages, below {@code sheet.part}
     * @param drawing of the first listing's figures; {@code null} without one
     */
    record Part(String name, @Nullable Drawing drawing, List<Listing> listings) {}

    /**
     * @param from first day of the period that it is of; {@code null} when that was not told
     * @param text masked for those who read no texts
     */
    record Point(
            UUID declaration,
            String number,
            Centre centre,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable Shown<String> text) {}

    /** One line of what the sheet says of itself. */
    record Line(String label, String text) {}

    List<Row> head() {
        return HEAD.stream()
                .flatMap(measure -> grid.stream().filter(row -> row.measure() == measure))
                .toList();
    }

    List<Drawing> drawings() {
        return parts.stream().map(Part::drawing).filter(Objects::nonNull).toList();
    }

    LocalDate firstOf(Month month) {
        return LocalDate.parse(month.month() + "-01");
    }

    LocalDate lastOf(Month month) {
        return firstOf(month).plusMonths(1).minusDays(1);
    }

    /** Whether a measure came to be counted otherwise after the year before had begun. */
    boolean changed(Definition definition) {
        return definition.validFrom().isAfter(period.yearBefore().from());
    }

    String where(Words words) {
        return centre == null ? words.say("dashboard.all-centres") : words.code(centre);
    }

    String title(Words words) {
        return centre == null ? words.say("sheet.of-all") : words.say("sheet.of", where(words));
    }

    /** What everybody needs who wants the very same sheet again. */
    String permanent() {
        return at("").toString();
    }

    String file(String ending) {
        return at(ending).toString();
    }

    String file(Drawing drawing, String ending) {
        return at(ending).with("drawing", drawing.name()).toString();
    }

    /** The same sheet as it is now. */
    String now() {
        return address("").toString();
    }

    private Address at(String ending) {
        return address(ending).with("asOf", asOf.position());
    }

    private Address address(String ending) {
        return Address.of("/tableau-de-bord/fiche" + ending)
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", centre);
    }

    String dashboard() {
        return Address.of("/tableau-de-bord")
                .with("from", period.from())
                .with("to", period.to())
                .with("centre", centre)
                .toString();
    }

    /** {@code fiche-ARA-2020-01-01-2020-06-30-evenement-1234}: what its files are called. */
    String fileName(Words words) {
        return String.join(
                "-",
                words.say("sheet.file"),
                centre == null ? words.say("export.file.everywhere") : centre.name(),
                period.from().toString(),
                period.to().toString(),
                words.say("export.file.as-of"),
                String.valueOf(asOf.position()));
    }

    /** What the sheet is of, how far one can rely on it, and how to get it again. */
    List<Line> about(Words words, String house) {
        var before = period.yearBefore();
        var lines = new ArrayList<Line>();
        lines.add(line(words, "period", words.say("from-to", period.from(), period.to())));
        lines.add(line(words, "compared", words.say("sheet.compared", before.from(), before.to())));
        lines.add(line(words, "state", consolidation.said(words)));
        lines.add(line(words, "as-of", known(words)));
        lines.add(line(words, "made", words.moment(madeAt)));
        lines.add(line(words, "source", words.say("sheet.source")));
        lines.add(line(words, "address", house + permanent()));
        return lines;
    }

    String known(Words words) {
        return asOf.recordedAt() == null
                ? words.say("export.as-of.empty")
                : words.say("export.as-of.event", asOf.position(), words.exactly(asOf.recordedAt()));
    }

    private static Line line(Words words, String name, String text) {
        return new Line(words.say("sheet.about." + name), text);
    }
}
