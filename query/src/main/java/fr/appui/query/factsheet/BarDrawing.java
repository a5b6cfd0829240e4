package fr.appui.query.factsheet;

import fr.appui.query.factsheet.FactSheet.Item;
import fr.appui.query.factsheet.FactSheet.Told;
import fr.appui.query.page.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The greatest figures of a listing as lying bars, each above the narrow one of the year before. */
record BarDrawing(String name, List<Bar> bars) implements Drawing {
    static final int LEFT = 268;
    private static final int RIGHT = WIDTH - 62;
    private static final int TOP = 30;
    private static final int STEP = 32;
    private static final int MOST = 10;
    private static final int LETTERS = 38;

    /** @param y of its upper edge */
    record Bar(Item item, int y, int width, int widthBefore) {
        /** Its words as far as there is room for them. */
        String label() {
            var label = item.label();
            return label.length() <= LETTERS
                    ? label
                    : label.substring(0, LETTERS - 1).strip() + "…";
        }

        long count() {
            return BarDrawing.count(item);
        }

        int end() {
            return LEFT + Math.max(width, widthBefore) + 6;
        }
    }

    static BarDrawing of(String name, List<Item> items) {
        var shown = items.subList(0, Math.min(MOST, items.size()));
        var most = shown.stream()
                .mapToLong(item -> Math.max(count(item), before(item)))
                .max()
                .orElse(0);
        var bars = IntStream.range(0, shown.size())
                .mapToObj(i -> new Bar(
                        shown.get(i),
                        TOP + i * STEP,
                        width(count(shown.get(i)), most),
                        width(before(shown.get(i)), most)))
                .toList();
        return new BarDrawing(name, bars);
    }

    @Override
    public int height() {
        return TOP + Math.max(1, bars.size()) * STEP + 4;
    }

    @Override
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    @Override
    public String said(Words words) {
        return bars.stream()
                .map(bar -> bar.item().label() + words.say("colon") + " " + words.number(bar.count()))
                .collect(Collectors.joining(", "));
    }

    private static long count(Item item) {
        return Told.whole(item.told().count());
    }

    private static long before(Item item) {
        return Told.whole(item.told().before());
    }

    private static int width(long value, long most) {
        return most == 0 ? 0 : (int) Math.round((double) value / most * (RIGHT - LEFT));
    }
}
