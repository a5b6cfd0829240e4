package fr.appui.query.factsheet;

import fr.appui.query.export.Book;
import fr.appui.query.factsheet.FactSheet.Listing;
import fr.appui.query.factsheet.FactSheet.Told;
import fr.appui.query.page.Words;
import fr.appui.shared.reference.Sector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet as a workbook: a worksheet for each of its tables, the last one says what it is. */
final class FactSheetBook {
    private final Words words;
    private final FactSheet sheet;
    private final String house;

    /** @param house where this house is: what stands before the address of a figure's lines */
    FactSheetBook(Words words, FactSheet sheet, String house) {
        this.words = words;
        this.sheet = sheet;
        this.house = house;
    }

    byte[] bytes() {
        var book = new Book(words.say("export.cut"));
        grid(book);
        for (var part : sheet.parts()) {
            if (!part.listings().isEmpty()) {
                listings(book, words.say("sheet.part." + part.name()), part.listings());
            }
        }
        points(book);
        about(book);
        return book.bytes();
    }

    private void grid(Book book) {
        book.sheet(words.say("sheet.key"), headings("sheet.what", "column.sector"));
        for (var row : sheet.grid()) {
            for (var sector : Sector.values()) {
                book.row(cells(
                        words.code(row.measure()),
                        words.code(sector),
                        row.bySector().get(sector.ordinal())));
            }
            book.row(cells(words.code(row.measure()), words.say("total"), row.total()));
        }
    }

    private void listings(Book book, String name, List<Listing> listings) {
        book.sheet(name, headings("sheet.table", "sheet.what"));
        for (var listing : listings) {
            for (var item : listing.items()) {
                book.row(cells(listing.title(), item.label(), item.told()));
            }
        }
    }

    private List<String> headings(String first, String second) {
        return List.of(
                words.say(first),
                words.say(second),
                words.say("sheet.figure"),
                words.say("dashboard.year-before"),
                words.say("sheet.moved"),
                words.say("sheet.lines"));
    }

    private List<@Nullable Object> cells(String first, String second, Told told) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(first);
        cells.add(second);
        cells.add(told.count());
        cells.add(told.before());
        cells.add(told.moved());
        cells.add(house + told.lines());
        return cells;
    }

    private void points(Book book) {
        book.sheet(
                words.say("sheet.points"),
                List.of(
                        words.say("field.centre"),
                        words.say("filter.from"),
                        words.say("filter.to"),
                        words.say("sheet.points.text"),
                        words.say("sheet.points.number")));
        for (var point : sheet.points()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(words.code(point.centre()));
            cells.add(point.from());
            cells.add(point.to());
            cells.add(
                    point.text() == null
                            ? null
                            : point.text().isMasked()
                                    ? words.say("masked")
                                    : point.text().value());
            cells.add(point.number());
            book.row(cells);
        }
    }

    private void about(Book book) {
        book.sheet(words.say("export.about"), List.of(words.say("sheet.title"), sheet.where(words)));
        for (var line : sheet.about(words, house)) {
            book.row(List.of(line.label(), line.text()));
        }
        for (var definition : sheet.definitions()) {
            book.row(List.of(
                    words.say("export.definition", words.code(definition.measure())),
                    words.say(
                            "export.definition.text",
                            definition.measure().name(),
                            definition.version(),
                            words.code(definition.kind()),
                            words.say("definition." + definition.measure() + "." + definition.version()))));
        }
    }
}
