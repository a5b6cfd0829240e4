package fr.appui.query.counter;

import fr.appui.shared.reference.Centre;
import fr.appui.shared.reference.Sector;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a figure stands: a value for each dimension asked for, {@code null} where the lines have none. */
record Place(Map<Dimension, @Nullable String> values) {
    static final Place WHOLE = new Place(new EnumMap<>(Dimension.class));

    /** In the order of the field's codes; what has no value comes last. */
    static final Comparator<Place> ORDER = (one, other) -> {
        for (var dimension : one.values.keySet()) {
            var difference = rank(dimension).compare(one.values.get(dimension), other.values.get(dimension));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    };

    Place with(Dimension dimension, @Nullable String value) {
        var more = new EnumMap<Dimension, @Nullable String>(values);
        more.put(dimension, value);
        return new Place(more);
    }

    Place with(Place other) {
        var more = new EnumMap<Dimension, @Nullable String>(values);
        more.putAll(other.values);
        return new Place(more);
    }

    Place without(Set<Dimension> dimensions) {
        var fewer = new EnumMap<Dimension, @Nullable String>(values);
        fewer.keySet().removeAll(dimensions);
        return new Place(fewer);
    }

    /** Month and week, as far as they were asked for. */
    Place timesAlone() {
        var times = new EnumMap<Dimension, @Nullable String>(values);
        times.keySet().removeIf(dimension -> !dimension.isTime());
        return new Place(times);
    }

    private static Comparator<@Nullable String> rank(Dimension dimension) {
        return Comparator.nullsLast(
                switch (dimension) {
                    case SECTOR -> Comparator.comparing(Sector::valueOf);
                    case CENTRE -> Comparator.comparing(Centre::valueOf);
                    case REGION,
                            MONTH,
                            WEEK,
                            THEME,
                            CHANNEL,
                            ORIGIN,
                            SIGNALEMENT_KIND,
                            CRITERION,
                            FRAMEWORK,
                            FACILITY -> Comparator.<String>naturalOrder();
                });
    }
}
