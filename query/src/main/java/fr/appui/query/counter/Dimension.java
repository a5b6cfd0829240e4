package fr.appui.query.counter;

import fr.appui.query.reading.Parameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a figure can be divided by: the values of the parameter {@code by}. */
public enum Dimension {
    SECTOR("sector"),
    CENTRE("centre"),
    REGION("region"),
    MONTH("month"),
    WEEK("week"),
    THEME("theme"),
    CHANNEL("channel"),
    ORIGIN("origin"),
    SIGNALEMENT_KIND("signalementKind"),
    CRITERION("criterion"),
    FRAMEWORK("framework"),
    FACILITY("facility");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** Those that {@code by} names; others are noted as wrong. */
    public static Set<Dimension> asked(Parameters in, @Nullable List<String> by) {
        var dimensions = EnumSet.noneOf(Dimension.class);
        in.items("by", by)
                .forEach(item -> Arrays.stream(values())
                        .filter(dimension -> dimension.parameter.equals(item))
                        .findFirst()
                        .ifPresentOrElse(dimensions::add, () -> in.wrong("by", "unknown-code", names())));
        return dimensions;
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(values()).map(Dimension::parameter).toList());
    }

    /** As written in {@code by} and in the rows of an answer. */
    public String parameter() {
        return parameter;
    }

    /** Name of the SQL column that tells its value. */
    String column() {
        return "by_" + name().toLowerCase(Locale.ROOT);
    }

    boolean isTime() {
        return this == MONTH || this == WEEK;
    }

    /** Whether a line may stand at several of its values, so that the rows do not add up. */
    boolean isRepeated() {
        return this == THEME || this == CRITERION;
    }

    /** SQL that gives a line once for each of its values; empty for a dimension of one value. */
    String eachValue() {
        return switch (this) {
            case THEME -> "LEFT JOIN LATERAL unnest(themes) AS each_theme ON TRUE";
            case CRITERION ->
                "LEFT JOIN LATERAL (SELECT DISTINCT unnest(criteria) AS each_criterion) AS criterion_of_line ON TRUE";
            case SECTOR, CENTRE, REGION, MONTH, WEEK, CHANNEL, ORIGIN, SIGNALEMENT_KIND, FRAMEWORK, FACILITY -> "";
        };
    }

    /** @param day SQL for the day that a line counts on */
    String sql(String day) {
        return switch (this) {
            case SECTOR -> "sector";
            case CENTRE -> "centre";
            case REGION -> "region";
            case MONTH -> "to_char(%s, 'YYYY-MM')".formatted(day);
            case WEEK -> "to_char(%s, 'IYYY-\"W\"IW')".formatted(day);
            case THEME -> "each_theme";
            case CHANNEL -> "channel";
            case ORIGIN -> "origin";
            case SIGNALEMENT_KIND -> "about";
            case CRITERION -> "each_criterion";
            case FRAMEWORK -> "framework";
            case FACILITY -> "facility";
        };
    }
}
